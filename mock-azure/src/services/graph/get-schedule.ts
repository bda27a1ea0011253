import type { BusyTime } from "../../domain/calendar/availability/busy-times.ts";
import { decideGetSchedule, type Schedule } from "../../domain/calendar/availability/decide-schedule.ts";
import { readScheduleRequest } from "../../domain/calendar/availability/schedule-request.ts";
import type { ScheduleRight } from "../../domain/calendar/availability/schedule-right.ts";
import { isPrivate } from "../../domain/calendar/sharing/show-event.ts";
import { CALENDAR_READ } from "../../domain/graph/access.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { odataContext } from "./collection-body.ts";
import { graphRoute, type Reply } from "./graph-route.ts";
import { instantWriter } from "./instant-writer.ts";
import { readDraft } from "./read-draft.ts";
import { appliedPreferences } from "./read-preferences.ts";
import { respondGraph } from "./respond-graph.ts";
import { toWorkingHours } from "./settings-resource.ts";

/** Subject and place of what is private are its owner's alone. */
function detailsOf({ event }: BusyTime, right: ScheduleRight) {
  const { subject, locations } = event;
  if (right === "times") return {};
  const location = locations.map(({ displayName }) => displayName).join("; ");
  return isPrivate(event) && right === "details"
    ? { isPrivate: true }
    : { isPrivate: isPrivate(event), subject: subject ?? "", location };
}

/** @see https://learn.microsoft.com/graph/api/resources/scheduleinformation */
function scheduleWriter(reply: Reply) {
  const writeTime = instantWriter(reply);
  return (schedule: Schedule): Readonly<Record<string, unknown>> => {
    const { scheduleId } = schedule;
    if (schedule.kind === "schedule-error") return { scheduleId, error: schedule.error };
    const { view, items, right, hours } = schedule;
    return {
      scheduleId,
      availabilityView: view,
      scheduleItems: items.map((item) => ({
        ...detailsOf(item, right),
        status: item.status,
        start: writeTime(item.start),
        end: writeTime(item.end),
      })),
      ...(hours && { workingHours: toWorkingHours(hours) }),
    };
  };
}

/** `POST …/calendar/getSchedule`. */
export const getSchedule = graphRoute({
  name: "graph.get-schedule",
  host: "graph",
  method: "POST",
  path: ["/calendar/getSchedule", "/calendars/:calendar/getSchedule"],
  source: "https://learn.microsoft.com/graph/api/calendar-getschedule",
  access: CALENDAR_READ,
  async parse(request) {
    const written = await readDraft(request, readScheduleRequest);
    return isGraphFailure(written) ? written : { ...written.draft, calendarId: request.params.calendar };
  },
  decide: decideGetSchedule,
  view: ({ schedules }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, "Collection(microsoft.graph.scheduleInformation)"),
        value: schedules.map(scheduleWriter(reply)),
      },
      reply,
      { applied: appliedPreferences(reply.preferences, ["timeZone"]) },
    ),
});
