import type { EpochMilliseconds } from "@consentra/protocol";
import type { Event, SeriesState } from "../event.ts";
import { overlaps, type Span, spanOf } from "../event-span.ts";
import { datedICalUId } from "../outlook-ids.ts";
import { toWallClock, type WallClock } from "../zones.ts";
import { type CalendarDay, DAY_MILLISECONDS, dayOfWall, formatDay } from "./calendar-day.ts";
import { occurrenceId } from "./occurrence-id.ts";
import { type OccurrenceTimes, occurrenceClock, occurrenceTimes, seriesZone } from "./occurrence-times.ts";
import { patternDays } from "./pattern-days.ts";
import type { Recurrence } from "./recurrence.ts";

/** The master of a series. */
export interface SeriesMaster extends Event {
  readonly recurrence: Recurrence;
  readonly series: SeriesState;
}

export function isSeriesMaster(event: Event): event is SeriesMaster {
  return event.recurrence !== null && event.series !== null;
}

/** An occurrence or exception. */
export interface SeriesPart extends Event {
  readonly seriesMasterId: string;
  readonly originalStart: EpochMilliseconds;
}

export function isSeriesPart(event: Event): event is SeriesPart {
  return event.seriesMasterId !== null && event.originalStart !== null;
}

/** What the occurrences of a series are made from. */
export type SeriesShape = Pick<SeriesMaster, "id" | "start" | "end" | "isAllDay" | "recurrence" | "series">;

/** The occurrence on a day of the pattern, as long as nobody has made an exception of it. */
export function occurrenceOn(master: SeriesMaster, day: CalendarDay): SeriesPart {
  return occurrenceAt(master, day, occurrenceTimes(master, day));
}

function occurrenceAt(master: SeriesMaster, day: CalendarDay, { start, end }: OccurrenceTimes): SeriesPart {
  const { generation, hasOwnICalUIds } = master.series;
  return {
    ...master,
    iCalUId: hasOwnICalUIds ? datedICalUId(master.iCalUId, formatDay(day)) : master.iCalUId,
    id: occurrenceId({ masterId: master.id, day, generation }),
    start,
    end,
    recurrence: null,
    type: "occurrence",
    series: null,
    seriesMasterId: master.id,
    originalStart: start.instant,
    transactionId: null,
    transactionContent: null,
    snoozedUntil: null,
  };
}

/** Whether a day is one of the pattern's, within its range. */
export function isPatternDay(
  { recurrence: { pattern, range, lastDay } }: SeriesMaster,
  day: CalendarDay,
): boolean {
  if (day < range.startDate || (lastDay !== null && day > lastDay)) return false;
  const [found] = patternDays(pattern, { start: range.startDate, from: day, to: day });
  return found !== undefined;
}

/** When a series takes place from its first occurrence to its last; without end where it has none. */
export function seriesSpan(master: SeriesMaster): Span {
  const { start } = spanOf(master);
  const { lastDay } = master.recurrence;
  return {
    start,
    end: lastDay === null ? Infinity : spanOf({ ...master, ...occurrenceTimes(master, lastDay) }).end,
  };
}

/** The days whose occurrences can reach into a window; some at its edges do not. */
function daysNear(
  master: SeriesShape,
  window: Span,
): { readonly from: CalendarDay; readonly to: CalendarDay } {
  const { start, end } = spanOf(master);
  const reach = Math.ceil((end - start) / DAY_MILLISECONDS) + 1;
  const zone = seriesZone(master.recurrence);
  const dayAt = (moment: number) =>
    master.isAllDay
      ? dayOfWall(moment as WallClock)
      : dayOfWall(toWallClock(moment as EpochMilliseconds, zone));
  const { lastDay } = master.recurrence;
  const to = dayAt(window.end);
  return {
    from: (dayAt(window.start) - reach) as CalendarDay,
    to: lastDay === null || to < lastDay ? to : lastDay,
  };
}

/** The days of a series' occurrences that take place in a window, in order, each with its times. */
export function* occurrenceDaysWithin(
  master: SeriesShape,
  window: Span,
  isTaken: (day: CalendarDay) => boolean,
): Generator<{ readonly day: CalendarDay; readonly times: OccurrenceTimes }> {
  const { pattern, range } = master.recurrence;
  const { isAllDay } = master;
  const timesOn = occurrenceClock(master);
  for (const day of patternDays(pattern, { start: range.startDate, ...daysNear(master, window) })) {
    if (isTaken(day)) continue;
    const times = timesOn(day);
    if (overlaps(spanOf({ ...times, isAllDay }), window)) yield { day, times };
  }
}

/**
 * The occurrences of a series that take place in a window, in order.
 *
 * @param isTaken - whether the day's occurrence was deleted, or is kept as an exception
 */
export function occurrencesWithin(
  master: SeriesMaster,
  window: Span,
  isTaken: (day: CalendarDay) => boolean,
): readonly SeriesPart[] {
  const found: SeriesPart[] = [];
  for (const { day, times } of occurrenceDaysWithin(master, window, isTaken))
    found.push(occurrenceAt(master, day, times));
  return found;
}
