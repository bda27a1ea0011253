import { buildRequest } from "../build-request.ts";
import type { EventProperty, SelectedEvent } from "../calendar-event.ts";
import type { Instant } from "../check-time.ts";
import { selectOption, topOption } from "../collection-query.ts";
import type { GraphRequest } from "../graph-request.ts";
import { calendarPath } from "../item-path.ts";
import { rangeQuery } from "../range-query.ts";
import { type GraphPage, readPage } from "../read-success.ts";
import type { ListEventsInput } from "./list-events.ts";

/** @group Events */
export interface ViewInput<Property extends EventProperty = EventProperty> extends ListEventsInput<Property> {
  /** Where the range begins. An event that ends at this moment is not in it. */
  readonly start: Instant;
  /** Where the range ends, exclusive; at most 1825 days later. */
  readonly end: Instant;
}

/**
 * Builds the request for everything that happens in a range, in the order of its start: single events, and the
 * occurrences of series one by one.
 *
 * The service places whole-day events at midnight UTC, so at the edges of a range that is not in UTC it can give one
 * too many or leave one out. To show a local day, widen the range by a day on each side and compare the dates that
 * {@link allDayDates} gives.
 *
 * @param input - the range, and what to send about the events
 * @returns the request for the first page; {@link buildNextPage} builds the next ones
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/user-list-calendarview
 * @example
 * ```ts run
 * import { buildView } from "@consentra/calendar";
 *
 * const request = buildView({
 *   start: "2026-01-05T09:00:00+01:00",
 *   end: "2026-01-12T09:00:00+01:00",
 *   timeZone: "Europe/Berlin",
 * });
 * request.path.split("&")[0]; // => "/me/calendarView?startDateTime=2026-01-05T08%3A00%3A00.000Z"
 * request.headers; // => { prefer: 'outlook.timezone="Europe/Berlin"' }
 * ```
 * @group Events
 */
export function buildView(input: ViewInput): GraphRequest {
  return buildRequest("GET", `${calendarPath(input.calendarId)}/calendarView`, {
    options: input,
    query: [...rangeQuery(input), "$orderby=start/dateTime", topOption(input), ...selectOption(input.select)],
  });
}

/**
 * Reads the answer to {@link buildView}.
 *
 * @param response - the answer; its body is consumed
 * @returns one page
 * @throws {@link GraphRequestError} when the service refused or answered with something else
 * @group Events
 */
export function readView<Property extends EventProperty = EventProperty>(
  response: Response,
): Promise<GraphPage<SelectedEvent<Property>>> {
  return readPage(response);
}
