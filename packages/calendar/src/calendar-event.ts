import type { DateTimeTimeZone, EmailAddress, FreeBusyStatus, ItemBody } from "@consentra/protocol";
import type { OnlineMeetingProvider } from "./calendar.ts";
import type { PatternedRecurrence } from "./recurrence.ts";

/** @group Events */
export type Importance = "low" | "normal" | "high";

/** @group Events */
export type Sensitivity = "normal" | "personal" | "private" | "confidential";

/** @group Events */
export type EventType = "singleInstance" | "occurrence" | "exception" | "seriesMaster";

/** @group Events */
export interface ResponseStatus {
  readonly response: "none" | "organizer" | "tentativelyAccepted" | "accepted" | "declined" | "notResponded";
  /** UTC; `0001-01-01T00:00:00Z` before any answer. */
  readonly time: string;
}

/** @group Events */
export interface Recipient {
  readonly emailAddress: EmailAddress;
}

/** @group Events */
export interface Attendee extends Recipient {
  readonly type: "required" | "optional" | "resource";
  readonly status: ResponseStatus;
  /** What the attendee suggested instead, on the organizer's copy. */
  readonly proposedNewTime?: { readonly start: DateTimeTimeZone; readonly end: DateTimeTimeZone } | null;
}

/** @group Events */
export interface PhysicalAddress {
  readonly street?: string;
  readonly city?: string;
  readonly state?: string;
  readonly countryOrRegion?: string;
  readonly postalCode?: string;
}

/** @group Events */
export interface Location {
  /** Empty when the event has no location. */
  readonly displayName: string;
  readonly locationType?:
    | "default"
    | "conferenceRoom"
    | "homeAddress"
    | "businessAddress"
    | "geoCoordinates"
    | "streetAddress"
    | "hotel"
    | "restaurant"
    | "localBusiness"
    | "postalAddress";
  readonly locationUri?: string;
  readonly locationEmailAddress?: string;
  readonly uniqueId?: string;
  readonly uniqueIdType?: "unknown" | "locationStore" | "directory" | "private" | "bing";
  readonly address?: PhysicalAddress;
  readonly coordinates?: { readonly latitude?: number; readonly longitude?: number };
}

/** @group Events */
export interface OnlineMeeting {
  readonly joinUrl?: string | null;
  readonly conferenceId?: string | null;
  readonly tollNumber?: string | null;
  readonly quickDial?: string | null;
}

/**
 * An event as Microsoft Graph sends it. What the service always sends is not optional; `null` is spelled out where the
 * service sends it.
 *
 * `start` and `end` are wall clocks: never read `dateTime` without its `timeZone`. Whether an event is a whole-day one
 * says `isAllDay` alone; its dates are given by {@link allDayDates}.
 *
 * @see https://learn.microsoft.com/graph/api/resources/event
 * @group Events
 */
export interface CalendarEvent {
  /** Case-sensitive. Changes when the event moves to another calendar, unless immutable ids are asked for. */
  readonly id: string;
  /** Give it back as `ifMatch` to write only over this version. */
  readonly "@odata.etag": string;
  readonly changeKey: string;
  readonly subject: string | null;
  readonly body: ItemBody;
  /** Plain text, at most 255 characters. */
  readonly bodyPreview: string;
  readonly start: DateTimeTimeZone;
  /** Exclusive. */
  readonly end: DateTimeTimeZone;
  readonly isAllDay: boolean;
  /** The zone the event was written in; can be a marker such as `tzone://Microsoft/Custom`. */
  readonly originalStartTimeZone: string;
  readonly originalEndTimeZone: string;
  /** UTC; on occurrences and exceptions of a series only. */
  readonly originalStart?: string;
  readonly type: EventType;
  /** On occurrences and exceptions only. */
  readonly seriesMasterId: string | null;
  /** On series masters only. */
  readonly recurrence: PatternedRecurrence | null;
  readonly location: Location;
  readonly locations: readonly Location[];
  readonly attendees: readonly Attendee[];
  readonly organizer: Recipient;
  readonly isOrganizer: boolean;
  readonly responseStatus: ResponseStatus;
  readonly responseRequested: boolean;
  readonly allowNewTimeProposals: boolean;
  readonly hideAttendees: boolean;
  readonly isCancelled: boolean;
  readonly isDraft: boolean;
  readonly showAs: FreeBusyStatus;
  readonly importance: Importance;
  readonly sensitivity: Sensitivity;
  readonly categories: readonly string[];
  readonly isReminderOn: boolean;
  readonly reminderMinutesBeforeStart: number;
  readonly isOnlineMeeting: boolean;
  readonly onlineMeetingProvider: OnlineMeetingProvider;
  /** `null` until the meeting is set up, which can take a moment after creation. */
  readonly onlineMeeting: OnlineMeeting | null;
  readonly onlineMeetingUrl: string | null;
  readonly hasAttachments: boolean;
  readonly webLink: string;
  /** The same in every attendee's copy. */
  readonly iCalUId: string;
  readonly transactionId?: string | null;
  /** UTC. */
  readonly createdDateTime: string;
  /** UTC. */
  readonly lastModifiedDateTime: string;
}

/**
 * A property that can be asked for with `select`.
 *
 * @group Events
 */
export type EventProperty = Exclude<keyof CalendarEvent, "@odata.etag">;

/**
 * An event with only the properties asked for; the service always adds the two that identify it.
 *
 * @group Events
 */
export type SelectedEvent<Property extends EventProperty> = Pick<
  CalendarEvent,
  Property | "id" | "@odata.etag"
>;
