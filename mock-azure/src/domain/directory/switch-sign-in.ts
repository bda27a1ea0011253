import { conclude, type Decision } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { APPLICATION_ROLES, holdsRole } from "./role-gates.ts";
import type { ServicePrincipal } from "./service-principal.ts";
import type { DirectoryRole, User } from "./user.ts";

const SWITCH_PAGE = "https://learn.microsoft.com/entra/identity/enterprise-apps/disable-user-sign-in-portal";

/** The tenant that Microsoft's own services are registered in. */
const MICROSOFT_SERVICES_TENANT = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

/** Whether an application is one an organisation uses, and not a Microsoft service beneath it. */
export function isEnterpriseApplication({ appOwnerOrganizationId }: ServicePrincipal): boolean {
  return appOwnerOrganizationId !== MICROSOFT_SERVICES_TENANT;
}

export type SwitchOutcome =
  | { readonly kind: "switched"; readonly enabled: boolean }
  | { readonly kind: "unknown-application" }
  | { readonly kind: "role-missing"; readonly roles: readonly DirectoryRole[] };

/** An administrator sets "Enabled for users to sign in": off, nobody gets a token for the application any more. */
export function switchSignIn(
  state: TenantState,
  {
    user,
    servicePrincipalId,
    enabled,
  }: { readonly user: User; readonly servicePrincipalId: string; readonly enabled: boolean },
): Decision<SwitchOutcome> {
  const principal = state.servicePrincipals.get(servicePrincipalId);
  if (!principal || !isEnterpriseApplication(principal)) return conclude({ kind: "unknown-application" });
  if (!holdsRole(user, APPLICATION_ROLES)) {
    const text = `the person holds no role that may change ${principal.displayName}`;
    return conclude({ kind: "role-missing", roles: APPLICATION_ROLES }, [
      { rule: "app.role", text, source: SWITCH_PAGE },
    ]);
  }
  const text = `${principal.displayName} is now ${enabled ? "enabled" : "disabled"} for users to sign in`;
  return conclude(
    { kind: "switched", enabled },
    [{ rule: "app.switched", text, source: SWITCH_PAGE }],
    [{ kind: "service-principal-updated", servicePrincipal: { ...principal, accountEnabled: enabled } }],
  );
}
