import { decideGetEvent } from "../../domain/calendar/decide-event.ts";
import { CALENDAR_READ } from "../../domain/graph/access.ts";
import { readItemQuery } from "../../domain/graph/collection-query.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { EVENT_ITEMS, GROUP_EVENT_ITEMS } from "./event-paths.ts";
import { EVENT } from "./event-resource.ts";
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
    const query = readItemQuery(url.searchParams, EVENT);
    return isGraphFailure(query)
      ? query
      : { ...query, calendarId: params.calendar, eventId: params.event ?? "" };
  },
  decide: decideGetEvent,
  view: ({ event, ...found }, reply) => respondEvent(event, reply, found),
});
