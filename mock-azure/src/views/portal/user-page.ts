import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import type { UserPage } from "../../domain/portal/user-page.ts";
import { type Html, html } from "../html.ts";
import { fieldset, postForm } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { facts, note } from "../parts/panel.ts";
import { dataTable } from "../parts/table.ts";
import { applicationPath, PORTAL_PATHS, userPath } from "./paths.ts";
import { listOf, portalPage } from "./shell.ts";

const WORDS = {
  title: (name: string) => `${name} | Overview`,
  back: "Back to All users",
  saved: "The account was changed.",
  displayName: "Display name",
  userPrincipalName: "User principal name",
  mail: "Email",
  objectId: "Object ID",
  userType: "User type",
  enabled: "Account enabled",
  yes: "Yes",
  no: "No",
  roles: "Assigned roles",
  groups: "Groups",
  none: "None",
  applications: "Applications",
  headings: ["Application name", "Access"],
  access: {
    Assigned: "Assigned",
    "Assigned through a group": "Assigned through a group",
    Consented: "Consented",
  },
  noApplications: "No application knows this person yet.",
  signIns: "Sign-in logs of this user",
  account: "Account",
  disable: "Block sign-in",
  enable: "Enable account",
  reset: "Reset password",
  revoke: "Revoke sessions",
  manageText:
    "Accounts have no passwords here. A reset ends what the old password opened; revoking ends every session and refresh token.",
  forOthers: (roles: string) => `To manage this user, you need to be ${roles}.`,
} as const;

const namesOf = (names: readonly string[]): string => (names.length > 0 ? names.join(", ") : WORDS.none);

function accountForm({ id, enabled, mayManage, managers }: UserPage, { formToken }: PortalAccount): Html {
  if (!mayManage) return note("info", html`<p>${WORDS.forOthers(listOf(managers))}</p>`);
  const button = (action: string, name: string) =>
    html`<button name="action" value="${action}">${name}</button>`;
  return postForm({
    formToken,
    action: userPath(id, "account"),
    fields: fieldset(
      WORDS.account,
      html`<p class="soft">${WORDS.manageText}</p><div class="commands">${enabled ? button("disable", WORDS.disable) : button("enable", WORDS.enable)}
${button("reset-password", WORDS.reset)} ${button("revoke-sessions", WORDS.revoke)}</div>`,
    ),
  });
}

/** One person. */
export function userPage(page: UserPage, account: PortalAccount): Html {
  const { id, name, applications, saved } = page;
  return portalPage({
    account,
    section: "users",
    title: WORDS.title(name),
    body: html`<p><a href="${PORTAL_PATHS.users}">${WORDS.back}</a></p>
${saved && note("good", html`<p>${WORDS.saved}</p>`)}
${facts([
  [WORDS.displayName, name],
  [WORDS.userPrincipalName, page.address],
  [WORDS.mail, page.mail ?? WORDS.none],
  [WORDS.objectId, id],
  [WORDS.userType, page.userType],
  [WORDS.enabled, page.enabled ? WORDS.yes : WORDS.no],
  [WORDS.roles, namesOf(page.roles)],
  [WORDS.groups, namesOf(page.groups)],
])}
${accountForm(page, account)}
<h2>${WORDS.applications}</h2>
${
  applications.length > 0
    ? dataTable(
        WORDS.applications,
        WORDS.headings,
        applications.map((one) => [
          html`<a href="${applicationPath(one.id)}">${one.name}</a>`,
          WORDS.access[one.through],
        ]),
      )
    : html`<p>${WORDS.noApplications}</p>`
}
<p><a href="${linkTo(PORTAL_PATHS.signInLogs, { user: page.address })}">${WORDS.signIns}</a></p>`,
  });
}
