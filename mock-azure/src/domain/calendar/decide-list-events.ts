import { conclude, type Decision } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { CollectionQuery, Ordering } from "../graph/collection-query.ts";
import { type GraphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import { boundsOf } from "../odata/filter.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Calendar } from "./calendar.ts";
import type { EventOrder } from "./calendar-index.ts";
import type { Event } from "./event.ts";
import { filterReason, keepEvents } from "./event-filter.ts";
import { type ExpandedRelation, expandEvent } from "./expand-event.ts";
import { findCalendar } from "./find-item.ts";
import { judgeFilterOrder } from "./judge-filter-order.ts";

/** What a list of events can be ordered by. */
export const EVENT_ORDERINGS = [
  "start/dateTime",
  "subject",
  "createdDateTime",
  "lastModifiedDateTime",
] as const;

export type EventOrdering = (typeof EVENT_ORDERINGS)[number];

/** A page of events. */
export interface EventPage {
  readonly kind: "event-page";
  readonly events: readonly Event[];
  readonly query: CollectionQuery<EventOrdering>;
  /** How many there are on all pages. */
  readonly total: number;
  /** What each of the events brings along. */
  readonly expanded: readonly (readonly ExpandedRelation[])[];
}

export interface EventListPath {
  readonly owner: User;
  readonly calendarId: string | undefined;
  readonly query: CollectionQuery<EventOrdering>;
}

/** A page, with what its events are asked to bring along. */
export function eventPage(
  state: TenantState,
  events: readonly Event[],
  { query, total }: Pick<EventPage, "query" | "total">,
): EventPage {
  const expanded = events.map((event) => expandEvent(state, event, query.expansions));
  return { kind: "event-page", events, query, total, expanded };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const COMPARE: Readonly<Record<EventOrdering, (a: Event, b: Event) => number>> = {
  "start/dateTime": (a, b) => a.start.instant - b.start.instant,
  subject: (a, b) => compareText((a.subject ?? "").toLowerCase(), (b.subject ?? "").toLowerCase()),
  createdDateTime: (a, b) => a.createdDateTime - b.createdDateTime,
  lastModifiedDateTime: (a, b) => a.lastModifiedDateTime - b.lastModifiedDateTime,
};

/** Events in the order asked for; those that compare as equal stand in order of their ids, so pages never overlap. */
export function sortEvents(
  events: readonly Event[],
  orderBy: readonly Ordering<EventOrdering>[],
): readonly Event[] {
  return events.toSorted((a, b) => {
    for (const { property, descending } of orderBy) {
      const order = COMPARE[property](a, b);
      if (order !== 0) return descending ? -order : order;
    }
    return compareText(a.id, b.id);
  });
}

/** Orders in which a calendar is kept. */
const INDEXED: Readonly<Partial<Record<EventOrdering, EventOrder>>> = {
  createdDateTime: "created",
  "start/dateTime": "start",
};

const EVERYTHING = { from: -Infinity, to: Infinity };

/** What a filter keeps of the single events and masters: read from an index where it sets bounds to a time. */
function filterEvents(
  state: TenantState,
  calendar: Calendar,
  { query: { filter }, owner }: EventListPath,
): readonly Event[] {
  const started = filter && boundsOf(filter, "start/dateTime");
  const created = (filter && boundsOf(filter, "createdDateTime")) ?? EVERYTHING;
  const candidates = started
    ? state.events.within(calendar.id, "start", started)
    : state.events.within(calendar.id, "created", created);
  return keepEvents(candidates, filter, owner);
}

/** Newest first; those made at once stand as they do in the whole list. */
const newestFirst = (events: readonly Event[]): readonly Event[] =>
  events.toSorted((a, b) => b.createdDateTime - a.createdDateTime || compareText(b.id, a.id));

/**
 * Decides `GET …/events`: the calendar's own events, newest first where no order is asked for, as was observed; the
 * service promises none.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-events
 */
export function decideListEvents(
  state: TenantState,
  input: EventListPath,
): Decision<EventPage | GraphFailure> {
  const { owner, calendarId, query } = input;
  const calendar = findCalendar(state, owner, calendarId);
  if (isGraphFailure(calendar)) return refuse(calendar);
  const failure = judgeFilterOrder(query, state.policies.emulation.calendars);
  if (failure) return refuse(failure);
  const { orderBy, skip, pageSize, filter } = query;
  const [first, second] = orderBy;
  const order = second === undefined ? INDEXED[first?.property ?? "createdDateTime"] : undefined;
  if (!filter && order) {
    const descending = first?.descending ?? true;
    const events = state.events.page(calendar.id, { order, descending, skip, top: pageSize });
    return conclude(eventPage(state, events, { query, total: state.events.count(calendar.id) }));
  }
  const found = filterEvents(state, calendar, input);
  const ordered = first ? sortEvents(found, orderBy) : newestFirst(found);
  const events = ordered.slice(skip, skip + pageSize);
  const because = filter ? [filterReason(filter, found.length)] : [];
  return conclude(eventPage(state, events, { query, total: found.length }), because);
}
