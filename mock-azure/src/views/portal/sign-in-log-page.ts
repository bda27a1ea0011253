import type { SignInDetails, SignInFilter, SignInLog } from "../../domain/portal/sign-in-log-page.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { inEnglish } from "../in-english.ts";
import { filterForm, selectField, textField } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { facts, tabs } from "../parts/panel.ts";
import { dataTable, pager } from "../parts/table.ts";
import { applicationFrame } from "./application-frame.ts";
import { applicationPath, PORTAL_PATHS, signInPath, userPath } from "./paths.ts";
import { type PortalReader, portalPage } from "./shell.ts";

function filterFields(
  { isInteractive, user, application, status }: SignInFilter,
  { hasApplication, text }: { readonly hasApplication: boolean; readonly text: Words["text"] },
): Html {
  const { logs } = text;
  return html`${!isInteractive && html`<input type="hidden" name="type" value="non-interactive">`}
${textField({ id: "user", label: logs.user, value: user, type: "search" })}
${hasApplication && textField({ id: "application", label: logs.application, value: application, type: "search" })}
${selectField({
  id: "status",
  label: text.fields.status,
  value: status ?? "",
  options: [["", logs.anyStatus], ...Object.entries(logs.statuses)],
})}`;
}

/** Who signed in, to everything or to one application. */
export function signInLogPage({ filter, list, of }: SignInLog, reader: PortalReader): Html {
  const { words } = reader;
  const { text } = words;
  const { logs, portal } = text;
  const path = of ? applicationPath(of.id, "sign-in-logs") : PORTAL_PATHS.signInLogs;
  const { isInteractive, page: _, ...texts } = filter;
  const type = isInteractive ? undefined : "non-interactive";
  const table = dataTable(
    portal.signInLogs,
    logs.signInHeadings,
    list.rows.map((row) => [
      html`<a href="${signInPath(row.id)}">${words.dateTime(row.date)}</a>`,
      row.user,
      row.application,
      logs.statuses[row.status],
      row.errorCode,
    ]),
  );
  const body = html`${tabs(portal.signInLogs, [
    [path, logs.kinds.interactive, isInteractive],
    [linkTo(path, { type: "non-interactive" }), logs.kinds.nonInteractive, !isInteractive],
  ])}
${filterForm(filterFields(filter, { hasApplication: !of, text }), portal.apply)}
${list.total > 0 ? table : html`<p>${logs.noSignIns}</p>`}
${pager(list, (page) => linkTo(path, { type, ...texts, page }), words)}`;
  return of
    ? applicationFrame(of, { ...reader, tab: "signIns", body })
    : portalPage({ ...reader, section: "signInLogs", title: portal.signInLogs, body });
}

/** One sign-in; `explainUrl`, where its number is explained. */
export function signInDetailsPage(
  details: SignInDetails,
  { explainUrl, ...reader }: PortalReader & { readonly explainUrl: string },
): Html {
  const { words } = reader;
  const { text } = words;
  const { logs } = text;
  const { errorCode, status } = details;
  return portalPage({
    ...reader,
    section: "signInLogs",
    title: logs.signInDetails,
    body: html`<p><a href="${PORTAL_PATHS.signInLogs}">${logs.backToSignIns}</a></p>
${facts([
  [text.fields.date, words.dateTime(details.date)],
  [logs.requestId, details.id],
  [logs.correlationId, details.correlationId],
  [text.fields.status, logs.statuses[status]],
  [logs.errorCode, errorCode === 0 ? errorCode : html`<a href="${explainUrl}">${errorCode}</a>`],
  [logs.reason, details.failureReason !== null && inEnglish(details.failureReason, words)],
  [logs.kind, details.isInteractive ? logs.kinds.interactive : logs.kinds.nonInteractive],
  [logs.user, html`<a href="${userPath(details.userId)}">${details.user}</a>`],
  [logs.username, details.address],
  [logs.userId, details.userId],
  [logs.application, details.application],
  [text.fields.appId, details.appId],
])}`,
  });
}
