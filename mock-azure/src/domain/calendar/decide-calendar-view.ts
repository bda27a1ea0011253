import { conclude, type Decision, type Reason } from "../decision.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { EventPath } from "./decide-event.ts";
import { type EventListPath, type EventPage, eventPage, sortEvents } from "./decide-list-events.ts";
import { filterReason, keepEvents } from "./event-filter.ts";
import { findCalendar, findEvent } from "./find-item.ts";
import { isSeriesMaster } from "./recurrence/occurrences.ts";
import type { ViewWindow } from "./view-window.ts";

/**
 * Decides `GET …/calendarView`: the single events, occurrences and exceptions that overlap a window. Without `$orderby` they come in order of their ids,
 * which is no order of time: the service promises none, and clients must not rely on one.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-calendarview
 */
export function decideCalendarView(
  state: TenantState,
  { owner, calendarId, query, start, end }: EventListPath & ViewWindow,
): Decision<EventPage | GraphFailure> {
  const calendar = findCalendar(state, owner, calendarId);
  if (isGraphFailure(calendar)) return refuse(calendar);
  const viewed = state.events.overlapping(calendar.id, start, end);
  const found = sortEvents(keepEvents(viewed, query.filter, owner), query.orderBy);
  const because: Reason = {
    rule: "graph.calendar-view",
    text: `${String(viewed.length)} events and occurrences overlap the window`,
    source: "https://learn.microsoft.com/graph/api/user-list-calendarview",
  };
  const events = found.slice(query.skip, query.skip + query.pageSize);
  return conclude(eventPage(state, events, { query, total: found.length }), [
    because,
    ...(query.filter ? [filterReason(query.filter, found.length)] : []),
  ]);
}

/**
 * Decides `GET …/events/{id}/instances`: the occurrences and exceptions of a series that overlap a window.
 *
 * @see https://learn.microsoft.com/graph/api/event-list-instances
 */
export function decideInstances(
  state: TenantState,
  input: EventPath & ViewWindow & Pick<EventListPath, "query">,
): Decision<EventPage | GraphFailure> {
  const { query, start, end } = input;
  const master = findEvent(state, input.owner, input);
  if (isGraphFailure(master)) return refuse(master);
  if (!isSeriesMaster(master)) return refuse(graphFailure("seriesMissing"));
  const instances = keepEvents(state.events.instances(master, start, end), query.filter, input.owner);
  const found = sortEvents(instances, query.orderBy);
  const events = found.slice(query.skip, query.skip + query.pageSize);
  return conclude(eventPage(state, events, { query, total: found.length }));
}
