import type { Change } from "../change.ts";
import { conclude, type Decision } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import type { User } from "./user.ts";

const DELETE_PAGE = "https://learn.microsoft.com/graph/api/user-delete";

/**
 * Takes a person out of the tenant, with their mailbox's calendars, what they granted for themselves, their memberships
 * and assignments. What they asked for goes on waiting under the name they had; nobody writes to them any more.
 *
 * Whether somebody may do so is asked before.
 *
 * @see https://learn.microsoft.com/graph/api/user-delete
 */
export function removeUser(state: TenantState, user: User): Decision<undefined> {
  const groups = [...state.groups.values()].filter(({ memberIds }) => memberIds.includes(user.id));
  const grants = [...state.grants.values()].filter(({ principalId }) => principalId === user.id);
  return conclude(
    undefined,
    [{ rule: "user.deleted", text: "the account was deleted from the tenant", source: DELETE_PAGE }],
    [
      ...grants.map(({ id }): Change => ({ kind: "grant-removed", grantId: id })),
      ...state.appRoleAssignments
        .by("principalId", user.id)
        .map(({ id }): Change => ({ kind: "app-role-assignment-removed", assignmentId: id })),
      ...groups.map((group): Change => {
        const memberIds = group.memberIds.filter((id) => id !== user.id);
        return { kind: "group-updated", group: { ...group, memberIds } };
      }),
      ...state.calendars
        .by("userId", user.id)
        .map(({ id }): Change => ({ kind: "calendar-removed", calendarId: id })),
      { kind: "user-removed", userId: user.id },
    ],
  );
}
