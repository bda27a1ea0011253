import type { EmailAddress, EpochMilliseconds, FreeBusyStatus } from "@consentra/protocol";
import type { EventTime } from "../event-time.ts";

/** @see https://learn.microsoft.com/graph/api/resources/responsestatus */
export interface ResponseStatus {
  readonly response: "none" | "organizer" | "tentativelyAccepted" | "accepted" | "declined" | "notResponded";
  /** Null before the first answer. */
  readonly time: EpochMilliseconds | null;
}

/** @see https://learn.microsoft.com/graph/api/resources/timeslot */
export interface TimeSlot {
  readonly start: EventTime;
  readonly end: EventTime;
}

/** Somebody on the list of a meeting, and what they answered as far as the mailbox has heard. */
export interface Invitee {
  readonly type: "required" | "optional" | "resource";
  readonly emailAddress: EmailAddress;
  readonly status: ResponseStatus;
  /** The time they would rather have; only ever known to the organizer. */
  readonly proposedNewTime: TimeSlot | null;
}

/** What an event is in the mailbox of somebody who was invited to it. */
export interface Invitation {
  readonly organizer: Required<EmailAddress>;
  /** How the organizer shows the time: an acceptance takes it over. */
  readonly showAs: FreeBusyStatus;
  /** The answer of the mailbox's owner. */
  readonly status: ResponseStatus;
}

/** @see https://learn.microsoft.com/graph/api/resources/onlinemeetinginfo */
export interface OnlineMeeting {
  readonly joinUrl: string;
}

/** @see https://learn.microsoft.com/graph/api/resources/event#properties "onlineMeetingProvider" */
export const ONLINE_MEETING_PROVIDERS = [
  "unknown",
  "teamsForBusiness",
  "skypeForBusiness",
  "skypeForConsumer",
] as const;

export type OnlineMeetingProvider = (typeof ONLINE_MEETING_PROVIDERS)[number];

/** What an event knows beyond its content once others may take part in it. */
export interface MeetingState {
  readonly attendees: readonly Invitee[];
  /** Null in the mailbox of whoever organizes it. */
  readonly invitation: Invitation | null;
  /** True of an invitation that was taken back. */
  readonly isCancelled: boolean;
  readonly onlineMeeting: OnlineMeeting | null;
}

/** Nobody has answered yet. */
export const NO_ANSWER: ResponseStatus = { response: "none", time: null };

/** What stands beside an invitation until its reader answers. */
export const NOT_RESPONDED: ResponseStatus = { response: "notResponded", time: null };

/** An event of one's own, with nobody else in it. */
export const NO_MEETING: MeetingState = {
  attendees: [],
  invitation: null,
  isCancelled: false,
  onlineMeeting: null,
};
