import type { User } from "../../directory/user.ts";
import type { Caller } from "../../graph/bearer.ts";
import { isGraphFailure } from "../../graph/graph-failure.ts";
import type { TenantState } from "../../tenant-state.ts";
import { findCalendar } from "../find-item.ts";
import { roleOf } from "../sharing/calendar-permission.ts";
import { powersOf } from "../sharing/calendar-role.ts";

/**
 * What a caller is told of somebody's events: all of it, subject and place of what is not private, or when they are.
 *
 * @see https://learn.microsoft.com/graph/outlook-get-free-busy-schedule#event-data-returned
 */
export type ScheduleRight = "everything" | "details" | "times";

/**
 * How much a caller may see. Every calendar shows colleagues when its owner is busy, administrators too, and more to
 * those it is shared with. An application on its own reads all calendars.
 */
export function scheduleRightOf(state: TenantState, caller: Caller, owner: User): ScheduleRight {
  if (caller.kind === "app") return "details";
  if (caller.userId === owner.id) return "everything";
  const calendar = findCalendar(state, owner, undefined);
  const reader = state.users.get(caller.userId);
  if (isGraphFailure(calendar) || !reader) return "times";
  const { sees = "time", seesPrivate } = powersOf(roleOf(state, calendar, reader));
  if (sees === "time") return "times";
  return seesPrivate ? "everything" : "details";
}
