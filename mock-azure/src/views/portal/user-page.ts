import type { UserPage } from "../../domain/portal/user-page.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { fieldset, postForm } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { facts, note } from "../parts/panel.ts";
import { dataTable } from "../parts/table.ts";
import { applicationPath, PORTAL_PATHS, userPath } from "./paths.ts";
import { listOf, type PortalReader, portalPage } from "./shell.ts";

const namesOf = (names: readonly string[], { portal }: Words["text"]): string =>
  names.length > 0 ? names.join(", ") : portal.none;

function accountForm(
  { id, enabled, mayManage, managers }: UserPage,
  { account: { formToken }, words }: PortalReader,
): Html {
  const { people } = words.text;
  if (!mayManage)
    return note("info", html`<p>${words.say(people.forOthers, { roles: listOf(managers, words) })}</p>`);
  const button = (action: string, name: string) =>
    html`<button name="action" value="${action}">${name}</button>`;
  return postForm({
    formToken,
    action: userPath(id, "account"),
    fields: fieldset(
      people.account,
      html`<p class="soft">${people.manageText}</p><div class="commands">${enabled ? button("disable", people.disable) : button("enable", people.enable)}
${button("reset-password", people.reset)} ${button("revoke-sessions", people.revoke)}</div>`,
    ),
  });
}

/** One person. */
export function userPage(page: UserPage, reader: PortalReader): Html {
  const { text, say } = reader.words;
  const { people, portal, fields } = text;
  const { id, name, applications, saved } = page;
  return portalPage({
    ...reader,
    section: "users",
    title: say(portal.titled, { section: name, page: people.overview }),
    body: html`<p><a href="${PORTAL_PATHS.users}">${people.back}</a></p>
${saved && note("good", html`<p>${people.saved}</p>`)}
${facts([
  [fields.displayName, name],
  [fields.userPrincipalName, page.address],
  [fields.email, page.mail ?? portal.none],
  [fields.objectId, id],
  [fields.userType, fields.userTypes[page.userType]],
  [fields.accountEnabled, page.enabled ? portal.yes : portal.no],
  [
    people.roles,
    namesOf(
      page.roles.map((role) => text.roles[role]),
      text,
    ),
  ],
  [people.groups, namesOf(page.groups, text)],
])}
${accountForm(page, reader)}
<h2>${people.applications}</h2>
${
  applications.length > 0
    ? dataTable(
        people.applications,
        people.applicationHeadings,
        applications.map((one) => [
          html`<a href="${applicationPath(one.id)}">${one.name}</a>`,
          people.access[one.through],
        ]),
      )
    : html`<p>${people.noApplications}</p>`
}
<p><a href="${linkTo(PORTAL_PATHS.signInLogs, { user: page.address })}">${people.signIns}</a></p>`,
  });
}
