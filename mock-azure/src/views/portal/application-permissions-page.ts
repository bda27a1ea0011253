import type {
  ApplicationPermissions,
  PermissionRow,
} from "../../domain/portal/application-permissions-page.ts";
import type { Words } from "../../words/words.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { postForm } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { tabs } from "../parts/panel.ts";
import { dataTable, pager } from "../parts/table.ts";
import { permissionName } from "../permission-words.ts";
import { applicationFrame } from "./application-frame.ts";
import { applicationPath } from "./paths.ts";
import type { PortalReader } from "./shell.ts";

/** What the form of a row says: its kind, and what tells it from the others. */
function heldValue(held: PermissionRow["held"]): string {
  if (!held) return "";
  return held.kind === "scope" ? `scope ${held.grantId} ${held.value}` : `app-role ${held.assignmentId}`;
}

function revokeButton({ held, value }: PermissionRow, { text, say }: Words): HtmlValue {
  const { grants } = text;
  return (
    held &&
    html`<button name="permission" value="${heldValue(held)}" aria-label="${say(grants.revokeOne, { permission: value })}">${grants.revoke}</button>`
  );
}

function grantedFor({ grantedFor: whom }: PermissionRow, { text }: Words): string {
  if (whom === "everybody") return text.grants.allUsers;
  return whom === "itself" ? text.grants.itself : whom.person;
}

/** What an application may do; `grantUrl`, where its permissions can be granted for everybody. */
export function applicationPermissionsPage(
  permissions: ApplicationPermissions,
  { grantUrl, ...reader }: PortalReader & { readonly grantUrl: string | undefined },
): Html {
  const { account, words } = reader;
  const { grants, fields } = words.text;
  const { id, tab, list, mayRevoke } = permissions;
  const path = applicationPath(id, "permissions");
  const revocable = tab === "admin" && mayRevoke;
  const table = dataTable(
    fields.permissions,
    [...grants.headings, ...(revocable ? [grants.revokeHeading] : [])],
    list.rows.map((row) => [
      row.api,
      permissionName(row.permission, words),
      row.value,
      grants.types[row.type],
      grants.tabs[row.grantedThrough],
      grantedFor(row, words),
      ...(revocable ? [revokeButton(row, words)] : []),
    ]),
  );
  const { formToken } = account;
  const shown = revocable ? postForm({ formToken, action: `${path}/revoke`, fields: table }) : table;
  return applicationFrame(permissions, {
    ...reader,
    tab: "permissions",
    body: html`${grantUrl !== undefined && html`<p>${grants.grantText}</p><p><a class="button primary" href="${grantUrl}" target="_blank" rel="noopener">${words.say(grants.grant, { organization: account.organization })}</a></p>`}
${tabs(fields.permissions, [
  [path, grants.tabs.admin, tab === "admin"],
  [linkTo(path, { tab: "user" }), grants.tabs.user, tab === "user"],
])}
${list.total > 0 ? shown : html`<p>${grants.none[tab]}</p>`}
${pager(list, (page) => linkTo(path, { tab: tab === "user" ? tab : undefined, page }), words)}
${tab === "user" && html`<p class="soft">${grants.userText}</p>`}
${
  revocable &&
  list.total > 0 &&
  postForm({
    formToken,
    action: applicationPath(id, "revoke-admin-consent"),
    fields: html`<div class="actions"><button>${grants.revokeAll}</button></div>`,
  })
}`,
  });
}
