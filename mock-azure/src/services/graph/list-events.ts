import { decideListEvents } from "../../domain/calendar/decide-list-events.ts";
import { readEventExpand } from "../../domain/calendar/event-expand.ts";
import { expandDecision } from "../../domain/calendar/expand-events.ts";
import { CALENDAR_READ } from "../../domain/graph/access.ts";
import { readCollectionQuery } from "../../domain/graph/collection-query.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { EVENT_LISTS, GROUP_EVENT_LISTS } from "./event-paths.ts";
import { EVENTS } from "./event-resource.ts";
import { graphRoute } from "./graph-route.ts";
import { respondEventPage } from "./respond-event.ts";

/** `GET …/events`. */
export const listEvents = graphRoute({
  name: "graph.list-events",
  host: "graph",
  method: "GET",
  path: EVENT_LISTS,
  groupPath: GROUP_EVENT_LISTS,
  source: "https://learn.microsoft.com/graph/api/user-list-events",
  access: CALENDAR_READ,
  parse({ url, params }, { maxPageSize }) {
    const expand = readEventExpand(url.searchParams);
    if (isGraphFailure(expand)) return expand;
    const query = readCollectionQuery(expand.rest, EVENTS, maxPageSize);
    return isGraphFailure(query) ? query : { query, calendarId: params.calendar, expand: expand.expand };
  },
  decide: (state, input) => expandDecision(state, decideListEvents(state, input), input.expand),
  view: respondEventPage,
});
