import {
  decideDismissReminder,
  decideReminderView,
  decideSnoozeReminder,
  type Reminder,
  readSnooze,
} from "../../domain/calendar/decide-reminders.ts";
import { readViewWindow } from "../../domain/calendar/view-window.ts";
import { CALENDAR_WRITE, REMINDERS_READ } from "../../domain/graph/access.ts";
import { graphFailure } from "../../domain/graph/graph-failure.ts";
import type { AnyRoute } from "../../http/route.ts";
import { odataContext } from "./collection-body.ts";
import { eventAction } from "./event-paths.ts";
import { webLink, writeLocation, writeTime, zoneNamed } from "./event-resource.ts";
import { graphRoute, type Reply } from "./graph-route.ts";
import { readAction, readActionPath } from "./read-action.ts";
import { appliedPreferences } from "./read-preferences.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";
import { shownId } from "./shown-id.ts";

const snoozeReminder = graphRoute({
  name: "graph.snooze-reminder",
  host: "graph",
  method: "POST",
  path: eventAction("snoozeReminder"),
  source: "https://learn.microsoft.com/graph/api/event-snoozereminder",
  access: CALENDAR_WRITE,
  parse: (request) => readAction(request, readSnooze),
  decide: decideSnoozeReminder,
  view: (_, reply) => respondNoContent(reply, { status: 200 }),
});

const dismissReminder = graphRoute({
  name: "graph.dismiss-reminder",
  host: "graph",
  method: "POST",
  path: eventAction("dismissReminder"),
  source: "https://learn.microsoft.com/graph/api/event-dismissreminder",
  access: CALENDAR_WRITE,
  parse: readActionPath,
  decide: decideDismissReminder,
  view: (_, reply) => respondNoContent(reply, { status: 200 }),
});

/**
 * A reminder as Microsoft Graph writes it.
 *
 * @see https://learn.microsoft.com/graph/api/resources/reminder
 */
function writeReminder({ event, fireTime }: Reminder, reply: Reply): Readonly<Record<string, unknown>> {
  const times = zoneNamed(reply.preferences.timeZone ?? "UTC");
  const id = shownId(event.id, reply);
  return {
    eventId: id,
    eventStartTime: writeTime(times, event.start, event.isAllDay),
    eventEndTime: writeTime(times, event.end, event.isAllDay),
    changeKey: event.changeKey,
    eventSubject: event.subject,
    eventLocation: writeLocation(event.locations),
    eventWebLink: webLink(id, reply.origins.mail),
    reminderFireTime: writeTime(times, { instant: fireTime, zone: "UTC" }, false),
  };
}

const reminderView = graphRoute({
  name: "graph.reminder-view",
  host: "graph",
  method: "GET",
  path: ["/reminderView(startDateTime=':start',endDateTime=':end')"],
  source: "https://learn.microsoft.com/graph/api/user-reminderview",
  access: REMINDERS_READ,
  parse: ({ params: { start = "", end = "" }, url }) =>
    [...url.searchParams.keys()].some((name) => name.startsWith("$"))
      ? graphFailure("notEmulated", { what: "query options of reminderView" })
      : readViewWindow(new URLSearchParams({ startDateTime: start, endDateTime: end })),
  decide: decideReminderView,
  view: ({ reminders }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, "Collection(microsoft.graph.reminder)"),
        value: reminders.map((reminder) => writeReminder(reminder, reply)),
      },
      reply,
      { applied: appliedPreferences(reply.preferences, ["timeZone", "idType"]) },
    ),
});

/** Reminders of events. */
export const reminderRoutes: readonly AnyRoute[] = [snoozeReminder, dismissReminder, reminderView];
