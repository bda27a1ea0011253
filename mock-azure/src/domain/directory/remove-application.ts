import { findServicePrincipal } from "../consent/granted-scopes.ts";
import { conclude, type Decision } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Application } from "./application.ts";
import { removeServicePrincipal } from "./remove-service-principal.ts";

const DELETE_PAGE = "https://learn.microsoft.com/graph/api/application-delete";

/**
 * Takes a registration away, as its owner does. Nobody can sign in to the application any more. Its presence here goes
 * with it where the registration lived in this tenant, and stays where it lived elsewhere; what people asked for goes
 * on waiting under the name it had.
 *
 * Whether somebody may do so is asked before.
 *
 * @see https://learn.microsoft.com/graph/api/application-delete
 */
export function removeApplication(state: TenantState, application: Application): Decision<undefined> {
  const principal = findServicePrincipal(state, application.appId);
  const here = application.homeTenantId === state.organization.id;
  const presence = principal && here ? removeServicePrincipal(state, principal) : undefined;
  const text = `the registration of ${application.displayName} was deleted`;
  return conclude(
    undefined,
    [{ rule: "app.registration-deleted", text, source: DELETE_PAGE }, ...(presence?.because ?? [])],
    [...(presence?.changes ?? []), { kind: "application-removed", appId: application.appId }],
  );
}
