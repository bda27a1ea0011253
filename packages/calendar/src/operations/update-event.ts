import { buildRequest } from "../build-request.ts";
import type { CalendarEvent } from "../calendar-event.ts";
import type { EventChanges } from "../event-input.ts";
import type { GraphRequest } from "../graph-request.ts";
import { eventPath } from "../item-path.ts";
import type { ReadOptions } from "../read-options.ts";
import { readEntity } from "../read-success.ts";
import { writeEventChanges } from "../write-event.ts";

/** @group Events */
export interface UpdateEventInput extends ReadOptions {
  readonly id: string;
  readonly changes: EventChanges;
  /** Needed for an event in a calendar that somebody shared; otherwise the id is enough. */
  readonly calendarId?: string | undefined;
  /** The `"@odata.etag"` that was read: the change is refused when somebody else wrote since. */
  readonly ifMatch?: string | undefined;
}

/**
 * Builds the request that changes an event. Only the changes are sent. A new time or place is mailed to all attendees.
 *
 * @param input - which event, and what changes
 * @returns the request
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/event-update
 * @example
 * ```ts run
 * import { buildUpdateEvent, readUpdateEvent } from "@consentra/calendar";
 *
 * const request = buildUpdateEvent({ id: "AAMkAD=", changes: { subject: "Kick-off" } });
 * request.body; // => { subject: "Kick-off" }
 * const answer = Response.json({ id: "AAMkAD=", subject: "Kick-off" });
 * (await readUpdateEvent(answer)).subject; // => "Kick-off"
 * ```
 * @group Events
 */
export function buildUpdateEvent(input: UpdateEventInput): GraphRequest {
  return buildRequest("PATCH", eventPath(input.id, input.calendarId), {
    options: input,
    body: writeEventChanges(input.changes),
    ifMatch: input.ifMatch,
  });
}

/**
 * Reads the answer to {@link buildUpdateEvent}.
 *
 * @param response - the answer; its body is consumed
 * @returns the event as it is now
 * @throws {@link GraphRequestError} `preconditionFailed` when `ifMatch` names an older version; when the service
 *   refused otherwise or answered with something else
 * @group Events
 */
export function readUpdateEvent(response: Response): Promise<CalendarEvent> {
  return readEntity(response);
}
