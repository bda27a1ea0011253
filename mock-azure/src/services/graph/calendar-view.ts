import { decideCalendarView } from "../../domain/calendar/decide-calendar-view.ts";
import { readEventExpand } from "../../domain/calendar/event-expand.ts";
import { expandDecision } from "../../domain/calendar/expand-events.ts";
import { refuseExtensionFilter } from "../../domain/calendar/extension/refuse-extension-filter.ts";
import { readViewWindow } from "../../domain/calendar/view-window.ts";
import { CALENDAR_READ } from "../../domain/graph/access.ts";
import { readCollectionQuery } from "../../domain/graph/collection-query.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { CALENDAR_VIEWS, GROUP_CALENDAR_VIEWS } from "./event-paths.ts";
import { VIEWED_EVENTS } from "./event-resource.ts";
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
    const expand = readEventExpand(url.searchParams);
    if (isGraphFailure(expand)) return expand;
    const refused = refuseExtensionFilter(url.searchParams);
    if (refused) return refused;
    const query = readCollectionQuery(expand.rest, VIEWED_EVENTS, maxPageSize);
    if (isGraphFailure(query)) return query;
    const window = readViewWindow(url.searchParams);
    if (isGraphFailure(window)) return window;
    return { ...window, query, calendarId: params.calendar, expand: expand.expand };
  },
  decide: (state, input) => expandDecision(state, decideCalendarView(state, input), input.expand),
  view: respondEventPage,
});
