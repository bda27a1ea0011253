import { formatDay } from "../../domain/calendar/recurrence/calendar-day.ts";
import type {
  Recurrence,
  RecurrencePattern,
  RecurrenceRange,
} from "../../domain/calendar/recurrence/recurrence.ts";

/** How the service writes the parts of a pattern that its type does not use. */
const UNUSED = { month: 0, dayOfMonth: 0, firstDayOfWeek: "sunday", index: "first" };

const writePattern = (pattern: RecurrencePattern) => ({ ...UNUSED, ...pattern });

function writeRange(range: RecurrenceRange, zone: string) {
  return {
    type: range.type,
    startDate: formatDay(range.startDate),
    endDate: range.type === "endDate" ? formatDay(range.endDate) : "0001-01-01",
    recurrenceTimeZone: zone,
    numberOfOccurrences: range.type === "numbered" ? range.numberOfOccurrences : 0,
  };
}

/**
 * Writes how an event repeats.
 *
 * @see https://learn.microsoft.com/graph/api/resources/patternedrecurrence
 */
export const writeRecurrence = ({ pattern, range, zone }: Recurrence) => ({
  pattern: writePattern(pattern),
  range: writeRange(range, zone),
});
