import type { EpochMilliseconds } from "@consentra/protocol";
import type { Change } from "../change.ts";
import type { Moment } from "../decision.ts";
import { findAppRole } from "../directory/app-roles.ts";
import type { TenantState } from "../tenant-state.ts";
import { findServicePrincipal, graphServicePrincipal } from "./granted-scopes.ts";

/**
 * An application permission that an application holds at a resource.
 *
 * @see https://learn.microsoft.com/graph/api/resources/approleassignment
 * @group Tenant
 */
export interface AppRoleAssignment {
  readonly id: string;
  readonly createdDateTime: EpochMilliseconds;
  /** Id of the application permission, a GUID. */
  readonly appRoleId: string;
  /** Object id of the service principal that holds it. */
  readonly principalId: string;
  /** Object id of the resource's service principal. */
  readonly resourceId: string;
}

/** Names of the application permissions an application holds at Microsoft Graph. */
export function grantedAppRoles(state: TenantState, appId: string): readonly string[] {
  const principal = findServicePrincipal(state, appId);
  if (!principal) return [];
  return state.appRoleAssignments
    .by("principalId", principal.id)
    .flatMap(({ appRoleId }) => findAppRole(appRoleId)?.value ?? []);
}

/** What it changes that a service principal holds exactly these application permissions of Graph from now on. */
export function assignAppRoles(
  state: TenantState,
  { principalId, names }: { readonly principalId: string; readonly names: readonly string[] },
  moment: Moment,
): readonly Change[] {
  const wanted = new Set(names.flatMap((name) => findAppRole(name)?.id ?? []));
  const present = state.appRoleAssignments.by("principalId", principalId);
  const held = new Set(present.map(({ appRoleId }) => appRoleId));
  const resourceId = graphServicePrincipal(state).id;
  return [
    ...present
      .filter(({ appRoleId }) => !wanted.has(appRoleId))
      .map(({ id }): Change => ({ kind: "app-role-assignment-removed", assignmentId: id })),
    ...[...wanted]
      .filter((id) => !held.has(id))
      .map((appRoleId): Change => {
        const fields = { appRoleId, principalId, resourceId, createdDateTime: moment.now };
        return {
          kind: "app-role-assignment-added",
          appRoleAssignment: { id: moment.ids.opaque(43), ...fields },
        };
      }),
  ];
}
