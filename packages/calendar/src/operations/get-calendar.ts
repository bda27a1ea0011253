import { buildRequest } from "../build-request.ts";
import type { Calendar } from "../calendar.ts";
import type { GraphRequest } from "../graph-request.ts";
import { itemPath } from "../item-path.ts";
import type { IdOptions } from "../read-options.ts";
import { readEntity } from "../read-success.ts";

/** @group Calendars */
export interface GetCalendarInput extends IdOptions {
  /** @defaultValue the default calendar */
  readonly id?: string | undefined;
}

/**
 * Builds the request for one calendar.
 *
 * @param input - which one; without an id the default calendar
 * @returns the request
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/calendar-get
 * @example
 * ```ts run
 * import { buildGetCalendar, readGetCalendar } from "@consentra/calendar";
 *
 * buildGetCalendar().path; // => "/me/calendar"
 * const answer = Response.json({ id: "AAMkAD=", name: "Calendar" });
 * (await readGetCalendar(answer)).name; // => "Calendar"
 * ```
 * @group Calendars
 */
export function buildGetCalendar(input: GetCalendarInput = {}): GraphRequest {
  const path = input.id === undefined ? "/me/calendar" : itemPath("/me/calendars", "id", input.id);
  return buildRequest("GET", path, { options: input });
}

/**
 * Reads the answer to {@link buildGetCalendar}.
 *
 * @param response - the answer; its body is consumed
 * @returns the calendar
 * @throws {@link GraphRequestError} when the service refused or answered with something else
 * @group Calendars
 */
export function readGetCalendar(response: Response): Promise<Calendar> {
  return readEntity(response);
}
