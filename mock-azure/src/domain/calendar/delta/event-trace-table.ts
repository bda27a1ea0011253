import { createTable, type ReadonlyTable, type Table } from "../../table.ts";
import { createSortedList, type SortedList } from "../sorted-list.ts";
import type { EventTrace } from "./event-trace.ts";

/** Traces of events by the event's id, and those of a calendar in the order of the journal. */
export interface ReadonlyEventTraceTable extends ReadonlyTable<EventTrace, "calendarId"> {
  /** The traces of a calendar from a place in the journal on, in order of it, read as they are wanted. */
  from(calendarId: string, sequence: number): Iterable<EventTrace>;
  /** The place of a calendar's latest trace, 0 where it has none. */
  latest(calendarId: string): number;
}

export interface EventTraceTable extends ReadonlyEventTraceTable, Table<EventTrace, "calendarId"> {}

export function createEventTraceTable(): EventTraceTable {
  const table = createTable<EventTrace, "calendarId">(({ eventId }) => eventId, {
    calendarId: ({ calendarId }) => calendarId,
  });
  const orders = new Map<string, SortedList<EventTrace>>();

  const orderOf = (calendarId: string): SortedList<EventTrace> => {
    const list = orders.get(calendarId) ?? createSortedList((a, b) => a.sequence - b.sequence);
    orders.set(calendarId, list);
    return list;
  };
  const forget = (eventId: string) => {
    const old = table.get(eventId);
    if (old) orders.get(old.calendarId)?.remove(old);
  };

  return {
    get size() {
      return table.size;
    },
    get: table.get,
    values: table.values,
    by: table.by,
    put(trace) {
      forget(trace.eventId);
      table.put(trace);
      orderOf(trace.calendarId).add(trace);
    },
    remove(eventId) {
      forget(eventId);
      table.remove(eventId);
    },
    clear() {
      table.clear();
      orders.clear();
    },
    from(calendarId, sequence) {
      const list = orders.get(calendarId);
      return list ? list.from(list.countWhile((trace) => trace.sequence < sequence)) : [];
    },
    latest(calendarId) {
      const list = orders.get(calendarId);
      return list?.slice(list.size - 1, list.size)[0]?.sequence ?? 0;
    },
  };
}
