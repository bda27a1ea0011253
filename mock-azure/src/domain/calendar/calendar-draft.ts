import type { GraphFailure } from "../graph/graph-failure.ts";
import { readFields, readFlag, readOneOf, readText } from "../graph/json-fields.ts";
import { CALENDAR_COLORS, type Calendar } from "./calendar.ts";

/** What a request writes on a calendar: only what it names. */
export type CalendarDraft = Partial<Pick<Calendar, "name" | "color" | "isDefaultCalendar">>;

const READ_ONLY: readonly string[] = [
  "id",
  "changeKey",
  "hexColor",
  "canEdit",
  "canShare",
  "canViewPrivateItems",
  "isRemovable",
  "isTallyingResponses",
  "allowedOnlineMeetingProviders",
  "defaultOnlineMeetingProvider",
  "owner",
];

const readDraft = readFields<Required<CalendarDraft>>(
  "microsoft.graph.calendar",
  { name: readText, color: readOneOf(CALENDAR_COLORS), isDefaultCalendar: readFlag },
  READ_ONLY,
);

/**
 * Reads the body of a calendar's creation or update.
 *
 * @see https://learn.microsoft.com/graph/api/calendar-update
 */
export function readCalendarDraft(body: unknown): CalendarDraft | GraphFailure {
  return readDraft(body, "calendar");
}
