import type { ConsentRequestsPage } from "../../domain/portal/consent-requests-page.ts";
import { type Html, html } from "../html.ts";
import { linkTo } from "../parts/link-to.ts";
import { note, tabs } from "../parts/panel.ts";
import { dataTable, pager } from "../parts/table.ts";
import { PORTAL_PATHS, requestPath } from "./paths.ts";
import { type PortalReader, portalPage } from "./shell.ts";

/** "Enterprise applications | Admin consent requests". */
export function consentRequestsPage(
  { tab, list, requestsEnabled }: Extract<ConsentRequestsPage, { kind: "requests" }>,
  reader: PortalReader,
): Html {
  const { words } = reader;
  const { requests, portal, settings } = words.text;
  const all = linkTo(PORTAL_PATHS.requests, { tab: "all" });
  const settingsLink = html`<a href="${PORTAL_PATHS.adminConsent}">${settings.pages.adminConsent}</a>`;
  const table = dataTable(
    requests.label,
    requests.headings,
    list.rows.map(({ id, appName, requesters, requestDate, expirationDate, status }) => [
      html`<a href="${requestPath(id)}">${appName}</a>`,
      requesters.join(", "),
      words.date(requestDate),
      words.date(expirationDate),
      requests.statuses[status],
    ]),
  );
  return portalPage({
    ...reader,
    section: "requests",
    title: words.say(portal.titled, { section: portal.enterpriseApplications, page: portal.consentRequests }),
    body: html`${tabs(requests.label, [
      [PORTAL_PATHS.requests, requests.tabs.mine, tab === "mine"],
      [all, requests.tabs.all, tab === "all"],
    ])}
${
  !requestsEnabled &&
  note("alarm", html`<p>${words.weave(requests.turnedOff, { settings: settingsLink })}</p>`)
}
${list.total > 0 ? table : html`<p>${requests.none[tab]}</p>`}
${pager(list, (page) => linkTo(PORTAL_PATHS.requests, { tab: tab === "all" ? tab : undefined, page }), words)}`,
  });
}
