import type { DateTimeTimeZone } from "@consentra/protocol";
import { checkInstant, type Instant } from "../check-time.ts";
import { wallMilliseconds } from "./zone-offset.ts";

/**
 * The wall clock of a zone at a moment, fit to be written on an event.
 *
 * @param instant - ISO text with `Z` or an offset, or milliseconds since the epoch
 * @param timeZone - a Windows or IANA name; it is sent as it is given
 * @returns the wall clock, to the millisecond
 * @throws {@link GraphRequestError} `invalidInput` for a bare date or time, and for an unknown zone
 * @see https://learn.microsoft.com/graph/api/resources/datetimetimezone
 * @example
 * ```ts run
 * import { toWallClock } from "@consentra/calendar/time";
 *
 * toWallClock("2026-07-01T07:00:00Z", "Europe/Berlin"); // => { dateTime: "2026-07-01T09:00:00", timeZone: "Europe/Berlin" }
 * ```
 * @group Time
 */
export function toWallClock(instant: Instant, timeZone: string): DateTimeTimeZone {
  const wall = wallMilliseconds(Date.parse(checkInstant("instant", instant)), timeZone);
  const dateTime = new Date(wall)
    .toISOString()
    .slice(0, 23)
    .replace(/\.000$/, "");
  return { dateTime, timeZone };
}
