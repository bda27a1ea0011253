import type { Change } from "../../change.ts";
import type { Moment } from "../../decision.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "../../graph/graph-failure.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { CalendarSwitches } from "../calendar-switches.ts";
import type { Event, SeriesState } from "../event.ts";
import type { EventDraft } from "../event-draft.ts";
import type { EventTime } from "../event-time.ts";
import { newChangeKey } from "../outlook-ids.ts";
import { masterOf } from "./find-occurrence.ts";
import { occurrenceDay } from "./occurrence-times.ts";
import type { SeriesPart } from "./occurrences.ts";
import { type SettledSeries, settleRecurrence } from "./settle-recurrence.ts";

/** The state of a series of which nothing has been taken away yet. */
export const newSeries = ({ occurrenceICalUId }: CalendarSwitches): SeriesState => ({
  generation: 0,
  cancelledDays: [],
  hasOwnICalUIds: occurrenceICalUId === "occurrence",
});

/** What an update makes of an event's times and of its series. */
export type Rescheduled = Pick<Event, "type" | "start" | "end" | "isAllDay" | "recurrence" | "series">;

/** Another zone under the same clock is another zone: what counts is what was written. */
const isSameZone = (one: EventTime, other: EventTime): boolean =>
  one.zone.toLowerCase() === other.zone.toLowerCase();

function settle(
  event: Event,
  draft: EventDraft,
  switches: CalendarSwitches,
): (Omit<SettledSeries, "recurrence"> & Pick<Event, "recurrence">) | GraphFailure {
  const { start = event.start, end = event.end, isAllDay = event.isAllDay } = draft;
  if (draft.recurrence === null) return { start, end, recurrence: null };
  if (draft.recurrence) return settleRecurrence(draft.recurrence, { start, end, isAllDay }, switches);
  if (!event.recurrence || !(draft.start || draft.end || draft.isAllDay !== undefined)) {
    return { start, end, recurrence: event.recurrence };
  }
  if (!isSameZone(start, event.start)) {
    return graphFailure("validation", {
      detail: "a series moves to another time zone only with its recurrence in the same request",
    });
  }
  return settleRecurrence(event.recurrence, { start, end, isAllDay }, switches);
}

/**
 * What an update makes of the times of a single event or a whole series. Another time or pattern gives its occurrences
 * new ids, and undoes what was changed or deleted of them.
 */
export function reschedule(
  event: Event,
  draft: EventDraft,
  switches: CalendarSwitches,
): Rescheduled | GraphFailure {
  const settled = settle(event, draft, switches);
  if (isGraphFailure(settled)) return settled;
  const { isAllDay = event.isAllDay } = draft;
  const { series } = event;
  if (!settled.recurrence) return { ...settled, isAllDay, type: "singleInstance", series: null };
  const timing = (one: Pick<Event, "start" | "end" | "isAllDay" | "recurrence">) =>
    JSON.stringify([one.start, one.end, one.isAllDay, one.recurrence]);
  const kept = series && timing({ ...settled, isAllDay }) === timing(event);
  const renewed = { ...newSeries(switches), generation: (series?.generation ?? -1) + 1 };
  return { ...settled, isAllDay, type: "seriesMaster", series: kept ? series : renewed };
}

/** Removes the exceptions of a series that has ended or was given other times. */
export function dropExceptions(state: TenantState, masterId: string): readonly Change[] {
  return state.events
    .by("seriesMasterId", masterId)
    .map(({ id }): Change => ({ kind: "event-deleted", eventId: id }));
}

/** Takes an occurrence or exception out of its series; the master is what changes. */
export function cancelOccurrence(
  state: TenantState,
  occurrence: SeriesPart,
  { now, ids }: Moment,
): readonly Change[] {
  const master = masterOf(state, occurrence);
  const day = occurrenceDay(master, occurrence.originalStart);
  const cancelledDays = [...master.series.cancelledDays, day].toSorted((a, b) => a - b);
  const exception = state.events.get(occurrence.id);
  return [
    ...(exception ? [{ kind: "event-deleted", eventId: exception.id } as const] : []),
    {
      kind: "event-updated",
      event: {
        ...master,
        series: { ...master.series, cancelledDays },
        changeKey: newChangeKey(ids),
        lastModifiedDateTime: now,
      },
    },
  ];
}
