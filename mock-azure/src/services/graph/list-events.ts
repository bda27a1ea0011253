import { decideListEvents } from "../../domain/calendar/decide-list-events.ts";
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
    const query = readCollectionQuery(url.searchParams, EVENTS, maxPageSize);
    return isGraphFailure(query) ? query : { query, calendarId: params.calendar };
  },
  decide: decideListEvents,
  view: respondEventPage,
});
