import type { Change } from "../../change.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Event } from "../event.ts";
import { occurrenceId } from "../recurrence/occurrence-id.ts";
import { isSeriesMaster, type SeriesShape } from "../recurrence/occurrences.ts";
import type { CancelledOccurrence, EventTrace, FormerSeries } from "./event-trace.ts";

/** A series whose occurrences the change takes away, or gives other times and ids. */
function endedSeries(before: Event | undefined, after: Event | undefined): SeriesShape | undefined {
  if (!before || !isSeriesMaster(before)) return undefined;
  if (after?.series?.generation === before.series.generation) return undefined;
  const { id, start, end, isAllDay, recurrence, series } = before;
  return { id, start, end, isAllDay, recurrence, series };
}

/** The ids of the occurrences that the change takes out of a series which goes on. */
function cancelledIds(before: Event | undefined, after: Event | undefined): readonly string[] {
  if (!before?.series || !after?.series || endedSeries(before, after)) return [];
  const { generation, cancelledDays } = after.series;
  const known = new Set(before.series.cancelledDays);
  return cancelledDays
    .filter((day) => !known.has(day))
    .map((day) => occurrenceId({ masterId: after.id, day, generation }));
}

/**
 * What the delta of a calendar has to remember of an entry of the journal; to be asked before the change is applied.
 *
 * @param sequence - the entry's number
 */
export function traceChange(state: TenantState, change: Change, sequence: number): EventTrace | undefined {
  if (change.kind !== "event-created" && change.kind !== "event-updated" && change.kind !== "event-deleted")
    return undefined;
  const after = change.kind === "event-deleted" ? undefined : change.event;
  const eventId = change.kind === "event-deleted" ? change.eventId : change.event.id;
  const before = state.events.get(eventId);
  const calendarId = (after ?? before)?.calendarId;
  if (calendarId === undefined) return undefined;

  const trace = state.eventTraces.get(eventId);
  const shape = endedSeries(before, after);
  const former: readonly FormerSeries[] = shape ? [{ until: sequence, shape }] : [];
  const cancelled: readonly CancelledOccurrence[] = cancelledIds(before, after).map((id) => ({
    at: sequence,
    id,
  }));
  return {
    eventId,
    calendarId,
    sequence,
    former: [...(trace?.former ?? []), ...former],
    cancelled: [...(trace?.cancelled ?? []), ...cancelled],
  };
}
