import type { EpochMilliseconds } from "@consentra/protocol";
import { createTable, type ReadonlyTable, type Table } from "../table.ts";
import type { Event } from "./event.ts";
import { overlaps, type Span, spanOf } from "./event-span.ts";
import { itemKeyOf } from "./immutable-ids.ts";
import { undatedICalUId } from "./outlook-ids.ts";
import type { CalendarDay } from "./recurrence/calendar-day.ts";
import { occurrenceDay } from "./recurrence/occurrence-times.ts";
import {
  isSeriesMaster,
  isSeriesPart,
  occurrencesWithin,
  type SeriesMaster,
  seriesSpan,
} from "./recurrence/occurrences.ts";
import { createSortedList, type SortedList } from "./sorted-list.ts";

type Indexes = "calendarId" | "meeting" | "seriesMasterId" | "transactionId";

/** Orders in which a calendar can be paged through without reading all of it. */
export type EventOrder = "created" | "start";

/** Events by id, by calendar, by transaction, by time, and meetings by what their copies have in common. */
export interface ReadonlyEventTable extends ReadonlyTable<Event, Indexes> {
  /**
   * What takes place in a window of a calendar, in no promised order: single events, occurrences and exceptions. They
   * begin before its end and end after its start. An event without length counts when it stands at the window's start.
   * All-day events are taken as standing from midnight to midnight UTC, whatever their zone, as the service does.
   *
   * @param start - inclusive, milliseconds since the epoch
   * @param end - exclusive, milliseconds since the epoch
   */
  overlapping(calendarId: string, start: EpochMilliseconds, end: EpochMilliseconds): readonly Event[];
  /** The same of one series: its occurrences and exceptions. */
  instances(master: SeriesMaster, start: EpochMilliseconds, end: EpochMilliseconds): readonly Event[];
  /** The id of the single event or master with this key of its item. */
  idOfItem(key: string): string | undefined;
  /** How many events a calendar lists: single ones and masters. */
  count(calendarId: string): number;
  /** The events a calendar lists whose time lies between two moments, both inclusive, in order of it. */
  within(
    calendarId: string,
    order: EventOrder,
    bounds: { readonly from: number; readonly to: number },
  ): readonly Event[];
  /** A stretch of the events a calendar lists; those that compare as equal stand in order of their ids. */
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

/** An event, or a series as a whole, as windows look for it. */
interface Placed extends Span {
  readonly event: Event;
}

const place = (event: Event): Placed => ({
  event,
  ...(isSeriesMaster(event) ? seriesSpan(event) : spanOf(event)),
});

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const TIME_OF: Readonly<Record<EventOrder, (event: Event) => number>> = {
  created: ({ createdDateTime }) => createdDateTime,
  start: ({ start }) => start.instant,
};

interface CalendarIndex {
  /** By length, each list up to twice as long as the one before: it bounds how far back a window looks. */
  readonly spans: Map<number, SortedList<Placed>>;
  readonly orders: Readonly<Record<EventOrder, SortedList<Event>>>;
}

const HOUR = 3_600_000;

/** Events of class `n` are shorter than 2ⁿ hours; what never ends is in a class of its own. */
const lengthClass = ({ start, end }: Span): number =>
  Math.max(0, Math.floor(Math.log2((end - start) / HOUR)) + 1);

const createIndex = (): CalendarIndex => ({
  spans: new Map(),
  orders: {
    created: createSortedList((a, b) => TIME_OF.created(a) - TIME_OF.created(b) || compareText(a.id, b.id)),
    start: createSortedList((a, b) => TIME_OF.start(a) - TIME_OF.start(b) || compareText(a.id, b.id)),
  },
});

/** Exceptions are found with their series; lists of events do not show them. */
const isListed = (event: Event): boolean => event.seriesMasterId === null;

function link({ spans, orders }: CalendarIndex, event: Event): void {
  const placed = place(event);
  const length = lengthClass(placed);
  const list =
    spans.get(length) ??
    createSortedList<Placed>((a, b) => a.start - b.start || compareText(a.event.id, b.event.id));
  spans.set(length, list);
  list.add(placed);
  if (!isListed(event)) return;
  orders.created.add(event);
  orders.start.add(event);
}

function unlink({ spans, orders }: CalendarIndex, event: Event): void {
  const placed = place(event);
  spans.get(lengthClass(placed))?.remove(placed);
  if (!isListed(event)) return;
  orders.created.remove(event);
  orders.start.remove(event);
}

export function createEventTable(): EventTable {
  const table = createTable<Event, Indexes>((event) => event.id, {
    calendarId: (event) => event.calendarId,
    // Most events are nobody else's business, and need no place here.
    meeting: ({ iCalUId, invitation, attendees }) =>
      invitation !== null || attendees.length > 0 ? undatedICalUId(iCalUId) : undefined,
    transactionId: (event) =>
      event.transactionId === null ? undefined : `${event.userId}/${event.transactionId}`,
    seriesMasterId: (event) => event.seriesMasterId ?? undefined,
  });
  const indexes = new Map<string, CalendarIndex>();
  const items = new Map<string, string>();

  const forget = (id: string) => {
    const old = table.get(id);
    const index = old && indexes.get(old.calendarId);
    if (index) unlink(index, old);
  };

  const takenDays = (master: SeriesMaster): ReadonlySet<CalendarDay> => {
    const exceptions = table.by("seriesMasterId", master.id).filter(isSeriesPart);
    const moved = exceptions.map(({ originalStart }) => occurrenceDay(master, originalStart));
    return new Set([...master.series.cancelledDays, ...moved]);
  };
  const occurrencesOf = (master: SeriesMaster, window: Span): readonly Event[] => {
    const taken = takenDays(master);
    return occurrencesWithin(master, window, (day) => taken.has(day));
  };

  return {
    get size() {
      return table.size;
    },
    get: table.get,
    values: table.values,
    by: table.by,
    put(given) {
      // What is kept of a series, besides its master, is an exception.
      const event: Event = given.type === "occurrence" ? { ...given, type: "exception" } : given;
      forget(event.id);
      table.put(event);
      const key = itemKeyOf(event.id);
      if (key !== undefined) items.set(key, event.id);
      const index = indexes.get(event.calendarId) ?? createIndex();
      indexes.set(event.calendarId, index);
      link(index, event);
    },
    remove(id) {
      forget(id);
      table.remove(id);
      const key = itemKeyOf(id);
      if (key !== undefined) items.delete(key);
    },
    clear() {
      table.clear();
      indexes.clear();
      items.clear();
    },
    overlapping(calendarId, start, end) {
      const window = { start, end };
      const found: Event[] = [];
      for (const [length, list] of indexes.get(calendarId)?.spans ?? []) {
        const from = list.countWhile((placed) => placed.start <= start - 2 ** length * HOUR);
        const to = list.countWhile((placed) => placed.start < end);
        for (const placed of list.slice(from, to)) {
          const { event } = placed;
          if (!overlaps(placed, window)) continue;
          if (isSeriesMaster(event)) found.push(...occurrencesOf(event, window));
          else found.push(event);
        }
      }
      return found;
    },
    instances(master, start, end) {
      const window = { start, end };
      const exceptions = table
        .by("seriesMasterId", master.id)
        .filter((event) => overlaps(spanOf(event), window));
      return [...occurrencesOf(master, window), ...exceptions];
    },
    count: (calendarId) => indexes.get(calendarId)?.orders.start.size ?? 0,
    idOfItem: (key) => items.get(key),
    within(calendarId, order, { from, to }) {
      const list = indexes.get(calendarId)?.orders[order];
      if (!list) return [];
      const timeOf = TIME_OF[order];
      return list.slice(
        list.countWhile((event) => timeOf(event) < from),
        list.countWhile((event) => timeOf(event) <= to),
      );
    },
    page(calendarId, { order, descending, skip, top }) {
      const list = indexes.get(calendarId)?.orders[order];
      if (!list) return [];
      if (!descending) return list.slice(skip, skip + top);
      const end = Math.max(0, list.size - skip);
      return list.slice(Math.max(0, end - top), end).toReversed();
    },
  };
}
