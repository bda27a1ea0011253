import type { Event } from "./event.ts";
import { overlaps, type Span, spanOf } from "./event-span.ts";
import { isSeriesMaster, seriesSpan } from "./recurrence/occurrences.ts";
import { createSortedList, type SortedList } from "./sorted-list.ts";

/** Orders in which a calendar can be paged through without reading all of it. */
export type EventOrder = "created" | "start";

/** Where a walk through a window stands. */
export interface Placemark {
  /** The class of lengths: see {@link lengthClass}. */
  readonly length: number;
  readonly start: number;
  readonly id: string;
}

/** What a walk comes by. */
export interface Passed {
  readonly event: Event;
  readonly mark: Placemark;
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

/** The time that an order is by. */
export const TIME_OF: Readonly<Record<EventOrder, (event: Event) => number>> = {
  created: ({ createdDateTime }) => createdDateTime,
  start: ({ start }) => start.instant,
};

const comparePlaced = (a: Placed, b: Placed): number =>
  a.start - b.start || compareText(a.event.id, b.event.id);

/** The events of one calendar, as windows and pages look for them. */
export interface CalendarIndex {
  /** By length, each list up to twice as long as the one before: it bounds how far back a window looks. */
  readonly spans: Map<number, SortedList<Placed>>;
  readonly orders: Readonly<Record<EventOrder, SortedList<Event>>>;
}

const HOUR = 3_600_000;

/** Events of class `n` are shorter than 2ⁿ hours; what never ends is in a class of its own. */
const lengthClass = ({ start, end }: Span): number =>
  Math.max(0, Math.floor(Math.log2((end - start) / HOUR)) + 1);

export const createIndex = (): CalendarIndex => ({
  spans: new Map(),
  orders: {
    created: createSortedList((a, b) => TIME_OF.created(a) - TIME_OF.created(b) || compareText(a.id, b.id)),
    start: createSortedList((a, b) => TIME_OF.start(a) - TIME_OF.start(b) || compareText(a.id, b.id)),
  },
});

/** Exceptions are found with their series; lists of events do not show them. */
const isListed = (event: Event): boolean => event.seriesMasterId === null;

export function link({ spans, orders }: CalendarIndex, event: Event): void {
  const placed = place(event);
  const length = lengthClass(placed);
  const list = spans.get(length) ?? createSortedList(comparePlaced);
  spans.set(length, list);
  list.add(placed);
  if (!isListed(event)) return;
  orders.created.add(event);
  orders.start.add(event);
}

export function unlink({ spans, orders }: CalendarIndex, event: Event): void {
  const placed = place(event);
  spans.get(lengthClass(placed))?.remove(placed);
  if (!isListed(event)) return;
  orders.created.remove(event);
  orders.start.remove(event);
}

/**
 * What takes place in a window, class by class: each is looked at only as far back as its events can reach.
 *
 * @param from - where to begin; default the beginning
 */
export function* walkIndex(
  index: CalendarIndex | undefined,
  window: Span,
  from?: Placemark,
): Generator<Passed> {
  for (const [length, list] of [...(index?.spans ?? [])].toSorted(([a], [b]) => a - b)) {
    if (from && length < from.length) continue;
    const at = list.countWhile((placed) =>
      from?.length === length
        ? placed.start < from.start || (placed.start === from.start && placed.event.id < from.id)
        : placed.start <= window.start - 2 ** length * HOUR,
    );
    for (const placed of list.from(at)) {
      if (placed.start >= window.end) break;
      const { event, start } = placed;
      if (overlaps(placed, window)) yield { event, mark: { length, start, id: event.id } };
    }
  }
}
