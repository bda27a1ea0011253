import type { DateTimeTimeZone, FreeBusyStatus, ItemBody } from "@consentra/protocol";
import type { Calendar } from "../domain/calendar/calendar.ts";
import { decideCreateEvent } from "../domain/calendar/decide-create-event.ts";
import type { Attendee } from "../domain/calendar/event.ts";
import { type EventDraft, readEventDraft } from "../domain/calendar/event-draft.ts";
import { type GraphFailure, isGraphFailure } from "../domain/graph/graph-failure.ts";
import { personOf } from "./find-in-world.ts";
import { play } from "./play.ts";
import type { PersonRole, ScenarioStep, ScenarioWorld } from "./scenario.ts";

/**
 * An event as a scenario starts with it, written as Microsoft Graph takes it.
 *
 * @see https://learn.microsoft.com/graph/api/user-post-events
 * @group Scenarios
 */
export interface ScenarioEvent {
  /** Name of the calendar. Default: the person's default calendar. */
  readonly calendar?: string;
  readonly subject: string;
  readonly start: DateTimeTimeZone;
  readonly end: DateTimeTimeZone;
  /** Start and end then stand at midnight. Default false. */
  readonly isAllDay?: boolean;
  readonly body?: ItemBody;
  readonly location?: { readonly displayName: string };
  /** Whoever is named has the invitation, in the calendar and as mail, when the scenario starts. */
  readonly attendees?: readonly Attendee[];
  readonly showAs?: FreeBusyStatus;
  readonly sensitivity?: "normal" | "personal" | "private" | "confidential";
  readonly categories?: readonly string[];
  /**
   * What `originalStartTimeZone` and `originalEndTimeZone` say instead of a zone, as of events that telephones and old
   * programs wrote: `tzone://Microsoft/Custom`, `tzone://Microsoft/Utc`, or a sentence.
   */
  readonly originalTimeZone?: string;
  /** Whether it is also held online, where the calendar allows that. Default false. */
  readonly isOnlineMeeting?: boolean;
  /** How it repeats. */
  readonly recurrence?: ScenarioRecurrence;
  readonly attachments?: readonly ScenarioAttachment[];
}

/**
 * A file on an event of a scenario, written as Microsoft Graph takes it.
 *
 * @see https://learn.microsoft.com/graph/api/resources/fileattachment
 * @group Scenarios
 */
export interface ScenarioAttachment {
  readonly "@odata.type": "#microsoft.graph.fileAttachment";
  readonly name: string;
  /** In base64. */
  readonly contentBytes: string;
  readonly contentType?: string;
  /** Whether the body shows it, by its `contentId`. */
  readonly isInline?: boolean;
  readonly contentId?: string;
}

/** @group Scenarios */
export type DayOfWeek = "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";

/**
 * How an event of a scenario repeats, written as Microsoft Graph takes it.
 *
 * @see https://learn.microsoft.com/graph/api/resources/patternedrecurrence
 * @group Scenarios
 */
export interface ScenarioRecurrence {
  readonly pattern: {
    readonly type:
      | "daily"
      | "weekly"
      | "absoluteMonthly"
      | "relativeMonthly"
      | "absoluteYearly"
      | "relativeYearly";
    readonly interval: number;
    readonly daysOfWeek?: readonly DayOfWeek[];
    readonly firstDayOfWeek?: DayOfWeek;
    readonly dayOfMonth?: number;
    readonly index?: "first" | "second" | "third" | "fourth" | "last";
    /** 1 for January to 12 for December. */
    readonly month?: number;
  };
  readonly range: {
    readonly type: "endDate" | "noEnd" | "numbered";
    /** `YYYY-MM-DD`, the date of `start`. */
    readonly startDate: string;
    /** `YYYY-MM-DD`, inclusive. */
    readonly endDate?: string;
    readonly numberOfOccurrences?: number;
    /** Windows or IANA name. Default: the zone of `start`. */
    readonly recurrenceTimeZone?: string;
  };
}

const refusal = (subject: string, { code, message, detail }: GraphFailure): Error =>
  new Error(`The event "${subject}" is refused: ${code}, ${detail ?? message}`);

/**
 * The calendar of a mailbox by its name, or the default one.
 *
 * @throws Error when there is none
 */
export function calendarOf(world: ScenarioWorld, role: PersonRole, name?: string): Calendar {
  const { id } = personOf(world, role);
  const calendars = world.calendars.filter(({ userId }) => userId === id);
  const calendar = calendars.find((one) => (name === undefined ? one.isDefaultCalendar : one.name === name));
  if (calendar) return calendar;
  const names = calendars.map((one) => one.name).join(", ") || "none";
  throw new Error(`The mailbox of "${role}" has no calendar "${name ?? "by default"}"; it has ${names}.`);
}

/** The times of a draft under another name for their zone. */
function markZones(draft: EventDraft, marker: string): EventDraft {
  const { start, end } = draft;
  return { ...draft, ...(start && { start: { ...start, marker } }), ...(end && { end: { ...end, marker } }) };
}

/**
 * Adds events to a person's calendars, made as the scenario starts.
 *
 * @param role - whose
 * @param events - the events; the rules of Microsoft Graph hold for them
 * @returns the step
 * @throws Error when nobody plays the part, a calendar does not exist, or Microsoft Graph would refuse an event
 * @group Scenarios
 */
export function withEvents(role: PersonRole, ...events: readonly ScenarioEvent[]): ScenarioStep {
  return (world, moment) => {
    const owner = personOf(world, role);
    return play(world, (state) => ({
      changes: events.flatMap(({ calendar: name, originalTimeZone: marker, ...body }) => {
        const calendarId = calendarOf(world, role, name).id;
        const read = readEventDraft(body, "create");
        if (isGraphFailure(read)) throw refusal(body.subject, read);
        const draft = marker === undefined ? read : markZones(read, marker);
        const { outcome, changes } = decideCreateEvent(state, { owner, calendarId, draft }, moment);
        if (outcome.kind === "graph-failure") throw refusal(body.subject, outcome);
        return changes;
      }),
    }));
  };
}
