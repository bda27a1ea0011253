import { decideUpdateEvent } from "../../domain/calendar/decide-event.ts";
import { readEventDraft } from "../../domain/calendar/event-draft.ts";
import { CALENDAR_WRITE } from "../../domain/graph/access.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { EVENT_ITEMS, GROUP_EVENT_ITEMS } from "./event-paths.ts";
import { graphRoute } from "./graph-route.ts";
import { readDraft } from "./read-draft.ts";
import { respondWritten } from "./respond-event.ts";

/** `PATCH …/events/{id}`. */
export const updateEvent = graphRoute({
  name: "graph.update-event",
  host: "graph",
  method: "PATCH",
  path: EVENT_ITEMS,
  groupPath: GROUP_EVENT_ITEMS,
  source: "https://learn.microsoft.com/graph/api/event-update",
  access: CALENDAR_WRITE,
  async parse(request) {
    const { calendar, event = "" } = request.params;
    const written = await readDraft(request, (body) => readEventDraft(body, "update"));
    return isGraphFailure(written) ? written : { ...written, calendarId: calendar, eventId: event };
  },
  decide: decideUpdateEvent,
  view: ({ event }, reply) => respondWritten(event, reply),
});
