import { decideDeleteEvent } from "../../domain/calendar/decide-event.ts";
import { CALENDAR_WRITE } from "../../domain/graph/access.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { EVENT_ITEMS, GROUP_EVENT_ITEMS } from "./event-paths.ts";
import { graphRoute } from "./graph-route.ts";
import { readCondition } from "./read-draft.ts";
import { respondNoContent } from "./respond-graph.ts";

/** `DELETE …/events/{id}`. */
export const deleteEvent = graphRoute({
  name: "graph.delete-event",
  host: "graph",
  method: "DELETE",
  path: EVENT_ITEMS,
  groupPath: GROUP_EVENT_ITEMS,
  source: "https://learn.microsoft.com/graph/api/event-delete",
  access: CALENDAR_WRITE,
  parse(request) {
    const { calendar, event = "" } = request.params;
    const condition = readCondition(request);
    return isGraphFailure(condition) ? condition : { ...condition, calendarId: calendar, eventId: event };
  },
  decide: decideDeleteEvent,
  view: (_, reply) => respondNoContent(reply),
});
