import type { EpochMilliseconds } from "@consentra/protocol";
import { dayOf, type EventTime, zoneOf } from "../event-time.ts";
import { findZone, toMoment, toWallClock, type WallClock, type Zone } from "../zones.ts";
import { type CalendarDay, dayOfWall, wallOfDay } from "./calendar-day.ts";
import type { Recurrence } from "./recurrence.ts";

/** What the times of a series' occurrences are made from. */
export interface SeriesTimes {
  readonly start: EventTime;
  readonly end: EventTime;
  readonly isAllDay: boolean;
  readonly recurrence: Recurrence;
}

/** The zone whose wall clock a series keeps. */
export function seriesZone({ zone: name }: Recurrence): Zone {
  const zone = findZone(name);
  if (!zone) throw new Error(`A series is stored in an unknown time zone, ${name}.`);
  return zone;
}

/** When an occurrence begins and ends. */
export interface OccurrenceTimes {
  readonly start: EventTime;
  readonly end: EventTime;
}

/**
 * Makes the times of a series' occurrences by their days. Start and end keep their places on the wall clock of the
 * series' zone, so an occurrence is an hour longer or shorter where the clocks change while it lasts; whole days keep
 * their dates.
 */
export function occurrenceClock({
  start,
  end,
  isAllDay,
  recurrence,
}: SeriesTimes): (day: CalendarDay) => OccurrenceTimes {
  if (isAllDay) {
    const length = dayOfWall(dayOf(end)) - dayOfWall(dayOf(start));
    const zones = { start: zoneOf(start), end: zoneOf(end) };
    return (day) => ({
      start: { ...start, instant: toMoment(wallOfDay(day), zones.start) },
      end: { ...end, instant: toMoment(wallOfDay((day + length) as CalendarDay), zones.end) },
    });
  }
  const zone = seriesZone(recurrence);
  const first = wallOfDay(dayOfWall(toWallClock(start.instant, zone)));
  const from = toWallClock(start.instant, zone) - first;
  const to = toWallClock(end.instant, zone) - first;
  return (day) => {
    const midnight = wallOfDay(day);
    return {
      start: { ...start, instant: toMoment((midnight + from) as WallClock, zone) },
      end: { ...end, instant: toMoment((midnight + to) as WallClock, zone) },
    };
  };
}

/** The times of the occurrence on one day, as {@link occurrenceClock} makes them. */
export function occurrenceTimes(series: SeriesTimes, day: CalendarDay): OccurrenceTimes {
  return occurrenceClock(series)(day);
}

/** The day of the pattern that an occurrence belongs to, by the moment it was first meant to start. */
export function occurrenceDay(
  { start, isAllDay, recurrence }: SeriesTimes,
  originalStart: EpochMilliseconds,
): CalendarDay {
  const zone = isAllDay ? zoneOf(start) : seriesZone(recurrence);
  return dayOfWall(toWallClock(originalStart, zone));
}
