import { assertNever, type EpochMilliseconds } from "@consentra/protocol";
import type { AppRoleAssignment } from "../consent/app-role-assignment.ts";
import {
  type AssignmentOutcome,
  assignedIds,
  assignPeople,
  unassignPeople,
} from "../consent/change-assignments.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { ASSIGNMENT_ROLES, holdsRole } from "../directory/role-gates.ts";
import type { DirectoryRole } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import {
  type ApplicationHeading,
  headingOf,
  NO_APPLICATION,
  type OfApplication,
  visitApplication,
} from "./application-page.ts";
import { holds, type ListPage, type ListQuery, takePage } from "./list-page.ts";
import {
  type PortalOutcome,
  type PortalRefusal,
  type PortalSubmission,
  type PortalVisit,
  submitInPortal,
} from "./portal-visit.ts";

/** A person or a group, as lists of either show it. */
export interface PrincipalRow {
  readonly id: string;
  readonly name: string;
  /** A person's account name; empty for groups. */
  readonly address: string;
  readonly type: "User" | "Group";
}

/** "Users and groups". */
export interface ApplicationUsers extends ApplicationHeading {
  readonly kind: "users";
  readonly query: ListQuery;
  readonly list: ListPage<
    PrincipalRow & {
      /** What a form names to take the assignment back. */
      readonly assignmentId: string;
      readonly assigned: EpochMilliseconds;
    }
  >;
  readonly assignmentRequired: boolean;
  readonly mayAssign: boolean;
  /** Roles that may assign. */
  readonly roles: readonly DirectoryRole[];
}

/** "Add Assignment". */
export interface AssignmentForm extends ApplicationHeading {
  readonly kind: "form";
  readonly query: ListQuery;
  /** Who is not assigned yet. */
  readonly list: ListPage<PrincipalRow>;
  /** What was wrong with the form as it was sent. */
  readonly problem: { readonly kind: "nobodyChosen" } | undefined;
}

export type AssignmentChange =
  | PortalRefusal
  | AssignmentForm
  | { readonly kind: "changed"; readonly id: string };

function principalRow(
  state: TenantState,
  { principalId, principalType }: Pick<AppRoleAssignment, "principalId" | "principalType">,
): PrincipalRow {
  const user = state.users.get(principalId);
  const name = user?.displayName ?? state.groups.get(principalId)?.displayName ?? principalId;
  const type = principalType === "Group" ? "Group" : "User";
  return { id: principalId, name, address: user?.userPrincipalName ?? "", type };
}

type UsersVisit = PortalVisit & OfApplication & { readonly query: ListQuery };

/** Who is assigned to an application. */
export function showAssignments(
  state: TenantState,
  { query, ...visit }: UsersVisit,
): Decision<PortalOutcome<PortalRefusal | ApplicationUsers>> {
  return visitApplication(state, visit, (principal, user): ApplicationUsers => {
    const rows = state.appRoleAssignments
      .by("resourceId", principal.id)
      .filter(({ principalType }) => principalType !== "ServicePrincipal")
      .map((one) => ({
        ...principalRow(state, one),
        assignmentId: one.id,
        assigned: one.createdDateTime,
      }))
      .filter(({ name, address }) => holds(query.search, name, address));
    return {
      kind: "users",
      ...headingOf(principal),
      query,
      list: takePage(rows, query.page),
      assignmentRequired: principal.appRoleAssignmentRequired,
      mayAssign: holdsRole(user, ASSIGNMENT_ROLES),
      roles: ASSIGNMENT_ROLES,
    };
  });
}

function assignmentForm(
  state: TenantState,
  { servicePrincipalId }: OfApplication,
  { query, problem }: { readonly query: ListQuery; readonly problem?: AssignmentForm["problem"] },
): AssignmentForm | PortalRefusal {
  const principal = state.servicePrincipals.get(servicePrincipalId);
  if (!principal) return NO_APPLICATION;
  const assigned = assignedIds(state, principal.id);
  const candidates = [
    ...[...state.users.values()].map(({ id }) => ({ principalId: id, principalType: "User" as const })),
    ...[...state.groups.values()].map(({ id }) => ({ principalId: id, principalType: "Group" as const })),
  ].filter(({ principalId }) => !assigned.has(principalId));
  const rows = candidates
    .map((one) => principalRow(state, one))
    .filter(({ name, address }) => holds(query.search, name, address));
  return { kind: "form", ...headingOf(principal), query, list: takePage(rows, query.page), problem };
}

/** The people and groups that can be assigned. */
export function showAssignmentForm(
  state: TenantState,
  { query, ...visit }: UsersVisit,
): Decision<PortalOutcome<PortalRefusal | AssignmentForm>> {
  return visitApplication(state, visit, (_principal, user): PortalRefusal | AssignmentForm =>
    holdsRole(user, ASSIGNMENT_ROLES)
      ? assignmentForm(state, visit, { query })
      : { kind: "forbidden", what: "assign", roles: ASSIGNMENT_ROLES },
  );
}

function settle(
  state: TenantState,
  { outcome, ...rest }: Decision<AssignmentOutcome>,
  { servicePrincipalId }: OfApplication,
): Decision<AssignmentChange> {
  const formAgain = () => {
    const query = { search: "", page: 1 };
    return assignmentForm(state, { servicePrincipalId }, { query, problem: { kind: "nobodyChosen" } });
  };
  switch (outcome.kind) {
    case "changed":
      return { ...rest, outcome: { kind: "changed", id: servicePrincipalId } };
    case "unknown-application":
      return { ...rest, outcome: NO_APPLICATION };
    case "role-missing":
      return {
        ...rest,
        outcome: { kind: "forbidden", what: "assign", roles: outcome.roles },
      };
    case "nobody":
      return { ...rest, outcome: formAgain() };
    case "gone":
      return { ...rest, outcome: { kind: "not-found", what: "assignment" } };
    default:
      return assertNever(outcome);
  }
}

/** An administrator assigns whom they chose. */
export function assignInPortal(
  state: TenantState,
  {
    principalIds,
    servicePrincipalId,
    ...submission
  }: PortalSubmission & OfApplication & { readonly principalIds: readonly string[] },
  moment: Moment,
): Decision<PortalOutcome<AssignmentChange>> {
  return submitInPortal(state, submission, (user) =>
    settle(state, assignPeople(state, { user, servicePrincipalId, principalIds }, moment), {
      servicePrincipalId,
    }),
  );
}

/** An administrator takes assignments back. Where none was chosen, nothing happens. */
export function unassignInPortal(
  state: TenantState,
  {
    assignmentIds,
    servicePrincipalId,
    ...submission
  }: PortalSubmission & OfApplication & { readonly assignmentIds: readonly string[] },
): Decision<PortalOutcome<AssignmentChange>> {
  return submitInPortal(state, submission, (user): Decision<AssignmentChange> => {
    const decision = unassignPeople(state, { user, servicePrincipalId, assignmentIds });
    return decision.outcome.kind === "nobody"
      ? conclude({ kind: "changed", id: servicePrincipalId })
      : settle(state, decision, { servicePrincipalId });
  });
}
