import type { ApplicationRow, ApplicationsPage } from "../../domain/portal/applications-page.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { filterForm, textField } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { dataTable, pager } from "../parts/table.ts";
import { applicationPath, PORTAL_PATHS } from "./paths.ts";
import { type PortalReader, portalPage } from "./shell.ts";

function grantedText({ adminConsent, userConsents }: ApplicationRow, { text, say }: Words): string {
  const { applications } = text;
  const [first, second] = [
    ...(adminConsent.length > 0
      ? [say(applications.adminConsent, { permissions: adminConsent.join(", ") })]
      : []),
    ...(userConsents > 0 ? [say(applications.userConsent, { count: userConsents })] : []),
  ];
  if (first === undefined) return text.portal.none;
  return second === undefined ? first : say(applications.both, { first, second });
}

/** "Enterprise applications | All applications". */
export function applicationsPage(
  { query, list }: Extract<ApplicationsPage, { kind: "applications" }>,
  reader: PortalReader,
): Html {
  const { words } = reader;
  const { applications, portal } = words.text;
  const table = dataTable(
    portal.allApplications,
    applications.headings,
    list.rows.map((row) => [
      html`<a href="${applicationPath(row.id)}">${row.name}</a>`,
      row.appId,
      words.date(row.created),
      row.enabled ? portal.yes : portal.no,
      grantedText(row, words),
    ]),
  );
  return portalPage({
    ...reader,
    section: "applications",
    title: words.say(portal.titled, { section: portal.enterpriseApplications, page: portal.allApplications }),
    body: html`${filterForm(
      textField({ id: "search", label: applications.searchLabel, value: query.search, type: "search" }),
      portal.search,
    )}
${list.total > 0 ? table : html`<p>${query.search === "" ? applications.none : applications.noneFound}</p>`}
${pager(list, (page) => linkTo(PORTAL_PATHS.applications, { search: query.search, page }), words)}`,
  });
}
