import { decideGetCalendar } from "../../domain/calendar/decide-calendar.ts";
import { CALENDAR_READ } from "../../domain/graph/access.ts";
import { readItemQuery } from "../../domain/graph/collection-query.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { CALENDARS } from "./calendar-resource.ts";
import { graphRoute } from "./graph-route.ts";
import { respondCalendar } from "./respond-calendar.ts";

/** `GET …/calendar`, `GET …/calendars/{id}`. */
export const getCalendar = graphRoute({
  name: "graph.get-calendar",
  host: "graph",
  method: "GET",
  path: ["/calendar", "/calendars/:calendar", "/calendarGroups/:calendarGroup/calendars/:calendar"],
  groupPath: ["/calendar"],
  source: "https://learn.microsoft.com/graph/api/calendar-get",
  access: CALENDAR_READ,
  parse({ url, params }) {
    const query = readItemQuery(url.searchParams, CALENDARS);
    return isGraphFailure(query) ? query : { ...query, calendarId: params.calendar };
  },
  decide: decideGetCalendar,
  view: (outcome, reply) => respondCalendar(outcome, reply),
});
