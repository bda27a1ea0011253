import { buildRequest } from "../build-request.ts";
import type { Calendar } from "../calendar.ts";
import { type PageOptions, topOption } from "../collection-query.ts";
import type { GraphRequest } from "../graph-request.ts";
import type { IdOptions } from "../read-options.ts";
import { type GraphPage, readPage } from "../read-success.ts";

/** @group Calendars */
export interface ListCalendarsInput extends IdOptions, PageOptions {}

/**
 * Builds the request for the calendars of the mailbox, those shared with the user included.
 *
 * @param input - page size and kind of ids
 * @returns the request for the first page; {@link buildNextPage} builds the next ones
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/user-list-calendars
 * @example
 * ```ts run
 * import { buildListCalendars, readListCalendars } from "@consentra/calendar";
 *
 * buildListCalendars().path; // => "/me/calendars?$top=100"
 * const { items } = await readListCalendars(Response.json({ value: [{ id: "AAMkAD=", name: "Team" }] }));
 * items.map(({ name }) => name); // => ["Team"]
 * ```
 * @group Calendars
 */
export function buildListCalendars(input: ListCalendarsInput = {}): GraphRequest {
  return buildRequest("GET", "/me/calendars", { options: input, query: [topOption(input)] });
}

/**
 * Reads the answer to {@link buildListCalendars}.
 *
 * @param response - the answer; its body is consumed
 * @returns one page
 * @throws {@link GraphRequestError} when the service refused or answered with something else
 * @group Calendars
 */
export function readListCalendars(response: Response): Promise<GraphPage<Calendar>> {
  return readPage(response);
}
