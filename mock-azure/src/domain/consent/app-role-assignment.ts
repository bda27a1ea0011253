import type { EpochMilliseconds } from "@consentra/protocol";
import type { Change } from "../change.ts";
import type { Moment } from "../decision.ts";
import { findAppRole } from "../directory/app-roles.ts";
import type { TenantState } from "../tenant-state.ts";
import { findServicePrincipal, graphServicePrincipal } from "./granted-scopes.ts";

/** The role that stands for access without a role of the application's own. */
export const DEFAULT_ACCESS_ROLE = "00000000-0000-0000-0000-000000000000";

/**
 * An application permission that an application holds at a resource, or a person's or group's access to an application.
 *
 * @see https://learn.microsoft.com/graph/api/resources/approleassignment
 * @group Tenant
 */
export interface AppRoleAssignment {
  readonly id: string;
  readonly createdDateTime: EpochMilliseconds;
  /** Id of the application permission, or the default access role, all zeros; a GUID. */
  readonly appRoleId: string;
  /** Object id of who holds it. */
  readonly principalId: string;
  readonly principalType: "User" | "Group" | "ServicePrincipal";
  /** Object id of the resource's service principal. */
  readonly resourceId: string;
}

/**
 * Whether a person is assigned to an application, by themselves or through a group.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal
 */
export function isAssigned(state: TenantState, servicePrincipalId: string, userId: string): boolean {
  return state.appRoleAssignments
    .by("resourceId", servicePrincipalId)
    .some(
      ({ principalId }) =>
        principalId === userId || state.groups.get(principalId)?.memberIds.includes(userId) === true,
    );
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
        const appRoleAssignment: AppRoleAssignment = {
          id: moment.ids.opaque(43),
          appRoleId,
          principalId,
          principalType: "ServicePrincipal",
          resourceId,
          createdDateTime: moment.now,
        };
        return { kind: "app-role-assignment-added", appRoleAssignment };
      }),
  ];
}
