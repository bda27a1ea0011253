import type { EmailAddress, EpochMilliseconds, FreeBusyStatus, ItemBody } from "@consentra/protocol";

/** One end of an event: the wall clock as given, and the instant it stands for. */
export interface EventTime {
  readonly instant: EpochMilliseconds;
  /** The zone given when it was written, a Windows or IANA name. */
  readonly zone: string;
}

export interface Attendee {
  readonly type: "required" | "optional" | "resource";
  readonly emailAddress: EmailAddress;
}

/** An event of a calendar, as stored: everything the wire form is made from. */
export interface Event {
  readonly id: string;
  readonly userId: string;
  readonly calendarId: string;
  readonly changeKey: string;
  readonly iCalUId: string;
  readonly createdDateTime: EpochMilliseconds;
  readonly lastModifiedDateTime: EpochMilliseconds;
  readonly transactionId: string | null;
  readonly subject: string | null;
  readonly body: ItemBody;
  readonly start: EventTime;
  readonly end: EventTime;
  readonly isAllDay: boolean;
  readonly location: string;
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
}
