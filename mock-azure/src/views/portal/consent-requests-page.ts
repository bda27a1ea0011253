import type { ConsentRequestsPage, RequestRow } from "../../domain/portal/consent-requests-page.ts";
import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { PORTAL_PATHS, requestPath } from "./paths.ts";
import { dataTable, menuLink, portalPage } from "./shell.ts";

const STATUS_NAMES: Readonly<Record<RequestRow["status"], string>> = {
  pending: "Pending",
  approved: "Approved",
  denied: "Denied",
  blocked: "Blocked",
  expired: "Expired",
};

/** A request's status as the portal writes it. */
export const statusName = (status: RequestRow["status"]): string => STATUS_NAMES[status];

/** "Enterprise applications | Admin consent requests". */
export function consentRequestsPage(
  { tab, rows, requestsEnabled }: Extract<ConsentRequestsPage, { kind: "requests" }>,
  account: PortalAccount,
): Html {
  const list = dataTable(
    "Requests",
    ["Application name", "Requested by", "Date requested", "Expiration date", "Status"],
    rows.map(({ id, appName, requesters, requestDate, expirationDate, status }) => [
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
    title: "Enterprise applications | Admin consent requests",
    body: html`<nav class="tabs" aria-label="Requests">${menuLink(PORTAL_PATHS.requests, "My Pending", tab === "mine")}
${menuLink(`${PORTAL_PATHS.requests}?tab=all`, "All (Preview)", tab === "all")}</nav>
${
  !requestsEnabled &&
  html`<p class="note alarm">Users cannot request admin consent: it is turned off in
<a href="${PORTAL_PATHS.adminConsent}">Admin consent settings</a>.</p>`
}
${rows.length > 0 ? list : html`<p>${tab === "mine" ? "No requests wait for your review." : "Nobody has sent a request."}</p>`}`,
  });
}
