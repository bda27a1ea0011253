import { GRAPH_APP_ID } from "@consentra/protocol";
import { isBlockedAsRisky } from "../consent/user-consent-rules.ts";
import { findPermission, splitPermissionName } from "../directory/api-permissions.ts";
import { findAppRole } from "../directory/app-roles.ts";
import type { Application } from "../directory/application.ts";
import type { DelegatedPermission } from "../directory/permissions.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import type { PermissionLine, PermissionsPage } from "./sign-in-outcome.ts";

/** The order in which the pages list what every app asks for; the rest follows as requested. */
const FIRST: readonly string[] = ["offline_access", "profile"];

/**
 * The lines of a permission list. Signing in is part of seeing the profile, so `openid` has no line beside `profile`.
 *
 * @param state - the tenant, which knows the permissions of every API
 * @param shown - `names` of the permissions; `audience`: whom the page speaks to
 */
export function permissionLines(
  state: TenantState,
  { names, audience }: { readonly names: readonly string[]; readonly audience: "user" | "admin" },
): readonly PermissionLine[] {
  const has = (name: string) => names.some((other) => other.toLowerCase() === name);
  const shown = names.filter((name) => !(name.toLowerCase() === "openid" && has("profile")));
  const ordered = [...FIRST.filter(has), ...shown.filter((name) => !FIRST.includes(name.toLowerCase()))];
  return ordered.flatMap((name) => {
    const permission = findPermission(state, name);
    return permission ? [permissionLine(name, permission, audience)] : [];
  });
}

function permissionLine(
  name: string,
  permission: DelegatedPermission,
  audience: "user" | "admin",
): PermissionLine {
  if (splitPermissionName(name).resourceAppId === GRAPH_APP_ID)
    return { kind: "delegated", value: permission.value, audience };
  return audience === "user"
    ? { kind: "registered", name: permission.userDisplayName, description: permission.userDescription }
    : { kind: "registered", name: permission.adminDisplayName, description: permission.adminDescription };
}

/** The lines of application permissions, which follow the delegated ones. */
export function appRoleLines(names: readonly string[]): readonly PermissionLine[] {
  return names.flatMap((name) => {
    const role = findAppRole(name);
    return role ? [{ kind: "application", value: role.value } as const] : [];
  });
}

/** The model of a page about permissions. */
export function permissionsPage(
  state: TenantState,
  subject: {
    readonly application: Application;
    readonly user: User;
    readonly names: readonly string[];
    readonly appRoles?: readonly string[];
  },
  audience: "user" | "admin",
): PermissionsPage {
  const { application, user, names, appRoles = [] } = subject;
  return {
    organization: state.organization.displayName,
    account: user.userPrincipalName,
    appName: application.displayName,
    publisher: application.verifiedPublisher,
    publisherDomain: application.publisherDomain,
    created: application.createdDateTime,
    replyUrls: Object.values(application.redirectUris).flat(),
    risky: isBlockedAsRisky(state, application),
    permissions: [...permissionLines(state, { names, audience }), ...appRoleLines(appRoles)],
  };
}
