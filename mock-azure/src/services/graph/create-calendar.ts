import { readCalendarDraft } from "../../domain/calendar/calendar-draft.ts";
import { decideCreateCalendar } from "../../domain/calendar/decide-calendar.ts";
import { CALENDAR_WRITE } from "../../domain/graph/access.ts";
import { graphRoute } from "./graph-route.ts";
import { readDraft } from "./read-draft.ts";
import { respondCalendar } from "./respond-calendar.ts";

/** `POST …/calendars`. */
export const createCalendar = graphRoute({
  name: "graph.create-calendar",
  host: "graph",
  method: "POST",
  path: ["/calendars"],
  source: "https://learn.microsoft.com/graph/api/user-post-calendars",
  access: CALENDAR_WRITE,
  parse: (request) => readDraft(request, readCalendarDraft),
  decide: decideCreateCalendar,
  view: (outcome, reply) => respondCalendar(outcome, reply, 201),
});
