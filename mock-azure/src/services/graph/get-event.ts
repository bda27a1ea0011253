import { decideGetEvent } from "../../domain/calendar/decide-event.ts";
import { readEventExpand } from "../../domain/calendar/event-expand.ts";
import { expandDecision } from "../../domain/calendar/expand-events.ts";
import { CALENDAR_READ } from "../../domain/graph/access.ts";
import { readItemQuery } from "../../domain/graph/collection-query.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { EVENT_ITEMS, GROUP_EVENT_ITEMS } from "./event-paths.ts";
import { EVENTS } from "./event-resource.ts";
import { graphRoute } from "./graph-route.ts";
import { respondEvent } from "./respond-event.ts";

/** `GET …/events/{id}`. */
export const getEvent = graphRoute({
  name: "graph.get-event",
  host: "graph",
  method: "GET",
  path: EVENT_ITEMS,
  groupPath: GROUP_EVENT_ITEMS,
  source: "https://learn.microsoft.com/graph/api/event-get",
  access: CALENDAR_READ,
  parse({ url, params }) {
    const expand = readEventExpand(url.searchParams);
    if (isGraphFailure(expand)) return expand;
    const query = readItemQuery(expand.rest, EVENTS);
    if (isGraphFailure(query)) return query;
    return { ...query, calendarId: params.calendar, eventId: params.event ?? "", expand: expand.expand };
  },
  decide: (state, input) => expandDecision(state, decideGetEvent(state, input), input.expand),
  view: ({ event, select, expanded }, reply) => respondEvent(event, reply, { select, expanded }),
});
