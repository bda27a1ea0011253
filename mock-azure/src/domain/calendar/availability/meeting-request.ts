import { toMilliseconds } from "@consentra/protocol";
import { inAnyCase, readOptional, readParameters, readPlain } from "../../graph/action-parameters.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "../../graph/graph-failure.ts";
import {
  type Reader,
  readDouble,
  readFields,
  readFlag,
  readInt32,
  readList,
  readOneOf,
  readText,
} from "../../graph/json-fields.ts";
import type { Attendee } from "../event.ts";
import { type EventTime, readEventTime } from "../event-time.ts";
import type { ViewWindow } from "../view-window.ts";
import { type PlaceConstraint, readPlaces } from "./meeting-places.ts";
import { ACTIVITY_DOMAINS, type ActivityDomain } from "./open-times.ts";
import { readDuration } from "./read-duration.ts";
import { judgeWindow } from "./schedule-request.ts";

/** Who else is to come. */
export interface MeetingAttendee {
  readonly address: string;
  readonly type: Attendee["type"] | undefined;
}

/** What a meeting is to be like. */
export interface MeetingRequest {
  readonly attendees: readonly MeetingAttendee[];
  readonly isOrganizerOptional: boolean;
  readonly domain: ActivityDomain;
  /** When it could be; empty for the days to come. */
  readonly slots: readonly ViewWindow[];
  /** In milliseconds. */
  readonly duration: number;
  readonly mostCandidates: number;
  /** How sure attendance must be, 0 to 100. */
  readonly minimumConfidence: number;
  readonly withReasons: boolean;
  readonly places: PlaceConstraint;
}

/** How many times are suggested is not documented. */
const DEFAULT_CANDIDATES = 10;
const MOST_CANDIDATES = 40;
const DEFAULT_CONFIDENCE = 50;
const DEFAULT_DURATION = toMilliseconds({ minutes: 30 });

const readGivenAttendee = readFields<{
  type: Attendee["type"] | undefined;
  emailAddress: Partial<{ name: string | undefined; address: string }>;
}>(
  "microsoft.graph.attendeeBase",
  {
    type: readOptional(readOneOf(["required", "optional", "resource"])),
    emailAddress: readFields("microsoft.graph.emailAddress", {
      name: readOptional(readText),
      address: readText,
    }),
  },
  ["status", "proposedNewTime"],
);

const readAttendee: Reader<MeetingAttendee> = (value, property) => {
  const given = readGivenAttendee(value, property);
  if (isGraphFailure(given)) return given;
  const address = given.emailAddress?.address ?? "";
  return address === ""
    ? graphFailure("recipientInvalid", { detail: "an attendee has no address" })
    : { address, type: given.type };
};

const readBounds = readFields<{ start: EventTime; end: EventTime }>("microsoft.graph.timeSlot", {
  start: readEventTime("UTC"),
  end: readEventTime("UTC"),
});

const readSlot: Reader<ViewWindow> = (value, property) => {
  const given = readBounds(value, property);
  return isGraphFailure(given) ? given : judgeWindow(given.start, given.end);
};

interface TimeConstraint {
  readonly activityDomain: ActivityDomain | undefined;
  readonly timeSlots: readonly ViewWindow[] | undefined;
}

const readTimeFields = readFields<TimeConstraint>("microsoft.graph.timeConstraint", {
  activityDomain: readOptional(readOneOf(ACTIVITY_DOMAINS)),
  timeSlots: readOptional(readList(readSlot)),
});

// The documentation had it as `timeslots` for years, and the service takes both.
const readTimes: Reader<Partial<TimeConstraint>> = (value, property) =>
  readTimeFields(inAnyCase(value, ["activityDomain", "timeSlots"]), property);

interface WireRequest {
  readonly attendees: readonly MeetingAttendee[] | undefined;
  readonly isOrganizerOptional: boolean | undefined;
  readonly locationConstraint: PlaceConstraint | undefined;
  readonly maxCandidates: number | undefined;
  readonly meetingDuration: number | undefined;
  readonly minimumAttendeePercentage: number | undefined;
  readonly returnSuggestionReasons: boolean | undefined;
  readonly timeConstraint: Partial<TimeConstraint> | undefined;
}

const readWire = readParameters<WireRequest>("findMeetingTimes", {
  attendees: readOptional(readList(readAttendee)),
  isOrganizerOptional: readPlain(readFlag),
  locationConstraint: readOptional(readPlaces),
  maxCandidates: readPlain(readInt32),
  meetingDuration: readOptional(readDuration),
  minimumAttendeePercentage: readPlain(readDouble),
  returnSuggestionReasons: readPlain(readFlag),
  timeConstraint: readOptional(readTimes),
});

const outOfRange = (parameter: string, value: number) =>
  graphFailure("parameterInvalid", { parameter, value: String(value) });

/**
 * Reads the body of `findMeetingTimes`. All of it is optional.
 *
 * @see https://learn.microsoft.com/graph/api/user-findmeetingtimes#request-body
 */
export function readMeetingRequest(body: unknown): MeetingRequest | GraphFailure {
  const given = readWire(body, "findMeetingTimes");
  if (isGraphFailure(given)) return given;
  const {
    maxCandidates = DEFAULT_CANDIDATES,
    minimumAttendeePercentage: minimumConfidence = DEFAULT_CONFIDENCE,
  } = given;
  if (maxCandidates < 0) return outOfRange("maxCandidates", maxCandidates);
  if (minimumConfidence < 0 || minimumConfidence > 100) {
    return outOfRange("minimumAttendeePercentage", minimumConfidence);
  }
  return {
    attendees: given.attendees ?? [],
    isOrganizerOptional: given.isOrganizerOptional ?? false,
    domain: given.timeConstraint?.activityDomain ?? "work",
    slots: given.timeConstraint?.timeSlots ?? [],
    duration: given.meetingDuration ?? DEFAULT_DURATION,
    mostCandidates: Math.min(maxCandidates, MOST_CANDIDATES),
    minimumConfidence,
    withReasons: given.returnSuggestionReasons ?? false,
    places: given.locationConstraint ?? { isRequired: false, places: [] },
  };
}
