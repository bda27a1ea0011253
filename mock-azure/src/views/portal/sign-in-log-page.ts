import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import type { SignInDetails, SignInFilter, SignInLog } from "../../domain/portal/sign-in-log-page.ts";
import { type Html, html } from "../html.ts";
import { filterForm, selectField, textField } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { facts, tabs } from "../parts/panel.ts";
import { dataTable, pager } from "../parts/table.ts";
import { applicationFrame } from "./application-frame.ts";
import { applicationPath, PORTAL_PATHS, signInPath, userPath } from "./paths.ts";
import { portalPage } from "./shell.ts";

const WORDS = {
  title: "Sign-in logs",
  kinds: { interactive: "User sign-ins (interactive)", other: "User sign-ins (non-interactive)" },
  headings: ["Date", "User", "Application", "Status", "Sign-in error code"],
  none: "No sign-in of this kind.",
  user: "User",
  application: "Application",
  status: "Status",
  anyStatus: "Any",
  statuses: { Success: "Success", Failure: "Failure", Interrupted: "Interrupted" },
  apply: "Apply",
  detailsTitle: "Activity Details: Sign-ins",
  back: "Back to Sign-in logs",
  date: "Date",
  requestId: "Request ID",
  correlationId: "Correlation ID",
  errorCode: "Sign-in error code",
  reason: "Failure reason",
  username: "Username",
  userId: "User ID",
  appId: "Application ID",
  kind: "Sign-in type",
} as const;

const kindName = (isInteractive: boolean): string =>
  isInteractive ? WORDS.kinds.interactive : WORDS.kinds.other;

function filterFields(
  { isInteractive, user, application, status }: SignInFilter,
  hasApplication: boolean,
): Html {
  return html`${!isInteractive && html`<input type="hidden" name="type" value="non-interactive">`}
${textField({ id: "user", label: WORDS.user, value: user, type: "search" })}
${hasApplication && textField({ id: "application", label: WORDS.application, value: application, type: "search" })}
${selectField({
  id: "status",
  label: WORDS.status,
  value: status ?? "",
  options: [["", WORDS.anyStatus], ...Object.entries(WORDS.statuses)],
})}`;
}

/** Who signed in, to everything or to one application. */
export function signInLogPage({ filter, list, of }: SignInLog, account: PortalAccount): Html {
  const path = of ? applicationPath(of.id, "sign-in-logs") : PORTAL_PATHS.signInLogs;
  const { isInteractive, page: _, ...texts } = filter;
  const type = isInteractive ? undefined : "non-interactive";
  const table = dataTable(
    WORDS.title,
    WORDS.headings,
    list.rows.map((row) => [
      html`<a href="${signInPath(row.id)}">${row.date}</a>`,
      row.user,
      row.application,
      WORDS.statuses[row.status],
      row.errorCode,
    ]),
  );
  const body = html`${tabs(WORDS.title, [
    [path, WORDS.kinds.interactive, isInteractive],
    [linkTo(path, { type: "non-interactive" }), WORDS.kinds.other, !isInteractive],
  ])}
${filterForm(filterFields(filter, !of), WORDS.apply)}
${list.total > 0 ? table : html`<p>${WORDS.none}</p>`}
${pager(list, (page) => linkTo(path, { type, ...texts, page }))}`;
  return of
    ? applicationFrame(of, { account, tab: "signIns", body })
    : portalPage({ account, section: "signInLogs", title: WORDS.title, body });
}

/** One sign-in; `explainUrl`, where its number is explained. */
export function signInDetailsPage(
  details: SignInDetails,
  { account, explainUrl }: { readonly account: PortalAccount; readonly explainUrl: string },
): Html {
  const { errorCode, status } = details;
  return portalPage({
    account,
    section: "signInLogs",
    title: WORDS.detailsTitle,
    body: html`<p><a href="${PORTAL_PATHS.signInLogs}">${WORDS.back}</a></p>
${facts([
  [WORDS.date, details.date],
  [WORDS.requestId, details.id],
  [WORDS.correlationId, details.correlationId],
  [WORDS.status, WORDS.statuses[status]],
  [WORDS.errorCode, errorCode === 0 ? errorCode : html`<a href="${explainUrl}">${errorCode}</a>`],
  [WORDS.reason, details.failureReason],
  [WORDS.kind, kindName(details.isInteractive)],
  [WORDS.user, html`<a href="${userPath(details.userId)}">${details.user}</a>`],
  [WORDS.username, details.address],
  [WORDS.userId, details.userId],
  [WORDS.application, details.application],
  [WORDS.appId, details.appId],
])}`,
  });
}
