import type { EmailAddress, EpochMilliseconds, FreeBusyStatus, ItemBody } from "@consentra/protocol";
import type { EventTime } from "./event-time.ts";
import type { EventExtras } from "./extension/event-extras.ts";
import type { MeetingState, OnlineMeetingProvider } from "./meeting/meeting.ts";
import type { CalendarDay } from "./recurrence/calendar-day.ts";
import type { Recurrence } from "./recurrence/recurrence.ts";

export interface Attendee {
  readonly type: "required" | "optional" | "resource";
  readonly emailAddress: EmailAddress;
}

/** @see https://learn.microsoft.com/graph/api/resources/location */
export interface EventLocation {
  readonly displayName: string;
  readonly locationType: string;
  readonly locationUri?: string;
  readonly locationEmailAddress?: string;
  readonly uniqueId?: string;
  readonly uniqueIdType?: string;
  readonly address?: Readonly<Record<string, string>>;
  readonly coordinates?: Readonly<Record<string, number>>;
}

/** What a person or an app writes on an event. */
export interface EventContent {
  /** Null where there is none; at most 255 characters. */
  readonly subject: string | null;
  /** Always HTML; text was turned into it. */
  readonly body: ItemBody;
  readonly start: EventTime;
  /** Exclusive. */
  readonly end: EventTime;
  readonly isAllDay: boolean;
  readonly locations: readonly EventLocation[];
  readonly attendees: readonly Attendee[];
  readonly categories: readonly string[];
  readonly importance: "low" | "normal" | "high";
  readonly sensitivity: "normal" | "personal" | "private" | "confidential";
  readonly showAs: FreeBusyStatus;
  readonly isReminderOn: boolean;
  readonly reminderMinutesBeforeStart: number;
  readonly responseRequested: boolean;
  readonly allowNewTimeProposals: boolean;
  readonly hideAttendees: boolean;
  /** How it repeats, where it is the master of a series. */
  readonly recurrence: Recurrence | null;
  readonly isOnlineMeeting: boolean;
  readonly onlineMeetingProvider: OnlineMeetingProvider;
}

/** @see https://learn.microsoft.com/graph/api/resources/event#properties "type" */
export type EventType = "singleInstance" | "occurrence" | "exception" | "seriesMaster";

/** What became of a series since it was made. */
export interface SeriesState {
  /** How many times its occurrences were given new times, and with them new ids. */
  readonly generation: number;
  /** Days of the pattern whose occurrence was deleted, in order. */
  readonly cancelledDays: readonly CalendarDay[];
  /** Whether each occurrence has an `iCalUId` of its own. */
  readonly hasOwnICalUIds: boolean;
}

/**
 * An event of a calendar: everything the wire form is made from. Single events, masters of series and exceptions are
 * stored; the other occurrences are made from their master when somebody looks.
 *
 * @see https://learn.microsoft.com/graph/api/resources/event
 */
export interface Event extends Omit<EventContent, "attendees">, MeetingState, EventExtras {
  readonly id: string;
  readonly userId: string;
  readonly calendarId: string;
  /** Differs after every write. */
  readonly changeKey: string;
  readonly iCalUId: string;
  readonly createdDateTime: EpochMilliseconds;
  readonly lastModifiedDateTime: EpochMilliseconds;
  readonly type: EventType;
  /** Of the master of a series; null for all others. */
  readonly series: SeriesState | null;
  /** Of an occurrence or exception: the id of its series' master. */
  readonly seriesMasterId: string | null;
  /** Of an occurrence or exception: when the pattern means it to start. */
  readonly originalStart: EpochMilliseconds | null;
  /** What the app called its creation, so that a repeated request makes no second event. */
  readonly transactionId: string | null;
  /** The content it was created with, as JSON, where a transaction id is to tell a repetition from a reuse. */
  readonly transactionContent: string | null;
  /** When the reminder is to come instead of its usual time, where somebody has put it off. */
  readonly snoozedUntil: EpochMilliseconds | null;
}
