import type { Change } from "../change.ts";
import { conclude, type Decision } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Group } from "./group.ts";

const DELETE_PAGE = "https://learn.microsoft.com/graph/api/group-delete";

/**
 * Takes a group away, with the applications it was assigned to and its calendar. Its members stay; where the group reviews requests,
 * nobody does in its place.
 *
 * Whether somebody may do so is asked before.
 *
 * @see https://learn.microsoft.com/graph/api/group-delete
 */
export function removeGroup(state: TenantState, group: Group): Decision<undefined> {
  return conclude(
    undefined,
    [{ rule: "group.deleted", text: `the group ${group.displayName} was deleted`, source: DELETE_PAGE }],
    [
      ...state.appRoleAssignments
        .by("principalId", group.id)
        .map(({ id }): Change => ({ kind: "app-role-assignment-removed", assignmentId: id })),
      ...state.calendars
        .by("userId", group.id)
        .map(({ id }): Change => ({ kind: "calendar-removed", calendarId: id })),
      { kind: "group-removed", groupId: group.id },
    ],
  );
}
