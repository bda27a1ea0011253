import { buildRequest } from "../build-request.ts";
import type { Calendar, CalendarChanges } from "../calendar.ts";
import type { GraphRequest } from "../graph-request.ts";
import { itemPath } from "../item-path.ts";
import { pickChanges } from "../pick-fields.ts";
import type { IdOptions } from "../read-options.ts";
import { readEntity } from "../read-success.ts";

/** @group Calendars */
export interface UpdateCalendarInput extends IdOptions {
  readonly id: string;
  readonly changes: CalendarChanges;
}

/**
 * Builds the request that renames a calendar, colours it or makes it the default one.
 *
 * @param input - which calendar, and what changes
 * @returns the request
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/calendar-update
 * @example
 * ```ts run
 * import { buildUpdateCalendar, readUpdateCalendar } from "@consentra/calendar";
 *
 * buildUpdateCalendar({ id: "AAMkAD=", changes: { color: "lightRed" } }).body; // => { color: "lightRed" }
 * const answer = Response.json({ id: "AAMkAD=", color: "lightRed" });
 * (await readUpdateCalendar(answer)).color; // => "lightRed"
 * ```
 * @group Calendars
 */
export function buildUpdateCalendar(input: UpdateCalendarInput): GraphRequest {
  const body = pickChanges(input.changes, ["name", "color", "isDefaultCalendar"]);
  return buildRequest("PATCH", itemPath("/me/calendars", "id", input.id), { options: input, body });
}

/**
 * Reads the answer to {@link buildUpdateCalendar}.
 *
 * @param response - the answer; its body is consumed
 * @returns the calendar as it is now
 * @throws {@link GraphRequestError} when the service refused or answered with something else
 * @group Calendars
 */
export function readUpdateCalendar(response: Response): Promise<Calendar> {
  return readEntity(response);
}
