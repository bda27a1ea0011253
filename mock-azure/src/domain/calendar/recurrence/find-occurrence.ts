import type { TenantState } from "../../tenant-state.ts";
import type { Event } from "../event.ts";
import { readOccurrenceId } from "./occurrence-id.ts";
import {
  isPatternDay,
  isSeriesMaster,
  occurrenceOn,
  type SeriesMaster,
  type SeriesPart,
} from "./occurrences.ts";

/**
 * The master of an occurrence or exception.
 *
 * @throws Error when there is none: exceptions go with their series
 */
export function masterOf(state: TenantState, { seriesMasterId }: SeriesPart): SeriesMaster {
  const master = state.events.get(seriesMasterId);
  if (!master || !isSeriesMaster(master)) throw new Error("An occurrence is left of a series that is gone.");
  return master;
}

/**
 * An occurrence by its id, as long as it is no exception: those are stored.
 *
 * @returns `undefined` where the id names no occurrence, one that was deleted, or one from before the series was given
 *   other times
 */
export function findOccurrence(state: TenantState, id: string): Event | undefined {
  const named = readOccurrenceId(id);
  const master = named && state.events.get(named.masterId);
  if (!master || !isSeriesMaster(master)) return undefined;
  const { generation, cancelledDays } = master.series;
  const isThere = generation === named.generation && !cancelledDays.includes(named.day);
  return isThere && isPatternDay(master, named.day) ? occurrenceOn(master, named.day) : undefined;
}
