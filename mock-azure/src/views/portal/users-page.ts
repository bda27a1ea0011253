import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import type { UsersPage } from "../../domain/portal/users-page.ts";
import { type Html, html } from "../html.ts";
import { filterForm, textField } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { dataTable, pager } from "../parts/table.ts";
import { PORTAL_PATHS, userPath } from "./paths.ts";
import { portalPage } from "./shell.ts";

const WORDS = {
  title: "Users | All users",
  label: "All users",
  headings: ["Display name", "User principal name", "User type", "Account enabled", "Roles"],
  searchLabel: "Name, account or ID",
  search: "Search",
  none: "Nobody has such a name, account or id.",
  yes: "Yes",
  no: "No",
  noRoles: "None",
} as const;

/** Everybody who has an account. */
export function usersPage({ query, list }: UsersPage, account: PortalAccount): Html {
  const table = dataTable(
    WORDS.label,
    WORDS.headings,
    list.rows.map(({ id, name, address, userType, enabled, roles }) => [
      html`<a href="${userPath(id)}">${name}</a>`,
      address,
      userType,
      enabled ? WORDS.yes : WORDS.no,
      roles.length > 0 ? roles.join(", ") : WORDS.noRoles,
    ]),
  );
  return portalPage({
    account,
    section: "users",
    title: WORDS.title,
    body: html`${filterForm(
      textField({ id: "search", label: WORDS.searchLabel, value: query.search, type: "search" }),
      WORDS.search,
    )}
${list.total > 0 ? table : html`<p>${WORDS.none}</p>`}
${pager(list, (page) => linkTo(PORTAL_PATHS.users, { search: query.search, page }))}`,
  });
}
