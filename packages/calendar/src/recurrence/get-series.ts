import { buildRequest } from "../build-request.ts";
import type { CalendarEvent, SelectedEvent } from "../calendar-event.ts";
import type { GraphRequest } from "../graph-request.ts";
import { eventPath } from "../item-path.ts";
import type { GetEventInput } from "../operations/get-event.ts";
import { readEntity } from "../read-success.ts";

/**
 * A series master with what happened to its occurrences.
 *
 * @group Events
 */
export interface Series
  extends SelectedEvent<
    "subject" | "type" | "start" | "end" | "isAllDay" | "recurrence" | "originalStartTimeZone"
  > {
  /** Marks of occurrences that were deleted; each ends in the occurrence's date. */
  readonly cancelledOccurrences?: readonly string[] | null;
  /** Occurrences that were changed by themselves. */
  readonly exceptionOccurrences?: readonly CalendarEvent[];
}

const SELECTED = "subject,type,start,end,isAllDay,recurrence,originalStartTimeZone,cancelledOccurrences";

/**
 * Builds the request for a series with the occurrences that were changed or deleted by themselves, which the service
 * gives for a single series only.
 *
 * @param input - which series, and how to write its times
 * @returns the request
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/resources/event "exceptionOccurrences"
 * @example
 * ```ts run
 * import { buildGetSeries } from "@consentra/calendar/recurrence";
 *
 * const request = buildGetSeries({ id: "AAMkAD=" });
 * request.path.endsWith("cancelledOccurrences&$expand=exceptionOccurrences"); // => true
 * ```
 * @group Events
 */
export function buildGetSeries(input: Omit<GetEventInput, "select">): GraphRequest {
  return buildRequest("GET", eventPath(input.id, input.calendarId), {
    options: input,
    query: [`$select=${SELECTED}`, "$expand=exceptionOccurrences"],
  });
}

/**
 * Reads the answer to {@link buildGetSeries}.
 *
 * @param response - the answer; its body is consumed
 * @returns the series, fit for {@link expandSeries}
 * @throws {@link GraphRequestError} when the service refused or answered with something else
 * @group Events
 */
export function readGetSeries(response: Response): Promise<Series> {
  return readEntity(response);
}
