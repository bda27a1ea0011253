import type { UsersPage } from "../../domain/portal/users-page.ts";
import { type Html, html } from "../html.ts";
import { filterForm, textField } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { dataTable, pager } from "../parts/table.ts";
import { PORTAL_PATHS, userPath } from "./paths.ts";
import { type PortalReader, portalPage } from "./shell.ts";

/** Everybody who has an account. */
export function usersPage({ query, list }: UsersPage, reader: PortalReader): Html {
  const { words } = reader;
  const { text } = words;
  const { people, portal } = text;
  const table = dataTable(
    people.allUsers,
    people.headings,
    list.rows.map(({ id, name, address, userType, enabled, roles }) => [
      html`<a href="${userPath(id)}">${name}</a>`,
      address,
      text.fields.userTypes[userType],
      enabled ? portal.yes : portal.no,
      roles.length > 0 ? roles.map((role) => text.roles[role]).join(", ") : portal.none,
    ]),
  );
  return portalPage({
    ...reader,
    section: "users",
    title: words.say(portal.titled, { section: portal.users, page: people.allUsers }),
    body: html`${filterForm(
      textField({ id: "search", label: people.searchLabel, value: query.search, type: "search" }),
      portal.search,
    )}
${list.total > 0 ? table : html`<p>${people.noneFound}</p>`}
${pager(list, (page) => linkTo(PORTAL_PATHS.users, { search: query.search, page }), words)}`,
  });
}
