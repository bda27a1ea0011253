import { buildRequest } from "../build-request.ts";
import type { GraphRequest } from "../graph-request.ts";
import { itemPath } from "../item-path.ts";
import type { IdOptions } from "../read-options.ts";
import { readNothing } from "../read-success.ts";

/** @group Calendars */
export interface DeleteCalendarInput extends IdOptions {
  readonly id: string;
}

/**
 * Builds the request that deletes a calendar with its events. The default calendar cannot be deleted.
 *
 * @param input - which calendar
 * @returns the request
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/calendar-delete
 * @example
 * ```ts run
 * import { buildDeleteCalendar, readDeleteCalendar } from "@consentra/calendar";
 *
 * buildDeleteCalendar({ id: "AAMkAD=" }).path; // => "/me/calendars/AAMkAD%3D"
 * await readDeleteCalendar(new Response(null, { status: 204 })); // => undefined
 * ```
 * @group Calendars
 */
export function buildDeleteCalendar(input: DeleteCalendarInput): GraphRequest {
  return buildRequest("DELETE", itemPath("/me/calendars", "id", input.id), { options: input });
}

/**
 * Reads the answer to {@link buildDeleteCalendar}.
 *
 * @param response - the answer; its body is consumed
 * @returns nothing; the calendar is gone
 * @throws {@link GraphRequestError} when the service refused
 * @group Calendars
 */
export function readDeleteCalendar(response: Response): Promise<void> {
  return readNothing(response);
}
