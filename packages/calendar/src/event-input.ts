import type { DateTimeTimeZone, EmailAddress, FreeBusyStatus, ItemBody } from "@consentra/protocol";
import type { OnlineMeetingProvider } from "./calendar.ts";
import type { Attendee, Importance, Location, Sensitivity } from "./calendar-event.ts";
import type { Repeat } from "./repeat.ts";

/**
 * Whole days. They are dates, not moments: an event on the 24th is on the 24th for every reader.
 *
 * @group Events
 */
export interface AllDay {
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  /** The day after the last one, `YYYY-MM-DD`: a one-day event ends on the next date. */
  readonly end: string;
  /** Whose midnight the service files the event under: the user's own zone, as a Windows or IANA name. */
  readonly timeZone: string;
}

/**
 * Somebody to invite.
 *
 * @group Events
 */
export interface AttendeeInput {
  readonly emailAddress: EmailAddress;
  /** @defaultValue required */
  readonly type?: Attendee["type"];
}

/**
 * What can be written on a new event and on an existing one.
 *
 * @group Events
 */
export interface EventFields {
  readonly subject?: string;
  readonly body?: ItemBody;
  readonly location?: Location;
  readonly locations?: readonly Location[];
  /** The whole list: who is missing from it is uninvited. The service sends the invitations at once. */
  readonly attendees?: readonly AttendeeInput[];
  readonly categories?: readonly string[];
  readonly importance?: Importance;
  readonly sensitivity?: Sensitivity;
  readonly showAs?: FreeBusyStatus;
  readonly isReminderOn?: boolean;
  readonly reminderMinutesBeforeStart?: number;
  readonly responseRequested?: boolean;
  readonly hideAttendees?: boolean;
  /** Once true, it stays: the service ignores later changes. */
  readonly isOnlineMeeting?: boolean;
  readonly onlineMeetingProvider?: OnlineMeetingProvider;
}

/**
 * When a new event is: a start and an end with their zones, or whole days.
 *
 * @group Events
 */
export type NewEventTimes =
  | { readonly start: DateTimeTimeZone; readonly end: DateTimeTimeZone; readonly allDay?: never }
  | { readonly allDay: AllDay; readonly start?: never; readonly end?: never };

/**
 * An event to create.
 *
 * @group Events
 */
export type NewEvent = EventFields &
  NewEventTimes & {
    /** @defaultValue true */
    readonly allowNewTimeProposals?: boolean;
    /** Makes a series of it: `daily()`, `weekly({ on: ["monday"] })`, `monthly(…)` or `yearly(…)`. */
    readonly repeat?: Repeat;
    /**
     * Names this creation, so that sending it twice makes one event. The client makes one up where it is missing; a
     * GUID is a good choice.
     */
    readonly transactionId?: string;
  };

/**
 * When an event is to be instead. A start or an end always comes with its zone. Whole days become a timed event only
 * by saying so: `allDay: false` with both ends.
 *
 * @group Events
 */
export type EventTimesChanges =
  | { readonly start?: DateTimeTimeZone; readonly end?: DateTimeTimeZone; readonly allDay?: never }
  | { readonly allDay: AllDay; readonly start?: never; readonly end?: never }
  | { readonly allDay: false; readonly start: DateTimeTimeZone; readonly end: DateTimeTimeZone };

/**
 * How an event is to repeat instead; `null` makes a single event of a series. The start comes with it: a series begins
 * on its date and keeps its zone.
 *
 * @group Events
 */
export type RepeatChange =
  | { readonly repeat?: null }
  | { readonly repeat: Repeat; readonly start: DateTimeTimeZone }
  | { readonly repeat: Repeat; readonly allDay: AllDay };

/**
 * What to change on an event; only what is present is sent, so everything else stays as it is.
 *
 * @group Events
 */
export type EventChanges = EventFields & EventTimesChanges & RepeatChange;
