import { decideGetEventCalendar } from "../../domain/calendar/decide-calendar.ts";
import { CALENDAR_READ } from "../../domain/graph/access.ts";
import { readItemQuery } from "../../domain/graph/collection-query.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { CALENDARS } from "./calendar-resource.ts";
import { EVENT_ITEMS } from "./event-paths.ts";
import { graphRoute } from "./graph-route.ts";
import { respondCalendar } from "./respond-calendar.ts";

/** `GET …/events/{id}/calendar`. */
export const getEventCalendar = graphRoute({
  name: "graph.event-calendar",
  host: "graph",
  method: "GET",
  path: EVENT_ITEMS.map((path) => `${path}/calendar`),
  source: "https://learn.microsoft.com/graph/api/calendar-get",
  access: CALENDAR_READ,
  parse({ url, params }) {
    const query = readItemQuery(url.searchParams, CALENDARS);
    return isGraphFailure(query)
      ? query
      : { ...query, calendarId: params.calendar, eventId: params.event ?? "" };
  },
  decide: decideGetEventCalendar,
  view: (outcome, reply) => respondCalendar(outcome, reply),
});
