import type { DateTimeTimeZone } from "@consentra/protocol";
import { checkDate, checkTimeZone, checkWallClock } from "./check-time.ts";
import type { AllDay, EventChanges, EventFields, NewEvent } from "./event-input.ts";
import { invalidInput } from "./invalid-input.ts";
import { pickFields, someChange } from "./pick-fields.ts";
import { writeRecurrence } from "./write-recurrence.ts";

const FIELDS: readonly (keyof EventFields)[] = [
  "subject",
  "body",
  "location",
  "locations",
  "attendees",
  "categories",
  "importance",
  "sensitivity",
  "showAs",
  "isReminderOn",
  "reminderMinutesBeforeStart",
  "responseRequested",
  "hideAttendees",
  "isOnlineMeeting",
  "onlineMeetingProvider",
];
const TIMES = ["start", "end", "allDay", "repeat"];

/** The body of a creation. */
export function writeNewEvent(event: NewEvent): Record<string, unknown> {
  const body = pickFields("event", event, [...FIELDS, "allowNewTimeProposals", "transactionId"], TIMES);
  for (const end of ["start", "end"] as const) {
    if (event.allDay === undefined && event[end] === undefined) {
      throw invalidInput(`event.${end}`, undefined, "give either allDay or start and end.");
    }
  }
  return { ...body, ...writeTimes("event", event), ...writeRepeat("event", event) };
}

/** The body of a change: nothing but what changes. */
export function writeEventChanges(changes: EventChanges): Record<string, unknown> {
  return someChange(changes, {
    ...pickFields("changes", changes, FIELDS, TIMES),
    ...writeTimes("changes", changes),
    ...writeRepeat("changes", changes),
  });
}

/** A series begins on the date and in the zone that the same body gives the event. */
function writeRepeat(field: string, event: NewEvent | EventChanges) {
  const { repeat, start, allDay } = event;
  if (repeat === undefined) return {};
  if (repeat === null) return { recurrence: null };
  const first = allDay ? { dateTime: allDay.start, timeZone: allDay.timeZone } : start;
  if (!first) throw invalidInput(`${field}.start`, start, "give the start with it.");
  return { recurrence: writeRecurrence(`${field}.repeat`, repeat, first) };
}

function writeTimes(field: string, times: Pick<NewEvent | EventChanges, "start" | "end" | "allDay">) {
  const { allDay } = times;
  if (allDay !== undefined && allDay !== false) {
    if (times.start ?? times.end) {
      throw invalidInput(`${field}.allDay`, allDay, "give either allDay or start and end.");
    }
    return writeAllDay(`${field}.allDay`, allDay);
  }
  if (allDay === false && !(times.start && times.end)) {
    throw invalidInput(`${field}.allDay`, allDay, "give start and end with it.");
  }
  const start = times.start === undefined ? undefined : checkWallClock(`${field}.start`, times.start);
  const end = times.end === undefined ? undefined : checkWallClock(`${field}.end`, times.end);
  if (start && end && endsBeforeItStarts(start, end)) {
    throw invalidInput(
      `${field}.end.dateTime`,
      end.dateTime,
      `give an end not before the start, ${start.dateTime}.`,
    );
  }
  return { ...(allDay === false && { isAllDay: false }), ...(start && { start }), ...(end && { end }) };
}

/**
 * Midnight to midnight in one zone is the only form the service takes.
 *
 * @see https://learn.microsoft.com/graph/api/resources/event "isAllDay"
 */
function writeAllDay(field: string, allDay: AllDay) {
  if (typeof allDay !== "object" || allDay === null) {
    throw invalidInput(field, allDay, "give { start, end, timeZone } with dates as YYYY-MM-DD.");
  }
  const start = checkDate(`${field}.start`, allDay.start);
  const end = checkDate(`${field}.end`, allDay.end);
  if (end <= start)
    throw invalidInput(`${field}.end`, end, `give the day after the last one, later than ${start}.`);
  const timeZone = checkTimeZone(`${field}.timeZone`, allDay.timeZone);
  const midnight = (date: string): DateTimeTimeZone => ({ dateTime: `${date}T00:00:00`, timeZone });
  return { isAllDay: true, start: midnight(start), end: midnight(end) };
}

/** Only within one zone: wall clocks of two zones cannot be compared as they stand; the service judges those. */
function endsBeforeItStarts(start: DateTimeTimeZone, end: DateTimeTimeZone): boolean {
  return start.timeZone === end.timeZone && Date.parse(`${end.dateTime}Z`) < Date.parse(`${start.dateTime}Z`);
}
