import { buildRequest } from "../build-request.ts";
import type { CalendarEvent } from "../calendar-event.ts";
import type { NewEvent } from "../event-input.ts";
import type { GraphRequest } from "../graph-request.ts";
import { calendarPath } from "../item-path.ts";
import type { ReadOptions } from "../read-options.ts";
import { readEntity } from "../read-success.ts";
import { writeNewEvent } from "../write-event.ts";

/** @group Events */
export interface CreateEventInput extends ReadOptions {
  readonly event: NewEvent;
  /** @defaultValue the default calendar */
  readonly calendarId?: string | undefined;
}

/**
 * Builds the request that makes an event. With attendees the service sends the invitations at once.
 *
 * @param input - the event, and the calendar it goes into
 * @returns the request; repeatable only with a `transactionId`, by which the service recognises a repetition
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/user-post-events
 * @example
 * ```ts run
 * import { buildCreateEvent } from "@consentra/calendar";
 *
 * const start = { dateTime: "2026-05-04T09:00:00", timeZone: "Europe/Berlin" };
 * const end = { dateTime: "2026-05-04T10:00:00", timeZone: "Europe/Berlin" };
 * const request = buildCreateEvent({ event: { subject: "Kick-off", start, end } });
 * request.path; // => "/me/events"
 * request.repeatable; // => false
 * ```
 * @group Events
 */
export function buildCreateEvent(input: CreateEventInput): GraphRequest {
  const body = writeNewEvent(input.event);
  return buildRequest("POST", `${calendarPath(input.calendarId)}/events`, {
    options: input,
    body,
    repeatable: input.event.transactionId !== undefined,
  });
}

/**
 * Reads the answer to {@link buildCreateEvent}.
 *
 * @param response - the answer; its body is consumed
 * @returns the event as it was stored; for a repetition, the one made the first time
 * @throws {@link GraphRequestError} `conflict` when the transaction id stands for another event; when the service
 *   refused otherwise or answered with something else
 * @group Events
 */
export function readCreateEvent(response: Response): Promise<CalendarEvent> {
  return readEntity(response);
}
