import { buildRequest } from "../build-request.ts";
import type { EventProperty, SelectedEvent } from "../calendar-event.ts";
import { type PageOptions, selectOption, topOption } from "../collection-query.ts";
import type { GraphRequest } from "../graph-request.ts";
import { calendarPath } from "../item-path.ts";
import type { ReadOptions } from "../read-options.ts";
import { type GraphPage, readPage } from "../read-success.ts";

/** @group Events */
export interface ListEventsInput<Property extends EventProperty = EventProperty>
  extends ReadOptions,
    PageOptions {
  /** @defaultValue the default calendar */
  readonly calendarId?: string | undefined;
  /**
   * Only these properties; less to send is faster.
   *
   * @defaultValue all
   */
  readonly select?: readonly Property[] | undefined;
}

/**
 * Builds the request for the events of a calendar as they are stored: single events, and series as one event each. For
 * what happens in a range, with the occurrences of series, use {@link buildView}.
 *
 * The service pages by position: an event that is made or deleted while reading can be missed or come twice.
 *
 * @param input - which calendar, and what to send about the events
 * @returns the request for the first page; {@link buildNextPage} builds the next ones
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/user-list-events
 * @example
 * ```ts run
 * import { buildListEvents, readListEvents } from "@consentra/calendar";
 *
 * const request = buildListEvents({ calendarId: "AAMkAC=", pageSize: 50 });
 * request.path; // => "/me/calendars/AAMkAC%3D/events?$orderby=start/dateTime&$top=50"
 * const { items, nextLink } = await readListEvents(Response.json({ value: [{ id: "AAMkAD=" }] }));
 * [items.length, nextLink]; // => [1, undefined]
 * ```
 * @group Events
 */
export function buildListEvents(input: ListEventsInput = {}): GraphRequest {
  return buildRequest("GET", `${calendarPath(input.calendarId)}/events`, {
    options: input,
    query: ["$orderby=start/dateTime", topOption(input), ...selectOption(input.select)],
  });
}

/**
 * Reads the answer to {@link buildListEvents}.
 *
 * @param response - the answer; its body is consumed
 * @returns one page
 * @throws {@link GraphRequestError} when the service refused or answered with something else
 * @group Events
 */
export function readListEvents<Property extends EventProperty = EventProperty>(
  response: Response,
): Promise<GraphPage<SelectedEvent<Property>>> {
  return readPage(response);
}
