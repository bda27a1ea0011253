import { decideDeleteCalendar } from "../../domain/calendar/decide-calendar.ts";
import { CALENDAR_WRITE } from "../../domain/graph/access.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { graphRoute } from "./graph-route.ts";
import { readCondition } from "./read-draft.ts";
import { respondNoContent } from "./respond-graph.ts";

/** `DELETE …/calendars/{id}`. */
export const deleteCalendar = graphRoute({
  name: "graph.delete-calendar",
  host: "graph",
  method: "DELETE",
  path: ["/calendars/:calendar"],
  source: "https://learn.microsoft.com/graph/api/calendar-delete",
  access: CALENDAR_WRITE,
  parse(request) {
    const condition = readCondition(request);
    return isGraphFailure(condition)
      ? condition
      : { ...condition, calendarId: request.params.calendar ?? "" };
  },
  decide: decideDeleteCalendar,
  view: (_, reply) => respondNoContent(reply),
});
