import type { DateTimeTimeZone } from "@consentra/protocol";
import type { CalendarEvent } from "../calendar-event.ts";
import { checkInstant, type Instant } from "../check-time.ts";
import { invalidInput } from "../invalid-input.ts";
import { rangeQuery } from "../range-query.ts";
import { toInstant } from "../time/to-instant.ts";
import { toWallClock } from "../time/to-wall-clock.ts";
import type { Series } from "./get-series.ts";
import { dateOf, dayOf, seriesDates } from "./series-dates.ts";

/**
 * One occurrence of a series.
 *
 * @group Events
 */
export interface Occurrence {
  /** Its date in the zone whose wall clock the series keeps, `YYYY-MM-DD`; tells it from the others of its series. */
  readonly date: string;
  readonly start: DateTimeTimeZone;
  /** Exclusive. */
  readonly end: DateTimeTimeZone;
  /** The event that stands in its place, where it was changed by itself. */
  readonly exception?: CalendarEvent;
}

/** @group Events */
export interface ExpandOptions {
  /** Where the range begins. */
  readonly start: Instant;
  /** Where the range ends, exclusive. */
  readonly end: Instant;
}

const DAY = 86_400_000;

const isZone = (timeZone: string | undefined): timeZone is string =>
  timeZone !== undefined && timeZone !== "" && !timeZone.startsWith("tzone:");

const wallOf = ({ dateTime }: DateTimeTimeZone): number => Date.parse(`${dateTime.slice(0, 23)}Z`);

const wallText = (wall: number): string =>
  new Date(wall)
    .toISOString()
    .slice(0, 23)
    .replace(/\.000$/, "");

/**
 * The occurrences of a series in a range, computed here as the service computes them: in the zone whose wall clock the
 * series keeps, with the last day of a month for a day it does not have, and with a time that the clock skips moved
 * forward. An occurrence is in the range when it overlaps it; whole-day ones count from midnight UTC to midnight UTC.
 *
 * @param series - a series master; with what {@link readGetSeries} gives, occurrences that were deleted are left out and
 *   those that were changed are as they are now
 * @param range - from when to when
 * @returns the occurrences in the order of their start, in the zone of the series' own start
 * @throws {@link GraphRequestError} `invalidInput` for an event that is no series, and for an unknown zone
 * @see https://learn.microsoft.com/graph/outlook-schedule-recurring-events
 * @example
 * ```ts run
 * import { expandSeries } from "@consentra/calendar/recurrence";
 *
 * const series = {
 *   isAllDay: false,
 *   start: { dateTime: "2026-03-23T08:00:00.0000000", timeZone: "UTC" },
 *   end: { dateTime: "2026-03-23T09:00:00.0000000", timeZone: "UTC" },
 *   recurrence: {
 *     pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"] },
 *     range: { type: "noEnd", startDate: "2026-03-23", recurrenceTimeZone: "Europe/Berlin" },
 *   },
 * } as const;
 * const occurrences = expandSeries(series, { start: "2026-03-23T00:00:00Z", end: "2026-04-01T00:00:00Z" });
 * // Nine o'clock in Berlin, before and after the clocks change.
 * occurrences.map(({ start }) => start.dateTime); // => ["2026-03-23T08:00:00", "2026-03-30T07:00:00"]
 * ```
 * @group Events
 */
export function expandSeries(
  series: Pick<Series, "start" | "end" | "isAllDay" | "recurrence"> & Partial<Series>,
  range: ExpandOptions,
): readonly Occurrence[] {
  rangeQuery(range);
  const from = Date.parse(checkInstant("start", range.start));
  const to = Date.parse(checkInstant("end", range.end));
  const { recurrence, cancelledOccurrences, exceptionOccurrences = [] } = series;
  if (!recurrence) throw invalidInput("series", series.type, "give a series master, which has a recurrence.");

  const clock = series.isAllDay ? wholeDays(series) : timesOfDay(series, recurrence.range.recurrenceTimeZone);
  const cancelled = new Set((cancelledOccurrences ?? []).map((id) => id.slice(-10)));
  const exceptions = new Map(exceptionOccurrences.map((event) => [clock.dateOf(event), event]));
  const overlaps = ({ start, end }: Pick<Occurrence, "start" | "end">) => {
    const [begins, ends] = [clock.instant(start), clock.instant(end)];
    return begins < to && (ends > from || (begins === ends && begins >= from));
  };

  const occurrences: Occurrence[] = [];
  // A day more on each side: the date in the series' zone can be another one.
  const reach = Math.ceil(clock.length / DAY) + 1;
  const first = Math.floor(from / DAY) - reach;
  for (const day of seriesDates(recurrence, first, Math.ceil(to / DAY) + 1)) {
    const date = dateOf(day);
    if (cancelled.has(date) || exceptions.has(date)) continue;
    occurrences.push({ date, ...clock.at(date) });
  }
  for (const [date, exception] of exceptions) {
    occurrences.push({ date, start: exception.start, end: exception.end, exception });
  }
  return occurrences
    .filter(overlaps)
    .map((occurrence) => ({ occurrence, at: clock.instant(occurrence.start) }))
    .sort((one, other) => one.at - other.at)
    .map(({ occurrence }) => occurrence);
}

/** How the occurrences of a series lie in time. */
interface SeriesClock {
  /** From start to end on the wall clock, in milliseconds. */
  readonly length: number;
  /** When the occurrence of a date is. */
  at(date: string): Pick<Occurrence, "start" | "end">;
  /** The date that an exception stands in for. */
  dateOf(exception: CalendarEvent): string;
  /** The moment that counts for whether an occurrence is in a range. */
  instant(wallClock: DateTimeTimeZone): number;
}

/** Dates, which are the same for every reader. */
function wholeDays({ start, end, ...series }: Parameters<typeof expandSeries>[0]): SeriesClock {
  const days = dayOf(end.dateTime) - dayOf(start.dateTime);
  const { timeZone } = start;
  const midnight = (date: string) => ({ dateTime: `${date}T00:00:00`, timeZone });
  const zone = [series.recurrence?.range.recurrenceTimeZone, series.originalStartTimeZone].find(isZone);
  return {
    length: days * DAY,
    at: (date) => ({ start: midnight(date), end: midnight(dateOf(dayOf(date) + days)) }),
    dateOf: ({ originalStart = "" }) =>
      toWallClock(Date.parse(originalStart) as never, zone ?? timeZone).dateTime.slice(0, 10),
    instant: wallOf,
  };
}

/** Times of the day in the zone of the series, and on the wall clock of the zone that its own start was read in. */
function timesOfDay(
  { start, end, originalStartTimeZone }: Parameters<typeof expandSeries>[0],
  recurrenceTimeZone: string | undefined,
): SeriesClock {
  const zone = [recurrenceTimeZone, originalStartTimeZone].find(isZone) ?? start.timeZone;
  const begins = toWallClock(toInstant(start), zone);
  const length = wallOf(toWallClock(toInstant(end), zone)) - wallOf(begins);
  const time = begins.dateTime.slice(10);
  const inOwnZone = (wall: number) =>
    toWallClock(toInstant({ dateTime: wallText(wall), timeZone: zone }), start.timeZone);
  return {
    length,
    at(date) {
      const wall = Date.parse(`${date}${time}Z`);
      return { start: inOwnZone(wall), end: inOwnZone(wall + length) };
    },
    dateOf: ({ originalStart = "" }) =>
      toWallClock(Date.parse(originalStart) as never, zone).dateTime.slice(0, 10),
    instant: toInstant,
  };
}
