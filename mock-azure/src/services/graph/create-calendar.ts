import { readCalendarDraft } from "../../domain/calendar/calendar-draft.ts";
import { decideCreateCalendar } from "../../domain/calendar/decide-calendar.ts";
import { CALENDAR_MANAGE } from "../../domain/graph/access.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { graphRoute } from "./graph-route.ts";
import { readDraft } from "./read-draft.ts";
import { respondCalendar } from "./respond-calendar.ts";

/** `POST …/calendars`. */
export const createCalendar = graphRoute({
  name: "graph.create-calendar",
  host: "graph",
  method: "POST",
  path: ["/calendars", "/calendarGroups/:calendarGroup/calendars"],
  source: "https://learn.microsoft.com/graph/api/user-post-calendars",
  access: CALENDAR_MANAGE,
  async parse(request) {
    const written = await readDraft(request, readCalendarDraft);
    return isGraphFailure(written) ? written : { ...written, calendarGroupId: request.params.calendarGroup };
  },
  decide: decideCreateCalendar,
  view: (outcome, reply) => respondCalendar(outcome, reply, 201),
});
