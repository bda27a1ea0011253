import { conclude, type Decision } from "../decision.ts";
import { APPLICATION_ROLES, holdsRole } from "../directory/role-gates.ts";
import { isEnterpriseApplication } from "../directory/service-principal.ts";
import type { DirectoryRole, User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";

const REVOKE_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/manage-application-permissions";

/** What came of revoking. Only `revoked` has changed anything. */
export type RevokeOutcome =
  | { readonly kind: "revoked" }
  | { readonly kind: "unknown-application" }
  | { readonly kind: "role-missing"; readonly roles: readonly DirectoryRole[] };

/**
 * An administrator takes back what was granted for everybody: delegated and application permissions. What people
 * granted for themselves stays; tokens live until they expire.
 */
export function revokeAdminConsent(
  state: TenantState,
  { user, servicePrincipalId }: { readonly user: User; readonly servicePrincipalId: string },
): Decision<RevokeOutcome> {
  const principal = state.servicePrincipals.get(servicePrincipalId);
  if (!principal || !isEnterpriseApplication(principal)) return conclude({ kind: "unknown-application" });
  if (!holdsRole(user, APPLICATION_ROLES)) {
    const text = `the person holds no role that may change ${principal.displayName}`;
    return conclude({ kind: "role-missing", roles: APPLICATION_ROLES }, [
      { rule: "consent.revoke-role", text, source: REVOKE_PAGE },
    ]);
  }
  const text = `admin consent to ${principal.displayName} was revoked`;
  return conclude(
    { kind: "revoked" },
    [{ rule: "consent.revoked", text, source: REVOKE_PAGE }],
    [
      ...state.grants
        .by("clientId", principal.id)
        .filter(({ consentType }) => consentType === "AllPrincipals")
        .map(({ id }) => ({ kind: "grant-removed", grantId: id }) as const),
      ...state.appRoleAssignments
        .by("principalId", principal.id)
        .map(({ id }) => ({ kind: "app-role-assignment-removed", assignmentId: id }) as const),
    ],
  );
}
