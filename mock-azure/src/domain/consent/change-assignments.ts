import type { Change } from "../change.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { ASSIGNMENT_ROLES, holdsRole } from "../directory/role-gates.ts";
import { isEnterpriseApplication, type ServicePrincipal } from "../directory/service-principal.ts";
import type { DirectoryRole, User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { type AppRoleAssignment, DEFAULT_ACCESS_ROLE } from "./app-role-assignment.ts";

const ASSIGN_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal";

/** What came of assigning people or taking their assignment back. Only `changed` has changed anything. */
export type AssignmentOutcome =
  | { readonly kind: "changed" }
  | { readonly kind: "unknown-application" }
  | { readonly kind: "role-missing"; readonly roles: readonly DirectoryRole[] }
  /** None was chosen. */
  | { readonly kind: "nobody" }
  /** Somebody who was chosen is not, or no longer, there. */
  | { readonly kind: "gone" };

interface ByAdministrator {
  readonly user: User;
  readonly servicePrincipalId: string;
}

type Subject = Decision<AssignmentOutcome> | ServicePrincipal;

/** The application whose assignments somebody wants to change, or why they may not. */
function findAssignable(state: TenantState, { user, servicePrincipalId }: ByAdministrator): Subject {
  const principal = state.servicePrincipals.get(servicePrincipalId);
  if (!principal || !isEnterpriseApplication(principal)) return conclude({ kind: "unknown-application" });
  if (holdsRole(user, ASSIGNMENT_ROLES)) return principal;
  const text = `the person holds no role that may assign people to ${principal.displayName}`;
  return conclude({ kind: "role-missing", roles: ASSIGNMENT_ROLES }, [
    { rule: "assignment.role", text, source: ASSIGN_PAGE },
  ]);
}

/** Object ids of the people and groups assigned to an application. */
export function assignedIds(state: TenantState, servicePrincipalId: string): ReadonlySet<string> {
  return new Set(
    state.appRoleAssignments.by("resourceId", servicePrincipalId).map(({ principalId }) => principalId),
  );
}

/**
 * An administrator assigns people and groups to an application, with its default access. Who is assigned already stays
 * so. Members of a group count, members of a group within it do not.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal
 */
export function assignPeople(
  state: TenantState,
  { principalIds, ...by }: ByAdministrator & { readonly principalIds: readonly string[] },
  moment: Moment,
): Decision<AssignmentOutcome> {
  const application = findAssignable(state, by);
  if ("outcome" in application) return application;
  if (principalIds.length === 0) return conclude({ kind: "nobody" });
  const found = [...new Set(principalIds)].map((id) => ({ id, type: typeOf(state, id) }));
  if (found.some(({ type }) => type === undefined)) return conclude({ kind: "gone" });
  const assigned = assignedIds(state, application.id);
  const changes = found.flatMap(({ id, type }): readonly Change[] => {
    if (type === undefined || assigned.has(id)) return [];
    const appRoleAssignment: AppRoleAssignment = {
      id: moment.ids.opaque(43),
      appRoleId: DEFAULT_ACCESS_ROLE,
      principalId: id,
      principalType: type,
      resourceId: application.id,
      createdDateTime: moment.now,
    };
    return [{ kind: "app-role-assignment-added", appRoleAssignment }];
  });
  const text = `${String(changes.length)} more assigned to ${application.displayName}`;
  return conclude({ kind: "changed" }, [{ rule: "assignment.given", text, source: ASSIGN_PAGE }], changes);
}

function typeOf(state: TenantState, id: string): "User" | "Group" | undefined {
  if (state.users.get(id)) return "User";
  return state.groups.get(id) && "Group";
}

/** An administrator takes assignments back; tokens live until they expire. */
export function unassignPeople(
  state: TenantState,
  { assignmentIds, ...by }: ByAdministrator & { readonly assignmentIds: readonly string[] },
): Decision<AssignmentOutcome> {
  const application = findAssignable(state, by);
  if ("outcome" in application) return application;
  if (assignmentIds.length === 0) return conclude({ kind: "nobody" });
  const held = assignmentIds.filter((id) => state.appRoleAssignments.get(id)?.resourceId === application.id);
  if (held.length < assignmentIds.length) return conclude({ kind: "gone" });
  const text = `${String(held.length)} no longer assigned to ${application.displayName}`;
  return conclude(
    { kind: "changed" },
    [{ rule: "assignment.withdrawn", text, source: ASSIGN_PAGE }],
    held.map((assignmentId) => ({ kind: "app-role-assignment-removed", assignmentId })),
  );
}
