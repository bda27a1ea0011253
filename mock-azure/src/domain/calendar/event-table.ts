import type { EpochMilliseconds } from "@consentra/protocol";
import { createTable, type ReadonlyTable, type Table } from "../table.ts";
import type { Event } from "./event.ts";
import { dayOf } from "./event-time.ts";
import { createSortedList, type SortedList } from "./sorted-list.ts";

type Indexes = "calendarId" | "transactionId";

/** Orders in which a calendar can be paged through without reading all of it. */
export type EventOrder = "created" | "start";

/** Events by id, by calendar, by transaction, and by time. */
export interface ReadonlyEventTable extends ReadonlyTable<Event, Indexes> {
  /**
   * Events of a calendar that overlap a window, in no promised order: those that begin before its end and end after
   * its start. An event without length counts when it stands at the window's start. All-day events are taken as
   * standing from midnight to midnight UTC, whatever their zone, as the service does.
   *
   * @param start - inclusive, milliseconds since the epoch
   * @param end - exclusive, milliseconds since the epoch
   */
  overlapping(calendarId: string, start: EpochMilliseconds, end: EpochMilliseconds): readonly Event[];
  /** How many events a calendar has. */
  count(calendarId: string): number;
  /** A stretch of a calendar's events; those that compare as equal stand in order of their ids. */
  page(
    calendarId: string,
    stretch: {
      readonly order: EventOrder;
      readonly descending: boolean;
      readonly skip: number;
      readonly top: number;
    },
  ): readonly Event[];
}

export interface EventTable extends ReadonlyEventTable, Table<Event, Indexes> {
  put(row: Event): void;
}

/** When an event counts as taking place, for windows. */
interface Span {
  readonly event: Event;
  readonly start: number;
  readonly end: number;
}

function spanOf(event: Event): Span {
  const { start, end, isAllDay } = event;
  return isAllDay
    ? { event, start: dayOf(start), end: dayOf(end) }
    : { event, start: start.instant, end: end.instant };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface CalendarIndex {
  /** By length, each list up to twice as long as the one before: it bounds how far back a window looks. */
  readonly spans: Map<number, SortedList<Span>>;
  readonly orders: Readonly<Record<EventOrder, SortedList<Event>>>;
}

const HOUR = 3_600_000;

/** Events of class `n` are shorter than 2ⁿ hours. */
const lengthClass = ({ start, end }: Span): number =>
  Math.max(0, Math.floor(Math.log2((end - start) / HOUR)) + 1);

const createIndex = (): CalendarIndex => ({
  spans: new Map(),
  orders: {
    created: createSortedList((a, b) => a.createdDateTime - b.createdDateTime || compareText(a.id, b.id)),
    start: createSortedList((a, b) => a.start.instant - b.start.instant || compareText(a.id, b.id)),
  },
});

function link({ spans, orders }: CalendarIndex, event: Event): void {
  const span = spanOf(event);
  const length = lengthClass(span);
  const list =
    spans.get(length) ??
    createSortedList<Span>((a, b) => a.start - b.start || compareText(a.event.id, b.event.id));
  spans.set(length, list);
  list.add(span);
  orders.created.add(event);
  orders.start.add(event);
}

function unlink({ spans, orders }: CalendarIndex, event: Event): void {
  const span = spanOf(event);
  spans.get(lengthClass(span))?.remove(span);
  orders.created.remove(event);
  orders.start.remove(event);
}

export function createEventTable(): EventTable {
  const table = createTable<Event, Indexes>((event) => event.id, {
    calendarId: (event) => event.calendarId,
    transactionId: (event) =>
      event.transactionId === null ? undefined : `${event.userId}/${event.transactionId}`,
  });
  const indexes = new Map<string, CalendarIndex>();

  const forget = (id: string) => {
    const old = table.get(id);
    const index = old && indexes.get(old.calendarId);
    if (index) unlink(index, old);
  };

  return {
    get size() {
      return table.size;
    },
    get: table.get,
    values: table.values,
    by: table.by,
    put(event) {
      forget(event.id);
      table.put(event);
      const index = indexes.get(event.calendarId) ?? createIndex();
      indexes.set(event.calendarId, index);
      link(index, event);
    },
    remove(id) {
      forget(id);
      table.remove(id);
    },
    clear() {
      table.clear();
      indexes.clear();
    },
    overlapping(calendarId, start, end) {
      const found: Event[] = [];
      for (const [length, list] of indexes.get(calendarId)?.spans ?? []) {
        const from = list.countWhile((span) => span.start <= start - 2 ** length * HOUR);
        const to = list.countWhile((span) => span.start < end);
        for (const span of list.slice(from, to)) {
          if (span.end > start || span.start === start) found.push(span.event);
        }
      }
      return found;
    },
    count: (calendarId) => indexes.get(calendarId)?.orders.start.size ?? 0,
    page(calendarId, { order, descending, skip, top }) {
      const list = indexes.get(calendarId)?.orders[order];
      if (!list) return [];
      if (!descending) return list.slice(skip, skip + top);
      const end = Math.max(0, list.size - skip);
      return list.slice(Math.max(0, end - top), end).toReversed();
    },
  };
}
