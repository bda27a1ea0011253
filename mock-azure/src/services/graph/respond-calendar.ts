import type { CalendarFound } from "../../domain/calendar/decide-calendar.ts";
import { calendarsContext, toCalendarResource } from "./calendar-resource.ts";
import { odataContext, selectedContext } from "./collection-body.ts";
import type { Reply } from "./graph-route.ts";
import { respondGraph } from "./respond-graph.ts";

/** Answers with one calendar; a new one comes with its address. */
export function respondCalendar(outcome: CalendarFound, reply: Reply, status: 200 | 201 = 200): Response {
  const { calendar, select } = outcome;
  const collection = calendarsContext(reply.url.pathname, reply.mailbox);
  const context = odataContext(reply, `${collection}${selectedContext(select)}/$entity`);
  const address = `${reply.origins.graph}/v1.0${reply.root}/calendars/${encodeURIComponent(calendar.id)}`;
  return respondGraph({ "@odata.context": context, ...toCalendarResource(outcome, select) }, reply, {
    status,
    location: status === 201 ? address : undefined,
  });
}
