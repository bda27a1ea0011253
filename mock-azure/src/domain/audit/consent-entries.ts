import type { Change } from "../change.ts";
import type { AppRoleAssignment } from "../consent/app-role-assignment.ts";
import type { OAuth2PermissionGrant } from "../consent/oauth2-permission-grant.ts";
import { findAppRole } from "../directory/app-roles.ts";
import type { TenantState } from "../tenant-state.ts";
import { type AuditEntry, DIRECTORY, property, target } from "./audit-entry.ts";

/** A person was kept from consenting to an app that Microsoft takes for risky. */
export function riskyConsentEntry(
  before: TenantState,
  { appId, scopes }: Extract<Change, { kind: "risky-consent-blocked" }>,
): AuditEntry {
  const displayName = before.applications.get(appId)?.displayName ?? null;
  return {
    ...DIRECTORY,
    activityDisplayName: "Consent to application",
    operationType: "Assign",
    failureReason: "Risky application detected",
    targetResources: [
      target(
        "ServicePrincipal",
        { id: before.servicePrincipals.by("appId", appId)[0]?.id ?? null, displayName },
        property("ConsentContext.IsAdminConsent", undefined, false),
        property("ConsentAction.Permissions", undefined, scopes.join(" ")),
        property("TargetId.ServicePrincipalNames", undefined, appId),
      ),
    ],
    appId,
  };
}

const APP_ROLE_ACTIVITIES = {
  ServicePrincipal: {
    Add: "Add app role assignment to service principal",
    Remove: "Remove app role assignment from service principal",
  },
  User: { Add: "Add app role assignment grant to user", Remove: "Remove app role assignment from user" },
  Group: { Add: "Add app role assignment to group", Remove: "Remove app role assignment from group" },
} as const;

/** An application permission, or access to an application, was granted or taken back. */
export function appRoleEntry(
  before: TenantState,
  assignment: AppRoleAssignment,
  verb: "Add" | "Remove",
): AuditEntry {
  const { appRoleId, principalId, principalType, resourceId } = assignment;
  const resource = before.servicePrincipals.get(resourceId);
  const value = findAppRole(appRoleId)?.value;
  return {
    ...DIRECTORY,
    activityDisplayName: APP_ROLE_ACTIVITIES[principalType][verb],
    operationType: verb === "Add" ? "Assign" : "Unassign",
    targetResources: [
      target(
        "ServicePrincipal",
        { id: resourceId, displayName: resource?.displayName ?? null },
        verb === "Add"
          ? property("AppRole.Value", undefined, value)
          : property("AppRole.Value", value, undefined),
        property(`${principalType}.ObjectID`, undefined, principalId),
      ),
    ],
    appId: (before.servicePrincipals.get(principalId) ?? resource)?.appId ?? null,
  };
}

/** Delegated permissions were written or taken back. */
export function grantEntry(
  before: TenantState,
  grant: OAuth2PermissionGrant,
  verb: "Add" | "Remove",
): AuditEntry {
  const old = before.grants.get(grant.id)?.scopes.join(" ");
  const client = before.servicePrincipals.get(grant.clientId);
  const resource = before.servicePrincipals.get(grant.resourceId);
  return {
    ...DIRECTORY,
    activityDisplayName: `${verb} delegated permission grant`,
    operationType: verb === "Add" ? "Assign" : "Unassign",
    targetResources: [
      target(
        "ServicePrincipal",
        { id: grant.resourceId, displayName: resource?.displayName ?? null },
        property("DelegatedPermissionGrant.Scope", old, grant.scopes.join(" ")),
        property("DelegatedPermissionGrant.ConsentType", undefined, grant.consentType),
        property("ServicePrincipal.ObjectID", undefined, grant.clientId),
      ),
    ],
    appId: client?.appId ?? null,
  };
}

/** The same for a grant as it is now; somebody's consent stands beside it. */
export function grantEntries(
  before: TenantState,
  grant: OAuth2PermissionGrant,
  onConsentPage: boolean,
): readonly AuditEntry[] {
  const held = before.grants.get(grant.id)?.scopes ?? [];
  const adds = grant.scopes.some((name) => !held.includes(name));
  const written = grantEntry(before, grant, adds || held.length === 0 ? "Add" : "Remove");
  if (!onConsentPage) return [written];
  const client = before.servicePrincipals.get(grant.clientId);
  const forEverybody = grant.consentType === "AllPrincipals";
  const consent: AuditEntry = {
    ...DIRECTORY,
    activityDisplayName: "Consent to application",
    operationType: "Assign",
    targetResources: [
      target(
        "ServicePrincipal",
        { id: grant.clientId, displayName: client?.displayName ?? null },
        property("ConsentContext.IsAdminConsent", undefined, forEverybody),
        property("ConsentContext.IsAppOnly", undefined, false),
        property("ConsentContext.OnBehalfOfAll", undefined, forEverybody),
        property("ConsentContext.Tags", undefined, "WindowsAzureActiveDirectoryIntegratedApp"),
        property("ConsentAction.Permissions", held.join(" "), grant.scopes.join(" ")),
        property("TargetId.ServicePrincipalNames", undefined, client?.appId ?? null),
      ),
    ],
    appId: client?.appId ?? null,
  };
  return [written, consent];
}
