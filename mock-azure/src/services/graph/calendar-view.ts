import { decideCalendarView } from "../../domain/calendar/decide-calendar-view.ts";
import { readViewWindow } from "../../domain/calendar/view-window.ts";
import { CALENDAR_READ } from "../../domain/graph/access.ts";
import { readCollectionQuery } from "../../domain/graph/collection-query.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { CALENDAR_VIEWS, GROUP_CALENDAR_VIEWS } from "./event-paths.ts";
import { PLAIN_EVENTS, VIEWED_EVENTS } from "./event-resource.ts";
import { graphRoute } from "./graph-route.ts";
import { respondEventPage } from "./respond-event.ts";

/** `GET …/calendarView`. */
export const calendarView = graphRoute({
  name: "graph.calendar-view",
  host: "graph",
  method: "GET",
  path: CALENDAR_VIEWS,
  groupPath: GROUP_CALENDAR_VIEWS,
  source: "https://learn.microsoft.com/graph/api/user-list-calendarview",
  access: CALENDAR_READ,
  parse({ url, params }, { maxPageSize }) {
    const isDefault = /^\/v1\.0\/(?:me|users\/[^/]+)\/calendarView$/i.test(url.pathname);
    const events = isDefault ? VIEWED_EVENTS : PLAIN_EVENTS;
    const query = readCollectionQuery(url.searchParams, events, maxPageSize);
    if (isGraphFailure(query)) return query;
    const window = readViewWindow(url.searchParams);
    return isGraphFailure(window) ? window : { ...window, query, calendarId: params.calendar };
  },
  decide: decideCalendarView,
  view: respondEventPage,
});
