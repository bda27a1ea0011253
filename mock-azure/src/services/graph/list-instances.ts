import { decideInstances } from "../../domain/calendar/decide-calendar-view.ts";
import { readViewWindow } from "../../domain/calendar/view-window.ts";
import { CALENDAR_READ } from "../../domain/graph/access.ts";
import { readCollectionQuery } from "../../domain/graph/collection-query.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { EVENT_ITEMS } from "./event-paths.ts";
import { PLAIN_EVENTS } from "./event-resource.ts";
import { graphRoute } from "./graph-route.ts";
import { respondEventPage } from "./respond-event.ts";

/** `GET …/events/{id}/instances`. */
export const listInstances = graphRoute({
  name: "graph.list-instances",
  host: "graph",
  method: "GET",
  path: EVENT_ITEMS.map((path) => `${path}/instances`),
  source: "https://learn.microsoft.com/graph/api/event-list-instances",
  access: CALENDAR_READ,
  parse({ url, params }, { maxPageSize }) {
    const query = readCollectionQuery(url.searchParams, PLAIN_EVENTS, maxPageSize);
    if (isGraphFailure(query)) return query;
    const window = readViewWindow(url.searchParams);
    if (isGraphFailure(window)) return window;
    return { ...window, query, calendarId: params.calendar, eventId: params.event ?? "" };
  },
  decide: decideInstances,
  view: respondEventPage,
});
