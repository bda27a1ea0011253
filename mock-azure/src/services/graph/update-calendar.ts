import { readCalendarDraft } from "../../domain/calendar/calendar-draft.ts";
import { decideUpdateCalendar } from "../../domain/calendar/decide-calendar.ts";
import { CALENDAR_MANAGE } from "../../domain/graph/access.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { graphRoute } from "./graph-route.ts";
import { readDraft } from "./read-draft.ts";
import { appliedPreferences } from "./read-preferences.ts";
import { respondCalendar } from "./respond-calendar.ts";
import { respondNoContent } from "./respond-graph.ts";

/** `PATCH …/calendar`, `PATCH …/calendars/{id}`. */
export const updateCalendar = graphRoute({
  name: "graph.update-calendar",
  host: "graph",
  method: "PATCH",
  path: ["/calendar", "/calendars/:calendar", "/calendarGroups/:calendarGroup/calendars/:calendar"],
  source: "https://learn.microsoft.com/graph/api/calendar-update",
  access: CALENDAR_MANAGE,
  async parse(request) {
    const written = await readDraft(request, readCalendarDraft);
    return isGraphFailure(written) ? written : { ...written, calendarId: request.params.calendar };
  },
  decide: decideUpdateCalendar,
  view: (outcome, reply) =>
    reply.preferences.return === "minimal"
      ? respondNoContent(reply, { applied: appliedPreferences(reply.preferences, ["return"]) })
      : respondCalendar(outcome, reply),
});
