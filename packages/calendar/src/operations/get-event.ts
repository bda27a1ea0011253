import { buildRequest } from "../build-request.ts";
import type { EventProperty, SelectedEvent } from "../calendar-event.ts";
import { selectOption } from "../collection-query.ts";
import type { GraphRequest } from "../graph-request.ts";
import { eventPath } from "../item-path.ts";
import type { ReadOptions } from "../read-options.ts";
import { readEntity } from "../read-success.ts";

/** @group Events */
export interface GetEventInput<Property extends EventProperty = EventProperty> extends ReadOptions {
  readonly id: string;
  /** Needed for an event in a calendar that somebody shared; otherwise the id is enough. */
  readonly calendarId?: string | undefined;
  /**
   * Only these properties.
   *
   * @defaultValue all
   */
  readonly select?: readonly Property[] | undefined;
}

/**
 * Builds the request for one event.
 *
 * @param input - which event, and what to send about it
 * @returns the request
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/event-get
 * @example
 * ```ts run
 * import { buildGetEvent, readGetEvent } from "@consentra/calendar";
 *
 * const request = buildGetEvent({ id: "AAMkAD=", select: ["subject"] });
 * request.path; // => "/me/events/AAMkAD%3D?$select=id%2Csubject"
 * const answer = Response.json({ id: "AAMkAD=", subject: "Stand-up" });
 * (await readGetEvent<"subject">(answer)).subject; // => "Stand-up"
 * ```
 * @group Events
 */
export function buildGetEvent(input: GetEventInput): GraphRequest {
  return buildRequest("GET", eventPath(input.id, input.calendarId), {
    options: input,
    query: selectOption(input.select),
  });
}

/**
 * Reads the answer to {@link buildGetEvent}.
 *
 * @param response - the answer; its body is consumed
 * @returns the event
 * @throws {@link GraphRequestError} when the service refused or answered with something else
 * @group Events
 */
export function readGetEvent<Property extends EventProperty = EventProperty>(
  response: Response,
): Promise<SelectedEvent<Property>> {
  return readEntity(response);
}
