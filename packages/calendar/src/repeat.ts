import { checkDate } from "./check-time.ts";
import { checkWhole } from "./check-whole.ts";
import { invalidInput } from "./invalid-input.ts";
import type { DayOfWeek, RecurrencePattern } from "./recurrence.ts";

/**
 * When a series stops: after so many occurrences, on a last date (inclusive, `YYYY-MM-DD`), or never.
 *
 * @group Events
 */
export type RepeatEnd = { readonly count: number } | { readonly until: string } | "never";

/**
 * How an event repeats, made by {@link daily}, {@link weekly}, {@link monthly} or {@link yearly}. The first occurrence's
 * date and the zone come from the event's own start, so they cannot differ from it.
 *
 * @group Events
 */
export interface Repeat {
  readonly pattern: RecurrencePattern;
  readonly end: RepeatEnd;
}

/** @group Events */
export interface RepeatOptions {
  /**
   * Every how many days, weeks, months or years.
   *
   * @defaultValue 1
   */
  readonly every?: number | undefined;
  /** @defaultValue never */
  readonly end?: RepeatEnd | undefined;
}

/**
 * A day of a month: a date, of which shorter months take their last one, or a weekday by its place.
 *
 * @group Events
 */
export type DayOfMonth =
  | { readonly day: number }
  | {
      readonly which: NonNullable<RecurrencePattern["index"]>;
      /** Several mean the first day that is any of them. */
      readonly weekdays: readonly [DayOfWeek, ...DayOfWeek[]];
    };

const WEEKDAYS: readonly DayOfWeek[] = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
];
const PLACES: readonly string[] = ["first", "second", "third", "fourth", "last"];

/** Outlook takes no series with more occurrences. */
const MOST_OCCURRENCES = 999;

function checkWeekdays(field: string, value: readonly DayOfWeek[]): readonly DayOfWeek[] {
  const days: readonly DayOfWeek[] = Array.isArray(value) ? value : [];
  if (days.length > 0 && days.every((day) => WEEKDAYS.includes(day))) return [...new Set(days)];
  throw invalidInput(field, value, `name at least one of ${WEEKDAYS.join(", ")}.`);
}

function repeat(
  { every = 1, end = "never" }: RepeatOptions,
  pattern: Omit<RecurrencePattern, "interval">,
): Repeat {
  if (end !== "never" && "count" in end) checkWhole("end.count", end.count, 1, MOST_OCCURRENCES);
  else if (end !== "never") checkDate("end.until", end.until);
  const { type, ...rest } = pattern;
  return { pattern: { type, interval: checkWhole("every", every, 1, 999), ...rest }, end };
}

/** What a day of a month means on the wire, in its two forms. */
function dayOfMonth(on: DayOfMonth): {
  readonly kind: "absolute" | "relative";
  readonly fields: Partial<RecurrencePattern>;
} {
  if ("day" in on) return { kind: "absolute", fields: { dayOfMonth: checkWhole("on.day", on.day, 1, 31) } };
  if (!PLACES.includes(on.which))
    throw invalidInput("on.which", on.which, `give one of ${PLACES.join(", ")}.`);
  return {
    kind: "relative",
    fields: { daysOfWeek: checkWeekdays("on.weekdays", on.weekdays), index: on.which },
  };
}

/**
 * Every day, or every so many days.
 *
 * @param options - how often, and until when
 * @returns how the event repeats
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/resources/recurrencepattern
 * @example
 * ```ts run
 * import { daily } from "@consentra/calendar";
 *
 * daily({ every: 2, end: { count: 10 } }).pattern; // => { type: "daily", interval: 2 }
 * ```
 * @group Events
 */
export function daily(options: RepeatOptions = {}): Repeat {
  return repeat(options, { type: "daily" });
}

/**
 * On days of the week, every week or every so many weeks.
 *
 * @param options - on which days, how often, and until when; `firstDayOfWeek` matters where weeks are left out
 * @returns how the event repeats
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/resources/recurrencepattern
 * @example
 * ```ts run
 * import { weekly } from "@consentra/calendar";
 *
 * weekly({ on: ["monday", "thursday"] }).pattern.daysOfWeek; // => ["monday", "thursday"]
 * ```
 * @group Events
 */
export function weekly(
  options: RepeatOptions & {
    readonly on: readonly [DayOfWeek, ...DayOfWeek[]];
    readonly firstDayOfWeek?: DayOfWeek | undefined;
  },
): Repeat {
  const { on, firstDayOfWeek = "sunday" } = options;
  checkWeekdays("firstDayOfWeek", [firstDayOfWeek]);
  return repeat(options, { type: "weekly", daysOfWeek: checkWeekdays("on", on), firstDayOfWeek });
}

/**
 * On one day of the month, every month or every so many months.
 *
 * @param options - on which day, how often, and until when
 * @returns how the event repeats
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/resources/recurrencepattern
 * @example
 * ```ts run
 * import { monthly } from "@consentra/calendar";
 *
 * monthly({ on: { which: "last", weekdays: ["friday"] } }).pattern.type; // => "relativeMonthly"
 * ```
 * @group Events
 */
export function monthly(options: RepeatOptions & { readonly on: DayOfMonth }): Repeat {
  const { kind, fields } = dayOfMonth(options.on);
  return repeat(options, { type: kind === "absolute" ? "absoluteMonthly" : "relativeMonthly", ...fields });
}

/**
 * On one day of a year, every year or every so many years.
 *
 * @param options - in which month, 1 to 12, on which of its days, how often, and until when
 * @returns how the event repeats
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/resources/recurrencepattern
 * @example
 * ```ts run
 * import { yearly } from "@consentra/calendar";
 *
 * yearly({ month: 12, on: { day: 24 } }).pattern.month; // => 12
 * ```
 * @group Events
 */
export function yearly(options: RepeatOptions & { readonly month: number; readonly on: DayOfMonth }): Repeat {
  const { kind, fields } = dayOfMonth(options.on);
  const month = checkWhole("month", options.month, 1, 12);
  return repeat(options, {
    type: kind === "absolute" ? "absoluteYearly" : "relativeYearly",
    ...fields,
    month,
  });
}
