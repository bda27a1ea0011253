import { conclude } from "../../domain/decision.ts";
import { respondAsset } from "../../http/respond.ts";
import { defineRoute } from "../../http/route.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";

/**
 * Items of the real portal's blades, as current and older links name them, and the pages that stand for them here. The
 * same names occur behind `entra.microsoft.com` and `portal.azure.com`.
 */
const BLADES: Readonly<Record<string, string>> = {
  // "Azure Active Directory", which became Microsoft Entra ID.
  "ActiveDirectoryMenuBlade/": PORTAL_PATHS.overview,
  "ActiveDirectoryMenuBlade/Overview": PORTAL_PATHS.overview,
  "ActiveDirectoryMenuBlade/Users": PORTAL_PATHS.users,
  "ActiveDirectoryMenuBlade/UserSettings": PORTAL_PATHS.userSettings,
  "ActiveDirectoryMenuBlade/SignIns": PORTAL_PATHS.signInLogs,
  "ActiveDirectoryMenuBlade/Audit": PORTAL_PATHS.auditLogs,
  "SignInEventsV3Blade/": PORTAL_PATHS.signInLogs,
  "AuditEventsBlade/": PORTAL_PATHS.auditLogs,
  "UsersManagementMenuBlade/": PORTAL_PATHS.users,
  "UsersManagementMenuBlade/AllUsers": PORTAL_PATHS.users,
  "UsersManagementMenuBlade/MsGraphUsers": PORTAL_PATHS.users,
  "UsersManagementMenuBlade/UserSettings": PORTAL_PATHS.userSettings,
  "UsersManagementMenuBlade/SignIns": PORTAL_PATHS.signInLogs,
  "UsersManagementMenuBlade/Audit": PORTAL_PATHS.auditLogs,
  "UserManagementMenuBlade/": PORTAL_PATHS.users,
  "UserManagementMenuBlade/All": PORTAL_PATHS.users,
  "UserManagementMenuBlade/AllUsers": PORTAL_PATHS.users,
  "UserManagementMenuBlade/UserSettings": PORTAL_PATHS.userSettings,
  "UserManagementMenuBlade/SignIns": PORTAL_PATHS.signInLogs,
  "UserManagementMenuBlade/Audit": PORTAL_PATHS.auditLogs,
  "StartboardApplicationsMenuBlade/": PORTAL_PATHS.applications,
  "StartboardApplicationsMenuBlade/Overview": PORTAL_PATHS.applications,
  "StartboardApplicationsMenuBlade/AppAppsPreview": PORTAL_PATHS.applications,
  "StartboardApplicationsMenuBlade/AllApps": PORTAL_PATHS.applications,
  "StartboardApplicationsMenuBlade/AccessRequests": PORTAL_PATHS.requests,
  "StartboardApplicationsMenuBlade/AdminConsentRequests": PORTAL_PATHS.requests,
  "StartboardApplicationsMenuBlade/UserSettings": PORTAL_PATHS.userSettings,
  "StartboardApplicationsMenuBlade/SignIns": PORTAL_PATHS.signInLogs,
  "StartboardApplicationsMenuBlade/Audit": PORTAL_PATHS.auditLogs,
  "ConsentPoliciesMenuBlade/": PORTAL_PATHS.userConsent,
  "ConsentPoliciesMenuBlade/UserSettings": PORTAL_PATHS.userConsent,
  "ConsentPoliciesMenuBlade/AdminConsentSettings": PORTAL_PATHS.adminConsent,
  "ConsentPoliciesMenuBlade/PermissionClassifications": PORTAL_PATHS.classifications,
};

/** Items of the blade of one application; others lead to its first page. */
const APPLICATION_ITEMS: Readonly<Record<string, string>> = {
  Properties: "/properties",
  Users: "/users-and-groups",
  Permissions: "/permissions",
  SignIns: "/sign-in-logs",
  Audit: "/audit-logs",
};

/**
 * Takes a link of the real portal, whose page stands in the fragment, to ours. Fragments look like
 * `#view/Microsoft_AAD_IAM/<blade>/~/<item>/<name>/<value>` or, as older links have it,
 * `#blade/Microsoft_AAD_IAM/<blade>/<item>`.
 */
export const DEEP_LINK_SCRIPT = `(() => {
  const pages = new Map(Object.entries(${JSON.stringify(BLADES)}));
  const items = new Map(Object.entries(${JSON.stringify(APPLICATION_ITEMS)}));
  const parts = location.hash.slice(1).split("/").filter((part) => part !== "" && part !== "~");
  if (parts[0] !== "view" && parts[0] !== "blade") return;
  const [, , blade, item = ""] = parts;
  const valueOf = (name) => parts.includes(name) ? parts[parts.indexOf(name) + 1] : undefined;
  const object = valueOf("objectId") ?? valueOf("userId");
  // Where the portal is below a folder, its script is below the same one.
  const root = new URL(document.currentScript.src).pathname.slice(0, -"${PORTAL_PATHS.script}".length);
  const path = blade === "ManagedAppMenuBlade" && object
    ? "${PORTAL_PATHS.applications}/" + object + (items.get(item) ?? "")
    : (blade === "UserProfileMenuBlade" || blade === "UserDetailsMenuBlade") && object
      ? "${PORTAL_PATHS.users}/" + object
      : pages.get(blade + "/" + item) ?? pages.get(blade + "/");
  if (path && root + path !== location.pathname) return location.replace(root + path);
  const note = document.getElementById("unknown-link");
  if (note) note.hidden = path !== undefined;
})();
`;

/** The portal's only script; its pages work without. */
export const deepLinkScriptRoute = defineRoute({
  name: "portal.script",
  host: "portal",
  method: "GET",
  path: PORTAL_PATHS.script,
  source: "https://learn.microsoft.com/entra/fundamentals/entra-admin-center",
  parse: () => undefined,
  decide: () => conclude(undefined),
  view: () => respondAsset(DEEP_LINK_SCRIPT, "text/javascript"),
});
