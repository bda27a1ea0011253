import { buildRequest } from "../build-request.ts";
import type { GraphRequest } from "../graph-request.ts";
import { eventPath } from "../item-path.ts";
import type { IdOptions } from "../read-options.ts";
import { readNothing } from "../read-success.ts";

/** @group Events */
export interface DeleteEventInput extends IdOptions {
  readonly id: string;
  /** Needed for an event in a calendar that somebody shared; otherwise the id is enough. */
  readonly calendarId?: string | undefined;
  /** The `"@odata.etag"` that was read: the deletion is refused when somebody else wrote since. */
  readonly ifMatch?: string | undefined;
}

/**
 * Builds the request that deletes an event: an organizer's attendees get a cancellation, a series master takes its
 * occurrences along, an occurrence leaves the rest of its series.
 *
 * @param input - which event
 * @returns the request
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/event-delete
 * @example
 * ```ts run
 * import { buildDeleteEvent, readDeleteEvent } from "@consentra/calendar";
 *
 * const request = buildDeleteEvent({ id: "AAMkAD=", ifMatch: 'W/"1"' });
 * request.headers; // => { "if-match": 'W/"1"' }
 * await readDeleteEvent(new Response(null, { status: 204 })); // => undefined
 * ```
 * @group Events
 */
export function buildDeleteEvent(input: DeleteEventInput): GraphRequest {
  return buildRequest("DELETE", eventPath(input.id, input.calendarId), {
    options: input,
    ifMatch: input.ifMatch,
  });
}

/**
 * Reads the answer to {@link buildDeleteEvent}.
 *
 * @param response - the answer; its body is consumed
 * @returns nothing; the event is gone
 * @throws {@link GraphRequestError} when the service refused
 * @group Events
 */
export function readDeleteEvent(response: Response): Promise<void> {
  return readNothing(response);
}
