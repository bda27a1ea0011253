import type { AppRoleAssignment } from "../consent/app-role-assignment.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Listable } from "./listing.ts";

/** An assignment with the names of both sides. */
export interface AssignmentRow {
  readonly assignment: AppRoleAssignment;
  readonly principalDisplayName: string | null;
  readonly resourceDisplayName: string | null;
}

/** @see https://learn.microsoft.com/graph/api/resources/approleassignment */
export const APP_ROLE_ASSIGNMENTS: Listable<AssignmentRow> = {
  type: "microsoft.graph.appRoleAssignment",
  properties: [
    "id",
    "appRoleId",
    "createdDateTime",
    "deletedDateTime",
    "principalDisplayName",
    "principalId",
    "principalType",
    "resourceDisplayName",
    "resourceId",
  ],
  notEmulated: [],
  unselectable: [],
  orderings: [],
  fields: {
    appRoleId: { type: "guid", of: ({ assignment }) => assignment.appRoleId },
    principalDisplayName: { type: "text", of: ({ principalDisplayName }) => principalDisplayName },
    principalId: { type: "guid", of: ({ assignment }) => assignment.principalId },
    principalType: { type: "text", of: ({ assignment }) => assignment.principalType },
    resourceDisplayName: { type: "text", of: ({ resourceDisplayName }) => resourceDisplayName },
    resourceId: { type: "guid", of: ({ assignment }) => assignment.resourceId },
  },
};

/** An assignment as answers show it. */
export function toAssignmentRow(state: TenantState, assignment: AppRoleAssignment): AssignmentRow {
  const { principalId, resourceId } = assignment;
  const principal =
    state.users.get(principalId) ?? state.groups.get(principalId) ?? state.servicePrincipals.get(principalId);
  return {
    assignment,
    principalDisplayName: principal?.displayName ?? null,
    resourceDisplayName: state.servicePrincipals.get(resourceId)?.displayName ?? null,
  };
}
