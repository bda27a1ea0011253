import { buildRequest } from "../build-request.ts";
import type { Calendar, NewCalendar } from "../calendar.ts";
import type { GraphRequest } from "../graph-request.ts";
import { invalidInput } from "../invalid-input.ts";
import { pickFields } from "../pick-fields.ts";
import type { IdOptions } from "../read-options.ts";
import { readEntity } from "../read-success.ts";

/** @group Calendars */
export interface CreateCalendarInput extends IdOptions {
  readonly calendar: NewCalendar;
}

/**
 * Builds the request that makes a calendar. The service cannot tell a repetition from a second calendar, so it is not
 * repeated after a doubtful failure: list the calendars to see whether it was made.
 *
 * @param input - the calendar's name and colour
 * @returns the request
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/user-post-calendars
 * @example
 * ```ts run
 * import { buildCreateCalendar, readCreateCalendar } from "@consentra/calendar";
 *
 * const request = buildCreateCalendar({ calendar: { name: "Team", color: "lightBlue" } });
 * request.body; // => { name: "Team", color: "lightBlue" }
 * const answer = Response.json({ id: "AAMkAD=", name: "Team" }, { status: 201 });
 * (await readCreateCalendar(answer)).id; // => "AAMkAD="
 * ```
 * @group Calendars
 */
export function buildCreateCalendar(input: CreateCalendarInput): GraphRequest {
  const body = pickFields("calendar", input.calendar, ["name", "color"]);
  if (typeof body.name !== "string" || body.name.trim() === "") {
    throw invalidInput("calendar.name", body.name, "give the calendar a name.");
  }
  return buildRequest("POST", "/me/calendars", { options: input, body, repeatable: false });
}

/**
 * Reads the answer to {@link buildCreateCalendar}.
 *
 * @param response - the answer; its body is consumed
 * @returns the calendar, with its id
 * @throws {@link GraphRequestError} `conflict` when a calendar of this name exists; when the service refused otherwise
 *   or answered with something else
 * @group Calendars
 */
export function readCreateCalendar(response: Response): Promise<Calendar> {
  return readEntity(response);
}
