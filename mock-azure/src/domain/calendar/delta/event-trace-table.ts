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
  const orders = new Map<string, SortedList<EventTrace>>();
  const table = createTable<EventTrace, "calendarId">(
    ({ eventId }) => eventId,
    { calendarId: ({ calendarId }) => calendarId },
    [
      {
        link(trace) {
          const list = orders.get(trace.calendarId) ?? createSortedList((a, b) => a.sequence - b.sequence);
          orders.set(trace.calendarId, list);
          list.add(trace);
        },
        unlink(trace) {
          orders.get(trace.calendarId)?.remove(trace);
        },
        clear() {
          orders.clear();
        },
      },
    ],
  );

  return Object.assign(table, {
    from(calendarId: string, sequence: number) {
      const list = orders.get(calendarId);
      return list ? list.from(list.countWhile((trace) => trace.sequence < sequence)) : [];
    },
    latest(calendarId: string) {
      const list = orders.get(calendarId);
      return list?.slice(list.size - 1, list.size)[0]?.sequence ?? 0;
    },
  });
}
