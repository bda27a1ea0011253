import { conclude, type Decision } from "../decision.ts";
import { removeServicePrincipal } from "../directory/remove-service-principal.ts";
import { APPLICATION_ROLES, holdsRole } from "../directory/role-gates.ts";
import { isEnterpriseApplication, type ServicePrincipal } from "../directory/service-principal.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { NO_APPLICATION } from "./application-page.ts";
import {
  type PortalOutcome,
  type PortalRefusal,
  type PortalSubmission,
  type PortalVisit,
  submitInPortal,
  visitPortal,
} from "./portal-visit.ts";

const DELETE_PAGE = "https://learn.microsoft.com/entra/identity/enterprise-apps/delete-application-portal";

interface Target {
  readonly servicePrincipalId: string;
}

export type DeleteApplicationPage =
  | PortalRefusal
  | { readonly kind: "confirm"; readonly id: string; readonly name: string }
  | { readonly kind: "deleted" };

/** Whether a person may delete an application, and which; Microsoft's own services are none. */
function findDeletable(
  state: TenantState,
  user: User,
  { servicePrincipalId }: Target,
): Decision<PortalRefusal> | ServicePrincipal {
  const principal = state.servicePrincipals.get(servicePrincipalId);
  if (!principal || !isEnterpriseApplication(principal)) return conclude(NO_APPLICATION);
  if (holdsRole(user, APPLICATION_ROLES)) return principal;
  const text = `the person holds no role that may delete ${principal.displayName}`;
  return conclude({ kind: "forbidden", what: "deleteApplication", roles: APPLICATION_ROLES }, [
    { rule: "app.role", text, source: DELETE_PAGE },
  ]);
}

/** The question whether an application shall really be deleted. */
export function showDeletion(
  state: TenantState,
  { servicePrincipalId, ...visit }: PortalVisit & Target,
): Decision<PortalOutcome<DeleteApplicationPage>> {
  return visitPortal(state, visit, (user): Decision<DeleteApplicationPage> => {
    const found = findDeletable(state, user, { servicePrincipalId });
    return "outcome" in found ? found : conclude({ kind: "confirm", id: found.id, name: found.displayName });
  });
}

/** An administrator deletes an application. */
export function deleteInPortal(
  state: TenantState,
  { servicePrincipalId, ...submission }: PortalSubmission & Target,
): Decision<PortalOutcome<DeleteApplicationPage>> {
  return submitInPortal(state, submission, (user): Decision<DeleteApplicationPage> => {
    const found = findDeletable(state, user, { servicePrincipalId });
    return "outcome" in found
      ? found
      : { ...removeServicePrincipal(state, found), outcome: { kind: "deleted" } };
  });
}
