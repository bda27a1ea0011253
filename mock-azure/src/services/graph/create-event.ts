import { decideCreateEvent } from "../../domain/calendar/decide-create-event.ts";
import type { Event } from "../../domain/calendar/event.ts";
import { readEventDraft } from "../../domain/calendar/event-draft.ts";
import type { ExpandedRelation } from "../../domain/calendar/expand-event.ts";
import { CALENDAR_WRITE } from "../../domain/graph/access.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { EVENT_LISTS, GROUP_EVENT_LISTS } from "./event-paths.ts";
import { graphRoute } from "./graph-route.ts";
import { readDraft } from "./read-draft.ts";
import { respondEvent } from "./respond-event.ts";

/** A new event is answered with the extensions it was made with, and with none of its attachments and properties. */
function echoedExtensions({ extensions }: Event): readonly ExpandedRelation[] {
  if (extensions.length === 0) return [];
  const expansion = { relation: "extensions", select: undefined, wanted: undefined };
  return [{ kind: "extensions", expansion, extensions }];
}

/** `POST …/events`. */
export const createEvent = graphRoute({
  name: "graph.create-event",
  host: "graph",
  method: "POST",
  path: EVENT_LISTS,
  groupPath: GROUP_EVENT_LISTS,
  source: "https://learn.microsoft.com/graph/api/user-post-events",
  access: CALENDAR_WRITE,
  async parse(request) {
    const written = await readDraft(request, (body) => readEventDraft(body, "create"));
    return isGraphFailure(written) ? written : { draft: written.draft, calendarId: request.params.calendar };
  },
  decide: decideCreateEvent,
  view: ({ event }, reply) => respondEvent(event, reply, { status: 201, expanded: echoedExtensions(event) }),
});
