import type { DateTimeTimeZone, EmailAddress } from "@consentra/protocol";
import { buildRequest } from "../build-request.ts";
import { checkWallClock } from "../check-time.ts";
import { checkWhole } from "../check-whole.ts";
import type { GraphRequest } from "../graph-request.ts";
import type { ReadOptions } from "../read-options.ts";
import { readObject } from "../read-success.ts";

/** @group Calendars */
export interface MeetingTimesInput extends ReadOptions {
  /** Who has to come besides the user; may be empty. */
  readonly attendees?: readonly {
    readonly emailAddress: EmailAddress;
    readonly type?: "required" | "optional" | "resource";
  }[];
  /** When the meeting could be. Without it the service looks at the user's working hours to come. */
  readonly slots?:
    | readonly { readonly start: DateTimeTimeZone; readonly end: DateTimeTimeZone }[]
    | undefined;
  /**
   * Minutes the meeting takes.
   *
   * @defaultValue 30
   */
  readonly minutes?: number | undefined;
  readonly maxCandidates?: number | undefined;
  /**
   * How sure attendance must be, 0 to 100.
   *
   * @defaultValue 50
   */
  readonly minimumAttendeePercentage?: number | undefined;
  /** Ask for the reason of each suggestion. */
  readonly returnSuggestionReasons?: boolean | undefined;
}

/**
 * A time that would suit.
 *
 * @see https://learn.microsoft.com/graph/api/resources/meetingtimesuggestion
 * @group Calendars
 */
export interface MeetingTimeSuggestion {
  /** How likely everybody comes, 0 to 100. */
  readonly confidence: number;
  readonly meetingTimeSlot: { readonly start: DateTimeTimeZone; readonly end: DateTimeTimeZone };
  readonly organizerAvailability?: string;
  readonly attendeeAvailability?: readonly Readonly<Record<string, unknown>>[];
  readonly suggestionReason?: string;
}

/**
 * Times that would suit, the likeliest first.
 *
 * @group Calendars
 */
export interface MeetingTimes {
  readonly meetingTimeSuggestions: readonly MeetingTimeSuggestion[];
  /** Why there is none; empty where there are some. */
  readonly emptySuggestionsReason: string;
}

const MINUTES_OF_A_DAY = 1440;

/**
 * Builds the request for times at which a meeting could be. It takes the permission `Calendars.Read.Shared`, and is not
 * available for personal accounts and applications on their own.
 *
 * @param input - who, when and how long
 * @returns the request; nothing is written by it
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/user-findmeetingtimes
 * @example
 * ```ts run
 * import { buildMeetingTimes } from "@consentra/calendar";
 *
 * buildMeetingTimes({ minutes: 45 }).body; // => { meetingDuration: "PT45M" }
 * ```
 * @group Calendars
 */
export function buildMeetingTimes(input: MeetingTimesInput = {}): GraphRequest {
  const { attendees, slots, minutes, maxCandidates, minimumAttendeePercentage, returnSuggestionReasons } =
    input;
  if (minutes !== undefined) checkWhole("minutes", minutes, 1, MINUTES_OF_A_DAY);
  const timeSlots = slots?.map(({ start, end }) => ({
    start: checkWallClock("slots.start", start),
    end: checkWallClock("slots.end", end),
  }));
  return buildRequest("POST", "/me/findMeetingTimes", {
    options: input,
    body: {
      attendees: attendees?.map((one) => ({ type: "required", ...one })),
      timeConstraint: timeSlots && { timeSlots },
      meetingDuration: minutes && `PT${minutes}M`,
      maxCandidates,
      minimumAttendeePercentage,
      returnSuggestionReasons,
    },
  });
}

/**
 * Reads the answer to {@link buildMeetingTimes}.
 *
 * @param response - the answer; its body is consumed
 * @returns the suggestions; none is no failure
 * @throws {@link GraphRequestError} when the service refused or answered with something else
 * @group Calendars
 */
export function readMeetingTimes(response: Response): Promise<MeetingTimes> {
  return readObject(response);
}
