import type { ApplicationRow, ApplicationsPage } from "../../domain/portal/applications-page.ts";
import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { filterForm, textField } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { dataTable, pager } from "../parts/table.ts";
import { applicationPath, PORTAL_PATHS } from "./paths.ts";
import { portalPage } from "./shell.ts";

const WORDS = {
  title: "Enterprise applications | All applications",
  label: "All applications",
  headings: ["Name", "Application ID", "Created on", "Enabled for users to sign in", "Permissions granted"],
  none: "No applications yet. One appears here once somebody has consented to it.",
  noneFound: "No application has such a name or id.",
  searchLabel: "Application name or ID",
  search: "Search",
  adminConsent: (names: readonly string[]) => `Admin consent: ${names.join(", ")}`,
  userConsent: (people: number) => `User consent: ${String(people)} ${people === 1 ? "person" : "people"}`,
  nothingGranted: "None",
  yes: "Yes",
  no: "No",
} as const;

function grantedText({ adminConsent, userConsents }: ApplicationRow): string {
  const parts = [
    ...(adminConsent.length > 0 ? [WORDS.adminConsent(adminConsent)] : []),
    ...(userConsents > 0 ? [WORDS.userConsent(userConsents)] : []),
  ];
  return parts.length > 0 ? parts.join("; ") : WORDS.nothingGranted;
}

/** "Enterprise applications | All applications". */
export function applicationsPage(
  { query, list }: Extract<ApplicationsPage, { kind: "applications" }>,
  account: PortalAccount,
): Html {
  const table = dataTable(
    WORDS.label,
    WORDS.headings,
    list.rows.map((row) => [
      html`<a href="${applicationPath(row.id)}">${row.name}</a>`,
      row.appId,
      row.created,
      row.enabled ? WORDS.yes : WORDS.no,
      grantedText(row),
    ]),
  );
  return portalPage({
    account,
    section: "applications",
    title: WORDS.title,
    body: html`${filterForm(
      textField({ id: "search", label: WORDS.searchLabel, value: query.search, type: "search" }),
      WORDS.search,
    )}
${list.total > 0 ? table : html`<p>${query.search === "" ? WORDS.none : WORDS.noneFound}</p>`}
${pager(list, (page) => linkTo(PORTAL_PATHS.applications, { search: query.search, page }))}`,
  });
}
