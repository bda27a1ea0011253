import type { EpochMilliseconds } from "@consentra/protocol";
import { conclude, type Decision, type Reason } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { CollectionQuery, Ordering } from "../graph/collection-query.ts";
import { type GraphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Event } from "./event.ts";
import { findCalendar } from "./find-item.ts";

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
}

export interface EventListPath {
  readonly owner: User;
  readonly calendarId: string | undefined;
  readonly query: CollectionQuery<EventOrdering>;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const COMPARE: Readonly<Record<EventOrdering, (a: Event, b: Event) => number>> = {
  "start/dateTime": (a, b) => a.start.instant - b.start.instant,
  subject: (a, b) => compareText((a.subject ?? "").toLowerCase(), (b.subject ?? "").toLowerCase()),
  createdDateTime: (a, b) => a.createdDateTime - b.createdDateTime,
  lastModifiedDateTime: (a, b) => a.lastModifiedDateTime - b.lastModifiedDateTime,
};

/** Events in the order asked for; those that compare as equal stand in order of their ids, so pages never overlap. */
function sortEvents(events: readonly Event[], orderBy: readonly Ordering<EventOrdering>[]): readonly Event[] {
  return events.toSorted((a, b) => {
    for (const { property, descending } of orderBy) {
      const order = COMPARE[property](a, b);
      if (order !== 0) return descending ? -order : order;
    }
    return compareText(a.id, b.id);
  });
}

/**
 * Decides `GET …/events`: the calendar's own events, newest first where no order is asked for, as was observed; the
 * service promises none.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-events
 */
export function decideListEvents(
  state: TenantState,
  { owner, calendarId, query }: EventListPath,
): Decision<EventPage | GraphFailure> {
  const calendar = findCalendar(state, owner, calendarId);
  if (isGraphFailure(calendar)) return refuse(calendar);
  const { orderBy, skip, pageSize } = query;
  const total = state.events.count(calendar.id);
  const [first, second] = orderBy;
  const stretch = (order: "created" | "start", descending: boolean) =>
    state.events.page(calendar.id, { order, descending, skip, top: pageSize });
  const events =
    first === undefined
      ? stretch("created", true)
      : first.property === "start/dateTime" && second === undefined
        ? stretch("start", first.descending)
        : first.property === "createdDateTime" && second === undefined
          ? stretch("created", first.descending)
          : sortEvents(state.events.by("calendarId", calendar.id), orderBy).slice(skip, skip + pageSize);
  return conclude({ kind: "event-page", events, query, total });
}

/**
 * Decides `GET …/calendarView`: the events that overlap a window. Without `$orderby` they come in order of their ids,
 * which is no order of time: the service promises none, and clients must not rely on one.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-calendarview
 */
export function decideCalendarView(
  state: TenantState,
  input: EventListPath & { readonly start: EpochMilliseconds; readonly end: EpochMilliseconds },
): Decision<EventPage | GraphFailure> {
  const { owner, calendarId, query, start, end } = input;
  const calendar = findCalendar(state, owner, calendarId);
  if (isGraphFailure(calendar)) return refuse(calendar);
  const found = sortEvents(state.events.overlapping(calendar.id, start, end), query.orderBy);
  const because: Reason = {
    rule: "graph.calendar-view",
    text: `${String(found.length)} of ${String(state.events.count(calendar.id))} events overlap the window`,
    source: "https://learn.microsoft.com/graph/api/user-list-calendarview",
  };
  const events = found.slice(query.skip, query.skip + query.pageSize);
  return conclude({ kind: "event-page", events, query, total: found.length }, [because]);
}
