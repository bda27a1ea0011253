import { type GraphFailure, graphFailure, isGraphFailure } from "../../graph/graph-failure.ts";
import {
  type Reader,
  readFields,
  readInt32,
  readList,
  readOneOf,
  readText,
} from "../../graph/json-fields.ts";
import { findZone } from "../zones.ts";
import { type CalendarDay, parseDay } from "./calendar-day.ts";
import {
  DAYS_OF_WEEK,
  type DayOfWeek,
  type RecurrencePattern,
  type RecurrenceRange,
  WEEK_INDEXES,
  type WeekIndex,
} from "./recurrence.ts";

/** A recurrence as a request gives it: right in itself, and not yet held against its event. */
export interface GivenRecurrence {
  readonly pattern: RecurrencePattern;
  readonly range: RecurrenceRange;
  /** Windows or IANA name; without one, the event's own zone. */
  readonly zone: string | undefined;
  /** Whether the range stood before the pattern, which mailboxes were once reported to stumble over. */
  readonly rangeFirst?: boolean;
}

interface WirePattern {
  readonly type: RecurrencePattern["type"];
  readonly interval: number;
  readonly dayOfMonth: number | undefined;
  readonly month: number | undefined;
  readonly daysOfWeek: readonly DayOfWeek[] | undefined;
  readonly firstDayOfWeek: DayOfWeek | undefined;
  readonly index: WeekIndex | undefined;
}

interface WireRange {
  readonly type: RecurrenceRange["type"];
  readonly startDate: CalendarDay;
  readonly endDate: CalendarDay | undefined;
  readonly numberOfOccurrences: number | undefined;
  readonly recurrenceTimeZone: string | undefined;
}

/** More than Outlook's own programs take; the service's limit is not documented. */
const MOST_OCCURRENCES = 999;

const invalid = (detail: string): GraphFailure => graphFailure("validation", { detail });

/** Null counts as not given. */
function orNull<Value>(read: Reader<Value>): Reader<Value | undefined> {
  return (value, property) => (value === null ? undefined : read(value, property));
}

const readDay: Reader<CalendarDay> = (value, property) => {
  const text = readText(value, property);
  if (isGraphFailure(text)) return text;
  return parseDay(text) ?? graphFailure("bodyEnum", { detail: `${property} must be a date, yyyy-MM-dd` });
};

const readPatternFields = readFields<WirePattern>("microsoft.graph.recurrencePattern", {
  type: readOneOf([
    "daily",
    "weekly",
    "absoluteMonthly",
    "relativeMonthly",
    "absoluteYearly",
    "relativeYearly",
  ]),
  interval: readInt32,
  dayOfMonth: orNull(readInt32),
  month: orNull(readInt32),
  daysOfWeek: orNull(readList(readOneOf(DAYS_OF_WEEK))),
  firstDayOfWeek: orNull(readOneOf(DAYS_OF_WEEK)),
  index: orNull(readOneOf(WEEK_INDEXES)),
});

const readRangeFields = readFields<WireRange>("microsoft.graph.recurrenceRange", {
  type: readOneOf(["endDate", "noEnd", "numbered"]),
  startDate: readDay,
  endDate: orNull(readDay),
  numberOfOccurrences: orNull(readInt32),
  recurrenceTimeZone: orNull(readText),
});

const readPattern: Reader<RecurrencePattern> = (value, property) => {
  const fields = readPatternFields(value, property);
  if (isGraphFailure(fields)) return fields;
  const { type, interval, daysOfWeek = [], firstDayOfWeek = "sunday", index = "first" } = fields;
  const { dayOfMonth = 0, month = 0 } = fields;
  if (!type) return invalid("recurrence.pattern.type is missing");
  if (interval === undefined || interval < 1) return invalid("recurrence.pattern.interval must be 1 or more");
  // 0 is how the service writes what is not set, also for types that do not use it.
  if (dayOfMonth < 0 || dayOfMonth > 31) return invalid("recurrence.pattern.dayOfMonth must be 1 to 31");
  if (month < 0 || month > 12) return invalid("recurrence.pattern.month must be 1 to 12");
  if (type.endsWith("Yearly") && month === 0) return invalid(`a pattern ${type} needs its month`);
  if (type.startsWith("absolute") && dayOfMonth === 0)
    return invalid(`a pattern ${type} needs its dayOfMonth`);
  const needsDays = type === "weekly" || type.startsWith("relative");
  if (needsDays && daysOfWeek.length === 0) return invalid(`a pattern ${type} needs its daysOfWeek`);
  const days = DAYS_OF_WEEK.filter((day) => daysOfWeek.includes(day));
  switch (type) {
    case "daily":
      return { type, interval };
    case "weekly":
      return { type, interval, daysOfWeek: days, firstDayOfWeek };
    case "absoluteMonthly":
      return { type, interval, dayOfMonth };
    case "relativeMonthly":
      return { type, interval, daysOfWeek: days, index };
    case "absoluteYearly":
      return { type, interval, dayOfMonth, month };
    case "relativeYearly":
      return { type, interval, daysOfWeek: days, index, month };
  }
};

const readRange: Reader<{ readonly range: RecurrenceRange; readonly zone: string | undefined }> = (
  value,
  property,
) => {
  const fields = readRangeFields(value, property);
  if (isGraphFailure(fields)) return fields;
  const { type, startDate, endDate, numberOfOccurrences = 0, recurrenceTimeZone = "" } = fields;
  if (!type) return invalid("recurrence.range.type is missing");
  if (startDate === undefined) return invalid("recurrence.range.startDate is missing");
  if (recurrenceTimeZone !== "" && !findZone(recurrenceTimeZone)) {
    return graphFailure("zoneUnknown", { zone: recurrenceTimeZone });
  }
  const zone = recurrenceTimeZone === "" ? undefined : recurrenceTimeZone;
  switch (type) {
    case "noEnd":
      return { range: { type, startDate }, zone };
    case "endDate":
      if (endDate === undefined) return invalid("a range endDate needs its endDate");
      return endDate < startDate
        ? invalid("recurrence.range.endDate lies before startDate")
        : { range: { type, startDate, endDate }, zone };
    case "numbered":
      return numberOfOccurrences < 1 || numberOfOccurrences > MOST_OCCURRENCES
        ? invalid(`recurrence.range.numberOfOccurrences must be 1 to ${String(MOST_OCCURRENCES)}`)
        : { range: { type, startDate, numberOfOccurrences }, zone };
  }
};

const readParts = readFields<{
  pattern: RecurrencePattern;
  range: { readonly range: RecurrenceRange; readonly zone: string | undefined };
}>("microsoft.graph.patternedRecurrence", { pattern: readPattern, range: readRange });

/**
 * Reads how an event repeats; null makes it a single one.
 *
 * @see https://learn.microsoft.com/graph/api/resources/patternedrecurrence
 */
export const readRecurrence: Reader<GivenRecurrence | null> = (value, property) => {
  if (value === null) return null;
  const parts = readParts(value, property);
  if (isGraphFailure(parts)) return parts;
  const { pattern, range } = parts;
  if (!pattern || !range) return invalid(`recurrence.${pattern ? "range" : "pattern"} is missing`);
  return { pattern, ...range, rangeFirst: Object.keys(parts)[0] === "range" };
};
