/** @group Events */
export type DayOfWeek = "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";

/**
 * How a series repeats. The service fills members that the `type` does not use with `0`, `first` or `sunday`.
 *
 * @see https://learn.microsoft.com/graph/api/resources/recurrencepattern
 * @group Events
 */
export interface RecurrencePattern {
  readonly type:
    | "daily"
    | "weekly"
    | "absoluteMonthly"
    | "relativeMonthly"
    | "absoluteYearly"
    | "relativeYearly";
  /** Every how many days, weeks, months or years; one or more. */
  readonly interval: number;
  readonly month?: number;
  readonly dayOfMonth?: number;
  readonly daysOfWeek?: readonly DayOfWeek[];
  readonly firstDayOfWeek?: DayOfWeek;
  readonly index?: "first" | "second" | "third" | "fourth" | "last";
}

/**
 * From when to when a series repeats. The service fills members that the `type` does not use with `0001-01-01` or `0`.
 *
 * @see https://learn.microsoft.com/graph/api/resources/recurrencerange
 * @group Events
 */
export interface RecurrenceRange {
  readonly type: "endDate" | "noEnd" | "numbered";
  /** `YYYY-MM-DD`. */
  readonly startDate: string;
  /** `YYYY-MM-DD`, inclusive. */
  readonly endDate?: string;
  readonly numberOfOccurrences?: number;
  /** The zone whose wall clock the series keeps. */
  readonly recurrenceTimeZone?: string;
}

/** @group Events */
export interface PatternedRecurrence {
  readonly pattern: RecurrencePattern;
  readonly range: RecurrenceRange;
}
