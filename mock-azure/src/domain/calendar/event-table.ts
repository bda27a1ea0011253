import type { EpochMilliseconds } from "@consentra/protocol";
import { createTable, type ReadonlyTable, type Table } from "../table.ts";
import {
  type CalendarIndex,
  createIndex,
  type EventOrder,
  link,
  type Passed,
  type Placemark,
  TIME_OF,
  unlink,
  walkIndex,
} from "./calendar-index.ts";
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
} from "./recurrence/occurrences.ts";

type Indexes = "calendarId" | "meeting" | "seriesMasterId" | "transactionId";

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
  /**
   * What a calendar keeps that takes place in a window, read as it is wanted: single events, exceptions, and series as
   * a whole, whether or not one of their occurrences falls into it. What is short comes first.
   *
   * @param from - where to begin; default the beginning
   */
  walk(calendarId: string, window: Span, from?: Placemark): Iterable<Passed>;
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

export function createEventTable(): EventTable {
  const indexes = new Map<string, CalendarIndex>();
  const items = new Map<string, string>();

  const table = createTable<Event, Indexes>(
    (event) => event.id,
    {
      calendarId: (event) => event.calendarId,
      // Most events are nobody else's business, and need no place here.
      meeting: ({ iCalUId, invitation, attendees }) =>
        invitation !== null || attendees.length > 0 ? undatedICalUId(iCalUId) : undefined,
      transactionId: (event) =>
        event.transactionId === null ? undefined : `${event.userId}/${event.transactionId}`,
      seriesMasterId: (event) => event.seriesMasterId ?? undefined,
    },
    [
      {
        link(event) {
          const key = itemKeyOf(event.id);
          if (key !== undefined) items.set(key, event.id);
          const index = indexes.get(event.calendarId) ?? createIndex();
          indexes.set(event.calendarId, index);
          link(index, event);
        },
        unlink(event) {
          const key = itemKeyOf(event.id);
          if (key !== undefined) items.delete(key);
          const index = indexes.get(event.calendarId);
          if (index) unlink(index, event);
        },
        clear() {
          indexes.clear();
          items.clear();
        },
      },
    ],
  );
  const { put } = table;

  const takenDays = (master: SeriesMaster): ReadonlySet<CalendarDay> => {
    const exceptions = table.by("seriesMasterId", master.id).filter(isSeriesPart);
    const moved = exceptions.map(({ originalStart }) => occurrenceDay(master, originalStart));
    return new Set([...master.series.cancelledDays, ...moved]);
  };
  const occurrencesOf = (master: SeriesMaster, window: Span): readonly Event[] => {
    const taken = takenDays(master);
    return occurrencesWithin(master, window, (day) => taken.has(day));
  };

  return Object.assign(table, {
    put(given: Event) {
      // What is kept of a series, besides its master, is an exception.
      put(given.type === "occurrence" ? { ...given, type: "exception" } : given);
    },
    overlapping(calendarId, start, end) {
      const window = { start, end };
      const found: Event[] = [];
      for (const { event } of walkIndex(indexes.get(calendarId), window)) {
        if (isSeriesMaster(event)) found.push(...occurrencesOf(event, window));
        else found.push(event);
      }
      return found;
    },
    walk: (calendarId, window, from) => walkIndex(indexes.get(calendarId), window, from),
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
  } satisfies Partial<EventTable>);
}
