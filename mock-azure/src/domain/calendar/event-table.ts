import type { EpochMilliseconds } from "@consentra/protocol";
import { createTable, type ReadonlyTable, type Table } from "../table.ts";
import type { Event } from "./event.ts";

type Indexes = "calendarId" | "transactionId";

/** Events by id, by calendar, by transaction, and by time. */
export interface ReadonlyEventTable extends ReadonlyTable<Event, Indexes> {
  /**
   * Events of a calendar that overlap a window, in order of start: those that begin before its end and end after its
   * start. An event without length counts when it stands at the window's start.
   *
   * @param start - inclusive, milliseconds since the epoch
   * @param end - exclusive, milliseconds since the epoch
   */
  overlapping(calendarId: string, start: EpochMilliseconds, end: EpochMilliseconds): readonly Event[];
}

export interface EventTable extends ReadonlyEventTable, Table<Event, Indexes> {
  put(row: Event): void;
}

/** A calendar's events in order of start, and the longest of them, which bounds how far back a window looks. */
interface Timeline {
  readonly events: Event[];
  longest: number;
}

const compare = (a: Event, b: Event): number =>
  a.start.instant - b.start.instant || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** First place whose event is not before `before` says. */
function lowerBound(events: readonly Event[], isBefore: (event: Event) => boolean): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const event = events[middle];
    if (event && isBefore(event)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function createEventTable(): EventTable {
  const table = createTable<Event, Indexes>((event) => event.id, {
    calendarId: (event) => event.calendarId,
    transactionId: (event) =>
      event.transactionId === null ? undefined : `${event.userId}/${event.transactionId}`,
  });
  const timelines = new Map<string, Timeline>();

  const unlink = (id: string) => {
    const old = table.get(id);
    const events = old && timelines.get(old.calendarId)?.events;
    if (!old || !events) return;
    const place = lowerBound(events, (event) => compare(event, old) < 0);
    if (events[place]?.id === id) events.splice(place, 1);
  };

  return {
    get size() {
      return table.size;
    },
    get: table.get,
    values: table.values,
    by: table.by,
    put(event) {
      unlink(event.id);
      table.put(event);
      const timeline = timelines.get(event.calendarId) ?? { events: [], longest: 0 };
      timelines.set(event.calendarId, timeline);
      timeline.events.splice(
        lowerBound(timeline.events, (other) => compare(other, event) < 0),
        0,
        event,
      );
      timeline.longest = Math.max(timeline.longest, event.end.instant - event.start.instant);
    },
    remove(id) {
      unlink(id);
      table.remove(id);
    },
    clear() {
      table.clear();
      timelines.clear();
    },
    overlapping(calendarId, start, end) {
      const timeline = timelines.get(calendarId);
      if (!timeline) return [];
      const { events, longest } = timeline;
      const from = lowerBound(events, (event) => event.start.instant < start - longest);
      const to = lowerBound(events, (event) => event.start.instant < end);
      return events.slice(from, to).filter((event) => event.end.instant > start || event.start.instant === start);
    },
  };
}
