import type { FreeBusyStatus } from "@consentra/protocol";
import type { Span } from "../event-span.ts";
import { type Attendance, confidenceOf, isAway } from "./attendance.ts";
import type { MeetingPlace } from "./meeting-places.ts";
import type { MeetingAttendee, MeetingRequest } from "./meeting-request.ts";

/** Who and what a meeting needs. */
export interface Parties {
  readonly organizer: Attendance;
  readonly attendees: readonly { readonly attendee: MeetingAttendee; readonly statusAt: Attendance }[];
  readonly places: readonly { readonly place: MeetingPlace; readonly statusAt: Attendance }[];
}

/** A time at which the meeting could be. */
export interface Suggestion {
  readonly time: Span;
  /** How likely all attendees come, in percent. */
  readonly confidence: number;
  readonly organizer: FreeBusyStatus;
  readonly attendees: readonly { readonly attendee: MeetingAttendee; readonly status: FreeBusyStatus }[];
  readonly places: readonly MeetingPlace[];
}

/**
 * Why there is no suggestion, the later ones where the search came further. The documentation begins them with a small
 * letter, the service with a capital.
 *
 * @see https://learn.microsoft.com/graph/api/resources/meetingtimesuggestionsresult
 */
const EMPTY_REASONS = [
  "Unknown",
  "OrganizerUnavailable",
  "AttendeesUnavailable",
  "AttendeesUnavailableOrUnknown",
  "LocationsUnavailable",
] as const;

export type EmptyReason = (typeof EMPTY_REASONS)[number];

type Wishes = Pick<MeetingRequest, "isOrganizerOptional" | "minimumConfidence" | "places">;

function judgeTime(parties: Parties, wishes: Wishes, time: Span): Suggestion | EmptyReason {
  const organizer = parties.organizer(time);
  if (isAway(organizer) && !wishes.isOrganizerOptional) return "OrganizerUnavailable";

  const attendees = parties.attendees.map(({ attendee, statusAt }) => ({ attendee, status: statusAt(time) }));
  const confidence = confidenceOf(attendees.map(({ status }) => status));
  if (confidence < wishes.minimumConfidence) {
    const isKnown = attendees.every(({ status }) => status !== "unknown");
    return isKnown ? "AttendeesUnavailable" : "AttendeesUnavailableOrUnknown";
  }
  const places = parties.places.filter(({ statusAt }) => statusAt(time) === "free").map(({ place }) => place);
  return places.length === 0 && wishes.places.isRequired
    ? "LocationsUnavailable"
    : { time, confidence, organizer, attendees, places };
}

/** The times that suit, the likeliest first and of equally likely ones the earliest; or why none does. */
export function judgeTimes(
  parties: Parties,
  wishes: Wishes,
  times: Iterable<Span>,
): { readonly suggestions: readonly Suggestion[]; readonly emptyReason: EmptyReason } {
  const suggestions: Suggestion[] = [];
  let reached = wishes.isOrganizerOptional ? 0 : EMPTY_REASONS.indexOf("OrganizerUnavailable");
  for (const time of times) {
    const verdict = judgeTime(parties, wishes, time);
    if (typeof verdict === "object") suggestions.push(verdict);
    else reached = Math.max(reached, EMPTY_REASONS.indexOf(verdict));
  }
  suggestions.sort((a, b) => b.confidence - a.confidence || a.time.start - b.time.start);
  return { suggestions, emptyReason: EMPTY_REASONS[reached] ?? "Unknown" };
}
