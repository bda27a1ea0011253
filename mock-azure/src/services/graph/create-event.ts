import { decideCreateEvent } from "../../domain/calendar/decide-create-event.ts";
import { type EventDraft, readEventDraft } from "../../domain/calendar/event-draft.ts";
import type { EventExpand } from "../../domain/calendar/event-expand.ts";
import { expandDecision } from "../../domain/calendar/expand-events.ts";
import { CALENDAR_WRITE } from "../../domain/graph/access.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { EVENT_LISTS, GROUP_EVENT_LISTS } from "./event-paths.ts";
import { graphRoute } from "./graph-route.ts";
import { readDraft } from "./read-draft.ts";
import { respondEvent } from "./respond-event.ts";

/** A new event is answered with the extensions it was made with, and with none of its attachments and properties. */
const echoOf = ({ extensions = [] }: EventDraft): EventExpand =>
  extensions.length === 0
    ? []
    : [{ relation: "extensions", ids: extensions.map(({ extensionName }) => extensionName ?? "") }];

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
  decide: (state, input, moment) =>
    expandDecision(state, decideCreateEvent(state, input, moment), echoOf(input.draft)),
  view: ({ event, expanded }, reply) => respondEvent(event, reply, { status: 201, expanded }),
});
