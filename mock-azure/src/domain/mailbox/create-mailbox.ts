import type { EpochMilliseconds, IdSource } from "@consentra/protocol";
import { type Calendar, createCalendar } from "../calendar/calendar.ts";
import { BUILT_IN_GROUPS, type CalendarGroup, createCalendarGroup } from "../calendar/calendar-group.ts";
import { type Category, createCategory, DEFAULT_CATEGORIES } from "./category.ts";
import { createMailboxSettings, type MailboxSettings } from "./mailbox-settings.ts";

/** What a new mailbox holds. */
export interface NewMailbox {
  readonly calendars: readonly Calendar[];
  readonly calendarGroups: readonly CalendarGroup[];
  readonly categories: readonly Category[];
  readonly mailboxSettings: readonly MailboxSettings[];
}

/** A mailbox as Exchange makes it: an empty calendar, the groups calendars stand in, six categories, and settings. */
export function createMailbox(
  userId: string,
  { now, ids }: { readonly now: EpochMilliseconds; readonly ids: IdSource },
): NewMailbox {
  return {
    calendars: [createCalendar({ userId, name: "Calendar", isDefaultCalendar: true }, ids)],
    calendarGroups: Object.entries(BUILT_IN_GROUPS).map(([classId, name]) =>
      createCalendarGroup({ userId, name, classId }, ids),
    ),
    categories: DEFAULT_CATEGORIES.map(([displayName, color]) =>
      createCategory({ userId, displayName, color }, ids),
    ),
    mailboxSettings: [createMailboxSettings(userId, now)],
  };
}
