import type { CalendarDay } from "./calendar-day.ts";

export const DAYS_OF_WEEK = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

export type DayOfWeek = (typeof DAYS_OF_WEEK)[number];

export const WEEK_INDEXES = ["first", "second", "third", "fourth", "last"] as const;

export type WeekIndex = (typeof WEEK_INDEXES)[number];

/** Every how many days, weeks, months or years. */
interface Repeating {
  readonly interval: number;
}

/** One day a month or year: the one of its number, or the last where the month is shorter. */
interface OnDay extends Repeating {
  readonly dayOfMonth: number;
}

/** One day a month or year: among those that fall on one of these days of the week, the first, second, … or last. */
interface OnWeekday extends Repeating {
  readonly daysOfWeek: readonly DayOfWeek[];
  readonly index: WeekIndex;
}

interface InMonth {
  /** 1 for January to 12 for December. */
  readonly month: number;
}

/**
 * How a series repeats.
 *
 * @see https://learn.microsoft.com/graph/api/resources/recurrencepattern
 */
export type RecurrencePattern =
  | ({ readonly type: "daily" } & Repeating)
  | ({
      readonly type: "weekly";
      readonly daysOfWeek: readonly DayOfWeek[];
      /** What day weeks begin with, which tells them apart where not every week counts. */
      readonly firstDayOfWeek: DayOfWeek;
    } & Repeating)
  | ({ readonly type: "absoluteMonthly" } & OnDay)
  | ({ readonly type: "relativeMonthly" } & OnWeekday)
  | ({ readonly type: "absoluteYearly" } & OnDay & InMonth)
  | ({ readonly type: "relativeYearly" } & OnWeekday & InMonth);

/**
 * From when to when a series repeats.
 *
 * @see https://learn.microsoft.com/graph/api/resources/recurrencerange
 */
export type RecurrenceRange =
  | { readonly type: "noEnd"; readonly startDate: CalendarDay }
  | { readonly type: "endDate"; readonly startDate: CalendarDay; readonly endDate: CalendarDay }
  | { readonly type: "numbered"; readonly startDate: CalendarDay; readonly numberOfOccurrences: number };

/** How a series repeats, on the wall clock of which zone. */
export interface Recurrence {
  readonly pattern: RecurrencePattern;
  /** Its start date is a date of the pattern. */
  readonly range: RecurrenceRange;
  /** A Windows or IANA name, spelled as it was given. */
  readonly zone: string;
  /** No occurrence lies later; null where it never ends. */
  readonly lastDay: CalendarDay | null;
}
