import {
  allowedRoles,
  isOfOrganization,
  permissionsOf,
} from "../domain/calendar/sharing/calendar-permission.ts";
import type { CalendarRole } from "../domain/calendar/sharing/calendar-role.ts";
import { shareCalendar, toPermission } from "../domain/calendar/sharing/share-calendar.ts";
import type { Change } from "../domain/change.ts";
import { personOf } from "./find-in-world.ts";
import { play } from "./play.ts";
import type { PersonRole, ScenarioStep, ScenarioWorld } from "./scenario.ts";
import { calendarOf } from "./with-events.ts";

/**
 * How a scenario shares a calendar.
 *
 * @group Scenarios
 */
export interface ScenarioShare {
  /** The part of the person it is shared with, an address elsewhere, or `organization` for everybody in it. */
  readonly with: PersonRole;
  readonly role: CalendarRole;
  /** Name of the calendar. Default: the owner's default calendar. */
  readonly calendar?: string;
}

/**
 * Shares a person's calendar. A member of the organisation has it among their own calendars as well, as after accepting
 * the invitation in Outlook.
 *
 * @param owner - whose calendar
 * @param share - with whom, how far, and which calendar
 * @returns the step
 * @throws Error when nobody plays the part, there is no such calendar, or nobody can have it shared in that role
 * @see https://learn.microsoft.com/graph/outlook-share-or-delegate-calendar
 * @group Scenarios
 */
export function withSharedCalendar(owner: PersonRole, share: ScenarioShare): ScenarioStep {
  const { with: whom, role } = share;
  return (world, { ids }) =>
    play(world, (state): { readonly changes: readonly Change[] } => {
      const calendar = calendarOf(world, owner, share.calendar);
      const everybody = permissionsOf(state, calendar).find(isOfOrganization);
      const permission =
        whom === "organization" && everybody
          ? { ...everybody, role }
          : toPermission(state, calendar, { address: addressOf(world, whom), role });
      if (permission.userId === calendar.userId)
        throw new Error(`"${owner}" cannot share a calendar with themself.`);
      const allowed = allowedRoles(calendar, permission);
      if (!allowed.includes(role)) {
        throw new Error(
          `The calendar "${calendar.name}" is shared with "${whom}" as one of ${allowed.join(", ")}.`,
        );
      }
      return { changes: shareCalendar(state, { calendar, owner: personOf(world, owner), permission }, ids) };
    });
}

/** The address that a share names, by itself or by a part. */
const addressOf = (world: ScenarioWorld, whom: PersonRole): string =>
  whom.includes("@") ? whom : personOf(world, whom).userPrincipalName;
