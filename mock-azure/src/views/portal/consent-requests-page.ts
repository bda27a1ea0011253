import type { ConsentRequestsPage, RequestRow } from "../../domain/portal/consent-requests-page.ts";
import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { linkTo } from "../parts/link-to.ts";
import { note, tabs } from "../parts/panel.ts";
import { dataTable, pager } from "../parts/table.ts";
import { PORTAL_PATHS, requestPath } from "./paths.ts";
import { portalPage } from "./shell.ts";

const WORDS = {
  title: "Enterprise applications | Admin consent requests",
  label: "Requests",
  tabs: { mine: "My Pending", all: "All (Preview)" },
  headings: ["Application name", "Requested by", "Date requested", "Expiration date", "Status"],
  none: { mine: "No requests wait for your review.", all: "Nobody has sent a request." },
  statuses: {
    pending: "Pending",
    approved: "Approved",
    denied: "Denied",
    blocked: "Blocked",
    expired: "Expired",
  },
  turnedOff: "Users cannot request admin consent: it is turned off in",
  settings: "Admin consent settings",
} as const;

/** A request's status as the portal writes it. */
export const statusName = (status: RequestRow["status"]): string => WORDS.statuses[status];

/** "Enterprise applications | Admin consent requests". */
export function consentRequestsPage(
  { tab, list, requestsEnabled }: Extract<ConsentRequestsPage, { kind: "requests" }>,
  account: PortalAccount,
): Html {
  const all = linkTo(PORTAL_PATHS.requests, { tab: "all" });
  const table = dataTable(
    WORDS.label,
    WORDS.headings,
    list.rows.map(({ id, appName, requesters, requestDate, expirationDate, status }) => [
      html`<a href="${requestPath(id)}">${appName}</a>`,
      requesters.join(", "),
      requestDate,
      expirationDate,
      statusName(status),
    ]),
  );
  return portalPage({
    account,
    section: "requests",
    title: WORDS.title,
    body: html`${tabs(WORDS.label, [
      [PORTAL_PATHS.requests, WORDS.tabs.mine, tab === "mine"],
      [all, WORDS.tabs.all, tab === "all"],
    ])}
${
  !requestsEnabled &&
  note("alarm", html`<p>${WORDS.turnedOff} <a href="${PORTAL_PATHS.adminConsent}">${WORDS.settings}</a>.</p>`)
}
${list.total > 0 ? table : html`<p>${WORDS.none[tab]}</p>`}
${pager(list, (page) => linkTo(PORTAL_PATHS.requests, { tab: tab === "all" ? tab : undefined, page }))}`,
  });
}
