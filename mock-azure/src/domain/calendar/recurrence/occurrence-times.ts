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

/**
 * The times of the occurrence on a day. Start and end keep their places on the wall clock of the series' zone, so an
 * occurrence is an hour longer or shorter where the clocks change while it lasts; whole days keep their dates.
 */
export function occurrenceTimes(
  { start, end, isAllDay, recurrence }: SeriesTimes,
  day: CalendarDay,
): { readonly start: EventTime; readonly end: EventTime } {
  if (isAllDay) {
    const length = dayOfWall(dayOf(end)) - dayOfWall(dayOf(start));
    const midnight = (time: EventTime, date: number): EventTime => ({
      ...time,
      instant: toMoment(wallOfDay(date as CalendarDay), zoneOf(time)),
    });
    return { start: midnight(start, day), end: midnight(end, day + length) };
  }
  const zone = seriesZone(recurrence);
  const first = wallOfDay(dayOfWall(toWallClock(start.instant, zone)));
  const at = (time: EventTime): EventTime => {
    const timeOfDay = toWallClock(time.instant, zone) - first;
    return { ...time, instant: toMoment((wallOfDay(day) + timeOfDay) as WallClock, zone) };
  };
  return { start: at(start), end: at(end) };
}

/** The day of the pattern that an occurrence belongs to, by the moment it was first meant to start. */
export function occurrenceDay(
  { start, isAllDay, recurrence }: SeriesTimes,
  originalStart: EpochMilliseconds,
): CalendarDay {
  const zone = isAllDay ? zoneOf(start) : seriesZone(recurrence);
  return dayOfWall(toWallClock(originalStart, zone));
}
