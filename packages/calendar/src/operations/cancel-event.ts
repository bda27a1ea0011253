import { buildRequest } from "../build-request.ts";
import type { GraphRequest } from "../graph-request.ts";
import { eventPath } from "../item-path.ts";
import type { IdOptions } from "../read-options.ts";
import { readNothing } from "../read-success.ts";

/** @group Events */
export interface CancelEventInput extends IdOptions {
  readonly id: string;
  /** Needed for an event in a calendar that somebody shared; otherwise the id is enough. */
  readonly calendarId?: string | undefined;
  /** Words to the attendees; deleting an event cancels it without any. */
  readonly comment?: string | undefined;
}

/**
 * Builds the request that cancels a meeting the user organizes: attendees are told, and the event moves to the deleted
 * items.
 *
 * @param input - which event, and what to tell the attendees
 * @returns the request; never repeated after a failure in doubt, since attendees would be told twice
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/event-cancel
 * @example
 * ```ts run
 * import { buildCancelEvent } from "@consentra/calendar";
 *
 * buildCancelEvent({ id: "AAMkAD=", comment: "Postponed." }).body; // => { comment: "Postponed." }
 * ```
 * @group Events
 */
export function buildCancelEvent(input: CancelEventInput): GraphRequest {
  const { id, calendarId, comment } = input;
  return buildRequest("POST", `${eventPath(id, calendarId)}/cancel`, {
    options: input,
    body: { comment },
    repeatable: false,
  });
}

/**
 * Reads the answer to {@link buildCancelEvent}.
 *
 * @param response - the answer; its body is consumed
 * @returns nothing; the meeting is cancelled
 * @throws {@link GraphRequestError} when the service refused, as it does for whoever is not the organizer
 * @group Events
 */
export function readCancelEvent(response: Response): Promise<void> {
  return readNothing(response);
}
