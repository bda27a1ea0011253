import type { IdSource } from "@consentra/protocol";
import { newCalendarId, newChangeKey } from "./outlook-ids.ts";

/**
 * A group of calendars in a mailbox.
 *
 * @see https://learn.microsoft.com/graph/api/resources/calendargroup
 */
export interface CalendarGroup {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  /** What kind of group it is: one of those that every mailbox has, or a GUID of its own. */
  readonly classId: string;
  readonly changeKey: string;
}

/** The groups of a new mailbox by their classes: one's own calendars, those found elsewhere, and those of people. */
export const BUILT_IN_GROUPS = {
  "0006f0b7-0000-0000-c000-000000000046": "My Calendars",
  "0006f0b8-0000-0000-c000-000000000046": "Other Calendars",
  "0006f0b9-0000-0000-c000-000000000046": "People's Calendars",
} as const;

type BuiltInClass = keyof typeof BUILT_IN_GROUPS;

/** Where calendars are that stand in no other group. */
export const OWN_CALENDARS: BuiltInClass = "0006f0b7-0000-0000-c000-000000000046";

/** Where shared calendars are. */
export const PEOPLES_CALENDARS: BuiltInClass = "0006f0b9-0000-0000-c000-000000000046";

/** Whether a group is one that every mailbox has. */
export const isBuiltIn = ({ classId }: CalendarGroup): boolean => Object.hasOwn(BUILT_IN_GROUPS, classId);

/** A group as it comes into a mailbox. */
export function createCalendarGroup(
  fields: Pick<CalendarGroup, "userId" | "name" | "classId">,
  ids: IdSource,
): CalendarGroup {
  return { id: newCalendarId(ids), ...fields, changeKey: newChangeKey(ids) };
}
