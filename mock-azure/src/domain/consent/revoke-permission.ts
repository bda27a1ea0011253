import type { Change } from "../change.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { APPLICATION_ROLES, holdsRole } from "../directory/role-gates.ts";
import { isEnterpriseApplication } from "../directory/service-principal.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { effectiveScopes } from "./granted-scopes.ts";
import type { OAuth2PermissionGrant } from "./oauth2-permission-grant.ts";
import type { RevokeOutcome } from "./revoke-admin-consent.ts";

const REVOKE_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/manage-application-permissions";

/** A permission that was granted for everybody: a scope of a grant, or an application permission. */
export type HeldPermission =
  | { readonly kind: "scope"; readonly grantId: string; readonly value: string }
  | { readonly kind: "app-role"; readonly assignmentId: string };

/**
 * An administrator takes one permission back that was granted for everybody. The others stay, and so does what people
 * granted for themselves, which no portal takes back.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/manage-application-permissions
 */
export function revokePermission(
  state: TenantState,
  {
    user,
    servicePrincipalId,
    permission,
  }: { readonly user: User; readonly servicePrincipalId: string; readonly permission: HeldPermission },
  moment: Moment,
): Decision<RevokeOutcome | { readonly kind: "unknown-permission" }> {
  const principal = state.servicePrincipals.get(servicePrincipalId);
  if (!principal || !isEnterpriseApplication(principal)) return conclude({ kind: "unknown-application" });
  if (!holdsRole(user, APPLICATION_ROLES)) {
    const text = `the person holds no role that may change ${principal.displayName}`;
    return conclude({ kind: "role-missing", roles: APPLICATION_ROLES }, [
      { rule: "consent.revoke-role", text, source: REVOKE_PAGE },
    ]);
  }
  const change = removalOf(state, { clientId: principal.id, permission }, moment);
  if (!change) return conclude({ kind: "unknown-permission" });
  const text = `a permission granted to ${principal.displayName} for everybody was revoked`;
  return conclude({ kind: "revoked" }, [{ rule: "consent.revoked", text, source: REVOKE_PAGE }], [change]);
}

/** What takes a permission away; nothing where the application does not hold it for everybody. */
function removalOf(
  state: TenantState,
  { clientId, permission }: { readonly clientId: string; readonly permission: HeldPermission },
  { now }: Moment,
): Change | undefined {
  if (permission.kind === "app-role") {
    const { assignmentId } = permission;
    const held = state.appRoleAssignments.get(assignmentId);
    return held?.principalId === clientId ? { kind: "app-role-assignment-removed", assignmentId } : undefined;
  }
  const grant = state.grants.get(permission.grantId);
  const isHeld =
    grant?.clientId === clientId &&
    grant.consentType === "AllPrincipals" &&
    grant.scopes.includes(permission.value);
  if (!isHeld) return undefined;
  const scopes = grant.scopes.filter((name) => name !== permission.value);
  if (scopes.length === 0) return { kind: "grant-removed", grantId: grant.id };
  const left: OAuth2PermissionGrant = {
    ...grant,
    scopes,
    updatedDateTime: now,
    scopesBefore: effectiveScopes(state, grant, now),
  };
  return { kind: "grant-updated", grant: left };
}
