import type { Change } from "../change.ts";
import { conclude, type Decision } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import type { ServicePrincipal } from "./service-principal.ts";

const DELETE_PAGE = "https://learn.microsoft.com/entra/identity/enterprise-apps/delete-application-portal";

/**
 * Takes an application out of the tenant, with everything it was granted and everybody assigned to it. Requests that
 * wait for it go on waiting, and the application is as new: whoever signs in to it next needs consent again.
 *
 * Whether somebody may do so is asked before.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/delete-application-portal
 */
export function removeServicePrincipal(state: TenantState, principal: ServicePrincipal): Decision<undefined> {
  const text = `${principal.displayName} was deleted from the tenant, with what it was granted`;
  return conclude(
    undefined,
    [{ rule: "app.deleted", text, source: DELETE_PAGE }],
    [
      ...state.grants
        .by("clientId", principal.id)
        .map(({ id }): Change => ({ kind: "grant-removed", grantId: id })),
      ...state.appRoleAssignments
        .by("principalId", principal.id)
        .map(({ id }): Change => ({ kind: "app-role-assignment-removed", assignmentId: id })),
      ...state.appRoleAssignments
        .by("resourceId", principal.id)
        .map(({ id }): Change => ({ kind: "app-role-assignment-removed", assignmentId: id })),
      { kind: "service-principal-removed", servicePrincipalId: principal.id },
    ],
  );
}
