import { type GraphFailure, graphFailure, isGraphFailure } from "../graph/graph-failure.ts";
import { findUserByName } from "../sign-in/choose-account.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Attendee, Event, EventContent } from "./event.ts";
import type { EventDraft } from "./event-draft.ts";
import { judgeTimes } from "./event-time.ts";
import { type EventExtras, NO_EXTRAS, withoutExtras } from "./extension/event-extras.ts";
import { type MeetingState, NO_MEETING } from "./meeting/meeting.ts";
import { settleRecurrence } from "./recurrence/settle-recurrence.ts";

/** A new event but for its times, as the service fills it in. */
export const NEW_EVENT: Omit<EventContent, "start" | "end"> = {
  subject: null,
  body: { contentType: "html", content: "" },
  isAllDay: false,
  locations: [],
  attendees: [],
  categories: [],
  importance: "normal",
  sensitivity: "normal",
  showAs: "busy",
  isReminderOn: true,
  reminderMinutesBeforeStart: 15,
  responseRequested: true,
  allowNewTimeProposals: true,
  hideAttendees: false,
  recurrence: null,
  isOnlineMeeting: false,
  onlineMeetingProvider: "unknown",
};

/** What an event has to say of series when it is a single one, and of what is added while nobody has. */
export const SINGLE_EVENT: Pick<Event, "type" | "series" | "seriesMasterId" | "originalStart"> & EventExtras =
  {
    ...NO_EXTRAS,
    type: "singleInstance",
    series: null,
    seriesMasterId: null,
    originalStart: null,
  };

/** What is known of a new event beside what was written on it. */
export const NEW_STATE: MeetingState & Pick<Event, "snoozedUntil"> = { ...NO_MEETING, snoozedUntil: null };

/** Attendees of the tenant get the name the directory knows them by, others their address. */
export function nameAttendees(state: TenantState, attendees: readonly Attendee[]): readonly Attendee[] {
  return attendees.map(({ type, emailAddress: { name, address } }) => {
    const user = name === undefined ? findUserByName(state, address) : undefined;
    return { type, emailAddress: { name: name ?? user?.displayName ?? address, address } };
  });
}

/** The content of a new event, or why it can be none. */
export function toEventContent(state: TenantState, draft: EventDraft): EventContent | GraphFailure {
  const { start, end, recurrence: given = null, transactionId: _, ...rest } = withoutExtras(draft);
  if (!start || !end) return graphFailure("validation", { detail: `${start ? "end" : "start"} is missing` });
  const { isAllDay = false } = rest;
  const failure = judgeTimes(start, end, isAllDay);
  if (failure) return failure;
  const series = given
    ? settleRecurrence(given, { start, end, isAllDay }, state.policies.emulation.calendars)
    : { start, end, recurrence: null };
  if (isGraphFailure(series)) return series;
  const content = { ...NEW_EVENT, ...rest, ...series };
  return { ...content, attendees: nameAttendees(state, content.attendees) };
}
