import { decideListCalendars } from "../../domain/calendar/decide-calendar.ts";
import { CALENDAR_READ } from "../../domain/graph/access.ts";
import { readCollectionQuery } from "../../domain/graph/collection-query.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { CALENDARS, calendarsContext, toCalendarResource } from "./calendar-resource.ts";
import { collectionBody, selectedContext } from "./collection-body.ts";
import { graphRoute } from "./graph-route.ts";
import { appliedPreferences, heededByPage } from "./read-preferences.ts";
import { respondGraph } from "./respond-graph.ts";

/** `GET …/calendars`. */
export const listCalendars = graphRoute({
  name: "graph.list-calendars",
  host: "graph",
  method: "GET",
  path: ["/calendars", "/calendarGroups/:calendarGroup/calendars"],
  source: "https://learn.microsoft.com/graph/api/user-list-calendars",
  access: CALENDAR_READ,
  parse({ url, params }, { maxPageSize }) {
    const query = readCollectionQuery(url.searchParams, CALENDARS, maxPageSize);
    return isGraphFailure(query) ? query : { query, calendarGroupId: params.calendarGroup };
  },
  decide: decideListCalendars,
  view({ rows, query, total }, reply) {
    const collection = calendarsContext(reply.url.pathname, reply.mailbox);
    const context = `${collection}${selectedContext(query.select)}`;
    const items = rows.map((row) => toCalendarResource(row, query.select));
    const applied = appliedPreferences(reply.preferences, heededByPage(reply.preferences, query));
    return respondGraph(collectionBody(reply, { context, items, total, query }), reply, { applied });
  },
});
