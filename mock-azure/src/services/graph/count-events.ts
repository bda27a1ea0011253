import { decideListEvents } from "../../domain/calendar/decide-list-events.ts";
import { CALENDAR_READ } from "../../domain/graph/access.ts";
import { readCollectionQuery } from "../../domain/graph/collection-query.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { EVENT_LISTS } from "./event-paths.ts";
import { EVENTS } from "./event-resource.ts";
import { graphRoute } from "./graph-route.ts";
import { respondGraphText } from "./respond-graph.ts";

/** `GET …/events/$count`: how many events a list has on all pages, as plain text. */
export const countEvents = graphRoute({
  name: "graph.count-events",
  host: "graph",
  method: "GET",
  path: EVENT_LISTS.map((path) => `${path}/$count`),
  source: "https://learn.microsoft.com/graph/query-parameters#count-parameter",
  access: CALENDAR_READ,
  parse({ url, params }) {
    const query = readCollectionQuery(url.searchParams, EVENTS);
    if (isGraphFailure(query)) return query;
    // Of the options only the filter matters: what is counted has no order and no pages.
    return { query: { ...query, orderBy: [], pageSize: 0, skip: 0 }, calendarId: params.calendar };
  },
  decide: decideListEvents,
  view: ({ total }, reply) => respondGraphText(String(total), reply),
});
