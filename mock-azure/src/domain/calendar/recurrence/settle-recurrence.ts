import type { EpochMilliseconds } from "@consentra/protocol";
import { type GraphFailure, graphFailure } from "../../graph/graph-failure.ts";
import type { CalendarSwitches } from "../calendar-switches.ts";
import { dayOf, type EventTime } from "../event-time.ts";
import { findZone, toWallClock } from "../zones.ts";
import { type CalendarDay, dayOfWall } from "./calendar-day.ts";
import { occurrenceTimes, type SeriesTimes } from "./occurrence-times.ts";
import { patternDays } from "./pattern-days.ts";
import type { GivenRecurrence } from "./read-recurrence.ts";
import type { Recurrence, RecurrenceRange } from "./recurrence.ts";

/** A recurrence that fits its event, and the times of the first occurrence. */
export interface SettledSeries {
  readonly recurrence: Recurrence;
  readonly start: EventTime;
  readonly end: EventTime;
}

type EventTimes = Omit<SeriesTimes, "recurrence">;

const invalid = (detail: string): GraphFailure => graphFailure("validation", { detail });

/** A series is looked through this far for a day: no pattern leaves out more years. */
const FAR = 4000 * 366;

/** So many neighbours tell whether occurrences run into each other; a pattern of weekdays repeats sooner. */
const NEIGHBOURS = 30;

function lastDayOf(pattern: GivenRecurrence["pattern"], range: RecurrenceRange): CalendarDay | null {
  if (range.type === "noEnd") return null;
  if (range.type === "endDate") return range.endDate;
  const { startDate: start, numberOfOccurrences } = range;
  let last = start;
  let left = numberOfOccurrences;
  for (const day of patternDays(pattern, { start, from: start, to: (start + FAR) as CalendarDay })) {
    last = day;
    left -= 1;
    if (left === 0) break;
  }
  return last;
}

/** Whether no occurrence begins before the one before it has ended. */
function keepApart(series: SeriesTimes): boolean {
  const { pattern, range, lastDay } = series.recurrence;
  const start = range.startDate;
  const to = (lastDay ?? start + FAR) as CalendarDay;
  let before: EpochMilliseconds | undefined;
  let looked = 0;
  for (const day of patternDays(pattern, { start, from: start, to })) {
    const occurrence = occurrenceTimes(series, day);
    if (before !== undefined && occurrence.start.instant < before) return false;
    before = occurrence.end.instant;
    looked += 1;
    if (looked === NEIGHBOURS) break;
  }
  return true;
}

/**
 * Holds a recurrence against its event. It begins on the event's own date; where that is no date of the pattern, the
 * event is moved to the first one that is.
 *
 * @see https://learn.microsoft.com/graph/api/resources/recurrencerange
 */
export function settleRecurrence(
  given: GivenRecurrence,
  times: EventTimes,
  switches: CalendarSwitches,
): SettledSeries | GraphFailure {
  const { pattern, range } = given;
  const { start, isAllDay } = times;
  const zone = given.zone ?? start.zone;
  const clock = findZone(zone);
  if (!clock) return graphFailure("zoneUnknown", { zone });
  if (switches.refusedSeriesZones.includes(zone)) return invalid(`series are refused in ${zone}`);
  if (switches.patternBeforeRange && given.rangeFirst) {
    return graphFailure("bodyEnum", { detail: "recurrence.range stands before recurrence.pattern" });
  }
  // Whole days are dates, whatever the zone.
  const wall = isAllDay ? dayOf(start) : toWallClock(start.instant, clock);
  const begins = dayOfWall(wall);
  if (range.startDate !== begins && range.startDate !== dayOfWall(dayOf(start))) {
    return invalid("recurrence.range.startDate is not the date of start");
  }
  const [first] = patternDays(pattern, {
    start: begins,
    from: begins,
    to: (range.type === "endDate" ? range.endDate : begins + FAR) as CalendarDay,
  });
  if (first === undefined) return graphFailure("seriesEmpty");

  const settledRange = { ...range, startDate: first };
  const recurrence: Recurrence = {
    pattern,
    range: settledRange,
    zone,
    lastDay: lastDayOf(pattern, settledRange),
  };
  const moved = first === begins ? times : occurrenceTimes({ ...times, recurrence }, first);
  const settled = { recurrence, start: moved.start, end: moved.end };
  return keepApart({ ...settled, isAllDay }) ? settled : invalid("an occurrence lasts into the next one");
}
