import { type GraphFailure, graphFailure } from "../../graph/graph-failure.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Event } from "../event.ts";
import { toWallClock } from "../zones.ts";
import { type CalendarDay, dayOfWall } from "./calendar-day.ts";
import { occurrenceDay, seriesZone } from "./occurrence-times.ts";
import { isSeriesPart, type SeriesMaster, type SeriesPart } from "./occurrences.ts";
import { patternDays } from "./pattern-days.ts";

/** How far the search for a neighbour reaches at first; each time it fails, it reaches twice as far. */
const NEAR = 32;

/** Nothing repeats less often than this; further away there is no neighbour. */
const FAR = 400_000;

/** The next day of the pattern in a direction that has an occurrence. */
function neighbourDay(
  { recurrence: { pattern, range, lastDay }, series: { cancelledDays } }: SeriesMaster,
  day: CalendarDay,
  direction: -1 | 1,
): CalendarDay | undefined {
  const start = range.startDate;
  for (let reach = NEAR; reach < FAR; reach *= 2) {
    const from = (direction < 0 ? Math.max(start, day - reach) : day + 1) as CalendarDay;
    const to = (direction < 0 ? day - 1 : Math.min(lastDay ?? FAR, day + reach)) as CalendarDay;
    const days = [...patternDays(pattern, { start, from, to })].filter((one) => !cancelledDays.includes(one));
    const found = direction < 0 ? days.at(-1) : days[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Whether an occurrence may be moved: it starts on a later day than the one before it and on an earlier one than the
 * one after it, also where those were moved themselves.
 *
 * @param occurrence - with its new times
 */
export function judgeNeighbours(
  state: TenantState,
  master: SeriesMaster,
  occurrence: SeriesPart,
): GraphFailure | undefined {
  const zone = seriesZone(master.recurrence);
  const day = occurrenceDay(master, occurrence.originalStart);
  const startDay = ({ start }: Event) => dayOfWall(toWallClock(start.instant, zone));
  const exceptions = state.events.by("seriesMasterId", master.id).filter(isSeriesPart);
  const dayNow = (planned: CalendarDay | undefined) => {
    if (planned === undefined) return undefined;
    const exception = exceptions.find((one) => occurrenceDay(master, one.originalStart) === planned);
    return exception ? startDay(exception) : planned;
  };
  const moved = startDay(occurrence);
  const before = dayNow(neighbourDay(master, day, -1));
  const after = dayNow(neighbourDay(master, day, 1));
  const crosses = (before !== undefined && moved <= before) || (after !== undefined && moved >= after);
  return crosses ? graphFailure("occurrenceCrossing") : undefined;
}
