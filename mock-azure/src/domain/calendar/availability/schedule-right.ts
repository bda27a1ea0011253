import type { User } from "../../directory/user.ts";
import type { Caller } from "../../graph/bearer.ts";

/**
 * What a caller is told of somebody's events: all of it, subject and place of what is not private, or when they are.
 *
 * @see https://learn.microsoft.com/graph/outlook-get-free-busy-schedule#event-data-returned
 */
export type ScheduleRight = "everything" | "details" | "times";

/**
 * How much a caller may see. Every calendar shows colleagues when its owner is busy, administrators too; nobody shares
 * more here. An application on its own reads all calendars.
 */
export function scheduleRightOf(caller: Caller, owner: User): ScheduleRight {
  if (caller.kind === "app") return "details";
  return caller.userId === owner.id ? "everything" : "times";
}
