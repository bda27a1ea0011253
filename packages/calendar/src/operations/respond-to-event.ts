import type { DateTimeTimeZone } from "@consentra/protocol";
import { buildRequest } from "../build-request.ts";
import { checkWallClock } from "../check-time.ts";
import type { GraphRequest } from "../graph-request.ts";
import { invalidInput } from "../invalid-input.ts";
import { eventPath } from "../item-path.ts";
import type { IdOptions } from "../read-options.ts";
import { readNothing } from "../read-success.ts";

/**
 * An answer to an invitation.
 *
 * @group Events
 */
export interface RespondToEventInput extends IdOptions {
  /** The event in the user's own calendar; of a series master for the whole series, of an occurrence for that one. */
  readonly id: string;
  /** Needed for an event in a calendar that somebody shared; otherwise the id is enough. */
  readonly calendarId?: string | undefined;
  /** Words to the organizer. */
  readonly comment?: string | undefined;
  /**
   * Whether the organizer gets the answer by mail.
   *
   * @defaultValue true
   */
  readonly sendResponse?: boolean | undefined;
}

/**
 * An answer that may suggest another time.
 *
 * @group Events
 */
export interface ProposeTimeInput extends RespondToEventInput {
  /** A time that would suit better; the organizer must have allowed it, and the answer must be sent. */
  readonly proposedNewTime?: { readonly start: DateTimeTimeZone; readonly end: DateTimeTimeZone } | undefined;
}

function buildResponse(action: string, input: ProposeTimeInput): GraphRequest {
  const { id, calendarId, comment, sendResponse = true, proposedNewTime } = input;
  if (proposedNewTime && !sendResponse) {
    throw invalidInput("sendResponse", sendResponse, "a proposal needs the answer to be sent.");
  }
  const body = {
    sendResponse,
    comment,
    proposedNewTime: proposedNewTime && {
      start: checkWallClock("proposedNewTime.start", proposedNewTime.start),
      end: checkWallClock("proposedNewTime.end", proposedNewTime.end),
    },
  };
  // Answering twice would write to the organizer twice.
  return buildRequest("POST", `${eventPath(id, calendarId)}/${action}`, {
    options: input,
    body,
    repeatable: !sendResponse,
  });
}

/**
 * Builds the request that accepts an invitation.
 *
 * @param input - which event, and what to tell the organizer
 * @returns the request; repeatable only where the organizer gets no mail
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/event-accept
 * @example
 * ```ts run
 * import { buildAcceptEvent } from "@consentra/calendar";
 *
 * const request = buildAcceptEvent({ id: "AAMkAD=", comment: "See you there." });
 * request.path; // => "/me/events/AAMkAD%3D/accept"
 * request.body; // => { sendResponse: true, comment: "See you there." }
 * ```
 * @group Events
 */
export function buildAcceptEvent(input: RespondToEventInput): GraphRequest {
  return buildResponse("accept", { ...input, proposedNewTime: undefined });
}

/**
 * Builds the request that declines an invitation; the event leaves the user's calendar.
 *
 * @param input - which event, what to tell the organizer, and perhaps a better time
 * @returns the request; repeatable only where the organizer gets no mail
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/event-decline
 * @example
 * ```ts run
 * import { buildDeclineEvent, readRespondToEvent } from "@consentra/calendar";
 *
 * const start = { dateTime: "2026-05-04T14:00:00", timeZone: "Europe/Berlin" };
 * const end = { dateTime: "2026-05-04T15:00:00", timeZone: "Europe/Berlin" };
 * const request = buildDeclineEvent({ id: "AAMkAD=", proposedNewTime: { start, end } });
 * request.path; // => "/me/events/AAMkAD%3D/decline"
 * await readRespondToEvent(new Response(null, { status: 202 })); // => undefined
 * ```
 * @group Events
 */
export function buildDeclineEvent(input: ProposeTimeInput): GraphRequest {
  return buildResponse("decline", input);
}

/**
 * Builds the request that accepts an invitation with reservations.
 *
 * @param input - which event, what to tell the organizer, and perhaps a better time
 * @returns the request; repeatable only where the organizer gets no mail
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/event-tentativelyaccept
 * @example
 * ```ts run
 * import { buildTentativelyAcceptEvent } from "@consentra/calendar";
 *
 * const request = buildTentativelyAcceptEvent({ id: "AAMkAD=", sendResponse: false });
 * request.repeatable; // => true
 * ```
 * @group Events
 */
export function buildTentativelyAcceptEvent(input: ProposeTimeInput): GraphRequest {
  return buildResponse("tentativelyAccept", input);
}

/**
 * Reads the answer to {@link buildAcceptEvent}, {@link buildDeclineEvent} and {@link buildTentativelyAcceptEvent}.
 *
 * @param response - the answer; its body is consumed
 * @returns nothing; the answer is on its way
 * @throws {@link GraphRequestError} when the service refused, as it does for the organizer's own meetings
 * @group Events
 */
export function readRespondToEvent(response: Response): Promise<void> {
  return readNothing(response);
}
