import { type CalendarDay, type CalendarMonth, firstOfMonth, monthOf, weekdayOf } from "./calendar-day.ts";
import {
  DAYS_OF_WEEK,
  type DayOfWeek,
  type RecurrencePattern,
  WEEK_INDEXES,
  type WeekIndex,
} from "./recurrence.ts";

/** Where a pattern is looked at: days from the pattern's start on, bounds inclusive. */
export interface DaySpan {
  /** The day that intervals are counted from, and before which there is nothing. */
  readonly start: CalendarDay;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

const weekdaysOf = (names: readonly DayOfWeek[]): readonly number[] =>
  names.map((name) => DAYS_OF_WEEK.indexOf(name));

/** Steps of the pattern that end before this many units have passed are left out. */
const stepsBefore = (units: number, interval: number): number => Math.max(0, Math.floor(units / interval));

function* daily(interval: number, { start, from, to }: DaySpan): Generator<CalendarDay> {
  const steps = Math.max(0, Math.ceil((from - start) / interval));
  for (let day = start + steps * interval; day <= to; day += interval) yield day as CalendarDay;
}

function* weekly(
  { interval, daysOfWeek, firstDayOfWeek }: Extract<RecurrencePattern, { readonly type: "weekly" }>,
  { start, from, to }: DaySpan,
): Generator<CalendarDay> {
  const first = DAYS_OF_WEEK.indexOf(firstDayOfWeek);
  const offsets = weekdaysOf(daysOfWeek)
    .map((weekday) => (weekday - first + 7) % 7)
    .toSorted((a, b) => a - b);
  const firstWeek = start - ((weekdayOf(start) - first + 7) % 7);
  const length = interval * 7;
  const earliest = Math.max(start, from);
  for (let week = firstWeek + stepsBefore(from - firstWeek, length) * length; week <= to; week += length) {
    for (const offset of offsets) {
      const day = week + offset;
      if (day >= earliest && day <= to) yield day as CalendarDay;
    }
  }
}

/** The day of a month that a pattern means. */
type DayIn = (first: CalendarDay, length: number) => CalendarDay;

/** Months are as long as they are: the 31st of a shorter one is its last day. */
const onDay =
  (dayOfMonth: number): DayIn =>
  (first, length) =>
    (first + Math.min(dayOfMonth, length) - 1) as CalendarDay;

function onWeekday(daysOfWeek: readonly DayOfWeek[], index: WeekIndex): DayIn {
  const weekdays = weekdaysOf(daysOfWeek);
  return (first, length) => {
    const matches: number[] = [];
    for (let day = first as number; day < first + length; day += 1) {
      if (weekdays.includes(weekdayOf(day as CalendarDay))) matches.push(day);
    }
    // Every weekday comes at least four times a month.
    return matches.at(index === "last" ? -1 : WEEK_INDEXES.indexOf(index)) as CalendarDay;
  };
}

function* monthly(
  dayIn: DayIn,
  { firstMonth, interval }: { readonly firstMonth: number; readonly interval: number },
  { start, from, to }: DaySpan,
): Generator<CalendarDay> {
  const earliest = Math.max(start, from);
  const steps = stepsBefore(monthOf(from) - firstMonth, interval);
  for (let month = firstMonth + steps * interval; ; month += interval) {
    const first = firstOfMonth(month as CalendarMonth);
    if (first > to) return;
    const day = dayIn(first, firstOfMonth((month + 1) as CalendarMonth) - first);
    if (day >= earliest && day <= to) yield day;
  }
}

/** The month of the start's year. */
const yearlyFrom = (start: CalendarDay, month: number): number =>
  Math.floor(monthOf(start) / 12) * 12 + month - 1;

/**
 * The days on which a pattern falls, in order. Weeks, months and years that do not count are told by their distance
 * from the one with the start in it; a pattern without end ends with the span.
 *
 * @see https://learn.microsoft.com/graph/outlook-schedule-recurring-events
 */
export function patternDays(pattern: RecurrencePattern, span: DaySpan): Iterable<CalendarDay> {
  const { interval } = pattern;
  switch (pattern.type) {
    case "daily":
      return daily(interval, span);
    case "weekly":
      return weekly(pattern, span);
    case "absoluteMonthly":
      return monthly(onDay(pattern.dayOfMonth), { firstMonth: monthOf(span.start), interval }, span);
    case "relativeMonthly":
      return monthly(
        onWeekday(pattern.daysOfWeek, pattern.index),
        { firstMonth: monthOf(span.start), interval },
        span,
      );
    case "absoluteYearly":
      return monthly(
        onDay(pattern.dayOfMonth),
        { firstMonth: yearlyFrom(span.start, pattern.month), interval: interval * 12 },
        span,
      );
    case "relativeYearly":
      return monthly(
        onWeekday(pattern.daysOfWeek, pattern.index),
        { firstMonth: yearlyFrom(span.start, pattern.month), interval: interval * 12 },
        span,
      );
  }
}
