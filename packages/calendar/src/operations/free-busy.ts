import type { DateTimeTimeZone, FreeBusyStatus } from "@consentra/protocol";
import { buildRequest } from "../build-request.ts";
import { checkWallClock } from "../check-time.ts";
import { checkWhole } from "../check-whole.ts";
import type { GraphRequest } from "../graph-request.ts";
import { invalidInput } from "../invalid-input.ts";
import type { ReadOptions } from "../read-options.ts";
import { readPage } from "../read-success.ts";

/** @group Calendars */
export interface FreeBusyInput extends ReadOptions {
  /** Mail addresses of people, rooms or lists; 1 to 100. */
  readonly schedules: readonly string[];
  readonly start: DateTimeTimeZone;
  /** At most 62 days after the start. */
  readonly end: DateTimeTimeZone;
  /**
   * Minutes of a slot in the availability view, 5 to 1440.
   *
   * @defaultValue 30
   */
  readonly interval?: number | undefined;
}

/**
 * One entry of somebody's calendar, as far as the reader may see it.
 *
 * @group Calendars
 */
export interface ScheduleItem {
  readonly status: FreeBusyStatus;
  readonly start: DateTimeTimeZone;
  readonly end: DateTimeTimeZone;
  readonly isPrivate?: boolean;
  readonly subject?: string | null;
  readonly location?: string | null;
}

/**
 * When one person or room is taken.
 *
 * @see https://learn.microsoft.com/graph/api/resources/scheduleinformation
 * @group Calendars
 */
export interface Schedule {
  readonly scheduleId: string;
  /** One digit a slot: 0 free, 1 tentative, 2 busy, 3 out of office, 4 working elsewhere. */
  readonly availabilityView?: string;
  readonly scheduleItems?: readonly ScheduleItem[];
  readonly workingHours?: Readonly<Record<string, unknown>>;
  /** Why nothing is known of this one; the others are answered all the same. */
  readonly error?: { readonly message: string; readonly responseCode: string };
}

const MOST_SCHEDULES = 100;
const SHORTEST_SLOT = 5;
const LONGEST_SLOT = 1440;

/**
 * Builds the request for when people and rooms are free or busy. It is not available for personal accounts.
 *
 * @param input - whose schedules, and between which times
 * @returns the request
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/calendar-getschedule
 * @example
 * ```ts run
 * import { buildFreeBusy } from "@consentra/calendar";
 *
 * const request = buildFreeBusy({
 *   schedules: ["room@example.com"],
 *   start: { dateTime: "2026-01-05T09:00:00", timeZone: "Europe/Berlin" },
 *   end: { dateTime: "2026-01-05T17:00:00", timeZone: "Europe/Berlin" },
 * });
 * request.path; // => "/me/calendar/getSchedule"
 * request.repeatable; // => true
 * ```
 * @group Calendars
 */
export function buildFreeBusy(input: FreeBusyInput): GraphRequest {
  const { schedules, interval } = input;
  if (!Array.isArray(schedules) || schedules.length === 0 || schedules.length > MOST_SCHEDULES) {
    throw invalidInput("schedules", schedules, `name 1 to ${MOST_SCHEDULES} addresses.`);
  }
  if (interval !== undefined) checkWhole("interval", interval, SHORTEST_SLOT, LONGEST_SLOT);
  // Nothing is written: this is a question that does not fit into an address.
  return buildRequest("POST", "/me/calendar/getSchedule", {
    options: input,
    body: {
      schedules,
      startTime: checkWallClock("start", input.start),
      endTime: checkWallClock("end", input.end),
      availabilityViewInterval: interval,
    },
  });
}

/**
 * Reads the answer to {@link buildFreeBusy}.
 *
 * @param response - the answer; its body is consumed
 * @returns a schedule for each address asked about, in any order
 * @throws {@link GraphRequestError} when the service refused or answered with something else
 * @group Calendars
 */
export async function readFreeBusy(response: Response): Promise<readonly Schedule[]> {
  return (await readPage<Schedule>(response)).items;
}
