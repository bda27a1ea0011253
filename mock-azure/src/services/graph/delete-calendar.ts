import { decideDeleteCalendar } from "../../domain/calendar/decide-calendar.ts";
import { CALENDAR_MANAGE } from "../../domain/graph/access.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { RouteRequest } from "../../http/route.ts";
import { graphRoute } from "./graph-route.ts";
import { readCondition } from "./read-draft.ts";
import { respondNoContent } from "./respond-graph.ts";

const PATHS: readonly string[] = [
  "/calendars/:calendar",
  "/calendarGroups/:calendarGroup/calendars/:calendar",
];

function parse(request: RouteRequest) {
  const condition = readCondition(request);
  return isGraphFailure(condition) ? condition : { ...condition, calendarId: request.params.calendar ?? "" };
}

/** `DELETE …/calendars/{id}`. */
export const deleteCalendar = graphRoute({
  name: "graph.delete-calendar",
  host: "graph",
  method: "DELETE",
  path: PATHS,
  source: "https://learn.microsoft.com/graph/api/calendar-delete",
  access: CALENDAR_MANAGE,
  parse,
  decide: decideDeleteCalendar,
  view: (_, reply) => respondNoContent(reply),
});

/** `POST …/calendars/{id}/permanentDelete`. */
export const permanentlyDeleteCalendar = graphRoute({
  name: "graph.permanently-delete-calendar",
  host: "graph",
  method: "POST",
  path: PATHS.map((path) => `${path}/permanentDelete`),
  source: "https://learn.microsoft.com/graph/api/calendar-permanentdelete",
  access: CALENDAR_MANAGE,
  parse,
  decide: decideDeleteCalendar,
  view: (_, reply) => respondNoContent(reply),
});
