import { decideCreateEvent } from "../../domain/calendar/decide-create-event.ts";
import { readEventDraft } from "../../domain/calendar/event-draft.ts";
import { CALENDAR_WRITE } from "../../domain/graph/access.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { EVENT_LISTS } from "./event-paths.ts";
import { graphRoute } from "./graph-route.ts";
import { readDraft } from "./read-draft.ts";
import { respondEvent } from "./respond-event.ts";

/** `POST …/events`. */
export const createEvent = graphRoute({
  name: "graph.create-event",
  host: "graph",
  method: "POST",
  path: EVENT_LISTS,
  source: "https://learn.microsoft.com/graph/api/user-post-events",
  access: CALENDAR_WRITE,
  async parse(request) {
    const written = await readDraft(request, (body) => readEventDraft(body, "create"));
    return isGraphFailure(written) ? written : { draft: written.draft, calendarId: request.params.calendar };
  },
  decide: decideCreateEvent,
  view: ({ event }, reply) => respondEvent(event, reply, { status: 201 }),
});
