import type {
  ApplicationPermissions,
  PermissionRow,
} from "../../domain/portal/application-permissions-page.ts";
import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { postForm } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { tabs } from "../parts/panel.ts";
import { dataTable, pager } from "../parts/table.ts";
import { applicationFrame } from "./application-frame.ts";
import { applicationPath } from "./paths.ts";

const WORDS = {
  grantText: "Administrators can grant what the application's registration lists, for everybody.",
  grant: (organization: string) => `Grant admin consent for ${organization}`,
  label: "Permissions",
  tabs: { admin: "Admin consent", user: "User consent" },
  headings: ["API name", "Permission", "Claim value", "Type", "Granted through", "Granted by"],
  revokeHeading: "Revoke",
  none: {
    admin: "No permissions were granted for everybody.",
    user: "Nobody has granted permissions for themselves.",
  },
  revoke: "Revoke permission",
  revokeLabel: (value: string) => `Revoke permission ${value}`,
  revokeAll: "Revoke admin consent",
  userText:
    "The portal cannot take back what people granted for themselves; Microsoft Graph can, by oauth2PermissionGrants.",
} as const;

/** What the form of a row says: its kind, and what tells it from the others. */
function heldValue(held: PermissionRow["held"]): string {
  if (!held) return "";
  return held.kind === "scope" ? `scope ${held.grantId} ${held.value}` : `app-role ${held.assignmentId}`;
}

function revokeButton({ held, value }: PermissionRow): HtmlValue {
  return (
    held &&
    html`<button name="permission" value="${heldValue(held)}" aria-label="${WORDS.revokeLabel(value)}">${WORDS.revoke}</button>`
  );
}

/** What an application may do; `grantUrl`, where its permissions can be granted for everybody. */
export function applicationPermissionsPage(
  permissions: ApplicationPermissions,
  { account, grantUrl }: { readonly account: PortalAccount; readonly grantUrl: string | undefined },
): Html {
  const { id, tab, list, mayRevoke } = permissions;
  const path = applicationPath(id, "permissions");
  const revocable = tab === "admin" && mayRevoke;
  const table = dataTable(
    WORDS.label,
    [...WORDS.headings, ...(revocable ? [WORDS.revokeHeading] : [])],
    list.rows.map((row) => [
      row.api,
      row.name,
      row.value,
      row.type,
      row.grantedThrough,
      row.grantedFor,
      ...(revocable ? [revokeButton(row)] : []),
    ]),
  );
  const { formToken } = account;
  const shown = revocable ? postForm({ formToken, action: `${path}/revoke`, fields: table }) : table;
  return applicationFrame(permissions, {
    account,
    tab: "permissions",
    body: html`${grantUrl !== undefined && html`<p>${WORDS.grantText}</p><p><a class="button primary" href="${grantUrl}" target="_blank" rel="noopener">${WORDS.grant(account.organization)}</a></p>`}
${tabs(WORDS.label, [
  [path, WORDS.tabs.admin, tab === "admin"],
  [linkTo(path, { tab: "user" }), WORDS.tabs.user, tab === "user"],
])}
${list.total > 0 ? shown : html`<p>${WORDS.none[tab]}</p>`}
${pager(list, (page) => linkTo(path, { tab: tab === "user" ? tab : undefined, page }))}
${tab === "user" && html`<p class="soft">${WORDS.userText}</p>`}
${
  revocable &&
  list.total > 0 &&
  postForm({
    formToken,
    action: applicationPath(id, "revoke-admin-consent"),
    fields: html`<div class="actions"><button>${WORDS.revokeAll}</button></div>`,
  })
}`,
  });
}
