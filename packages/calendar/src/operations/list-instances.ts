import { buildRequest } from "../build-request.ts";
import type { EventProperty, SelectedEvent } from "../calendar-event.ts";
import type { Instant } from "../check-time.ts";
import { selectOption, topOption } from "../collection-query.ts";
import type { GraphRequest } from "../graph-request.ts";
import { eventPath } from "../item-path.ts";
import { rangeQuery } from "../range-query.ts";
import { type GraphPage, readPage } from "../read-success.ts";
import type { ListEventsInput } from "./list-events.ts";

/** @group Events */
export interface ListInstancesInput<Property extends EventProperty = EventProperty>
  extends ListEventsInput<Property> {
  /** The series master. */
  readonly id: string;
  /** Where the range begins. */
  readonly start: Instant;
  /** Where the range ends, exclusive; at most 1825 days later. */
  readonly end: Instant;
}

/**
 * Builds the request for the occurrences of one series in a range, exceptions included.
 *
 * @param input - the series, the range, and what to send about the occurrences
 * @returns the request for the first page; {@link buildNextPage} builds the next ones
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/event-list-instances
 * @example
 * ```ts run
 * import { buildListInstances } from "@consentra/calendar";
 *
 * const request = buildListInstances({
 *   id: "AAMkAD=",
 *   start: "2026-01-05T00:00:00Z",
 *   end: "2026-02-05T00:00:00Z",
 * });
 * request.path.split("?")[0]; // => "/me/events/AAMkAD%3D/instances"
 * ```
 * @group Events
 */
export function buildListInstances(input: ListInstancesInput): GraphRequest {
  return buildRequest("GET", `${eventPath(input.id, input.calendarId)}/instances`, {
    options: input,
    query: [...rangeQuery(input), topOption(input), ...selectOption(input.select)],
  });
}

/**
 * Reads the answer to {@link buildListInstances}.
 *
 * @param response - the answer; its body is consumed
 * @returns one page
 * @throws {@link GraphRequestError} when the service refused or answered with something else
 * @group Events
 */
export function readListInstances<Property extends EventProperty = EventProperty>(
  response: Response,
): Promise<GraphPage<SelectedEvent<Property>>> {
  return readPage(response);
}
