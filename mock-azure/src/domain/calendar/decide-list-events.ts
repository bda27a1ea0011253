import { conclude, type Decision } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { CollectionQuery, Ordering } from "../graph/collection-query.ts";
import { type GraphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Calendar } from "./calendar.ts";
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

/** Single events and masters: exceptions are found with their series. */
const listedEvents = (state: TenantState, { id }: Calendar): readonly Event[] =>
  state.events.by("calendarId", id).filter(({ seriesMasterId }) => seriesMasterId === null);

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
          : sortEvents(listedEvents(state, calendar), orderBy).slice(skip, skip + pageSize);
  return conclude({ kind: "event-page", events, query, total });
}
