import type { EpochMilliseconds, IdSource } from "@consentra/protocol";
import type { OnlineMeetingProvider } from "./meeting/meeting.ts";
import { newCalendarId, newChangeKey } from "./outlook-ids.ts";

/** @see https://learn.microsoft.com/graph/api/resources/calendar#properties "calendarColor" */
export const CALENDAR_COLORS = [
  "auto",
  "lightBlue",
  "lightGreen",
  "lightOrange",
  "lightGray",
  "lightYellow",
  "lightTeal",
  "lightPink",
  "lightBrown",
  "lightRed",
  "maxColor",
] as const;

export type CalendarColor = (typeof CALENDAR_COLORS)[number];

/** A calendar of a mailbox; its events live in their own table. */
export interface Calendar {
  readonly id: string;
  readonly userId: string;
  /** Unique in the mailbox, in any case. */
  readonly name: string;
  readonly color: CalendarColor;
  /** True for exactly one calendar of a mailbox. */
  readonly isDefaultCalendar: boolean;
  /** Whether events can be written; holidays and birthdays cannot. */
  readonly canEdit: boolean;
  /** Where its events can meet online, the usual place first; none where the owner has no licence for it. */
  readonly allowedOnlineMeetingProviders: readonly OnlineMeetingProvider[];
  readonly changeKey: string;
  /** The group of calendars it stands in; where it is missing, the one that every mailbox has for its own calendars. */
  readonly calendarGroupId?: string;
  /** When it gets another id, where calendars do. */
  readonly renumberAt?: EpochMilliseconds;
}

/** A calendar as it comes into a mailbox. */
export function createCalendar(
  fields: Pick<Calendar, "userId" | "name"> &
    Partial<
      Pick<
        Calendar,
        | "color"
        | "isDefaultCalendar"
        | "canEdit"
        | "allowedOnlineMeetingProviders"
        | "calendarGroupId"
        | "renumberAt"
      >
    >,
  ids: IdSource,
): Calendar {
  return {
    id: newCalendarId(ids),
    color: "auto",
    isDefaultCalendar: false,
    canEdit: true,
    allowedOnlineMeetingProviders: ["teamsForBusiness"],
    changeKey: newChangeKey(ids),
    ...fields,
  };
}
