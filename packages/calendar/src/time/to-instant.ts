import type { DateTimeTimeZone, EpochMilliseconds } from "@consentra/protocol";
import { checkWallClock } from "../check-time.ts";
import { zoneOffset } from "./zone-offset.ts";

/** @group Time */
export interface InstantOptions {
  /**
   * Which of two moments is meant where the clock was turned back and shows the same time twice.
   *
   * @defaultValue earlier
   */
  readonly whenTwice?: "earlier" | "later" | undefined;
}

const DAY = 86_400_000;

/**
 * The moment that a wall clock with its zone shows.
 *
 * Where the clock is turned back and shows a time twice, the earlier moment is meant, unless the options say otherwise.
 * Where it is turned forward and skips a time, the time moves forward by what was skipped: 02:30 on a night that goes
 * from 02:00 to 03:00 is 03:30. Exchange does the same.
 *
 * @param wallClock - as Microsoft Graph sends it, with up to seven fractional digits; a Windows or IANA zone
 * @param options - which moment is meant where there are two
 * @returns milliseconds since the epoch; digits beyond the third are cut off
 * @throws {@link GraphRequestError} `invalidInput` for a wall clock with `Z` or an offset, and for an unknown zone
 * @see https://learn.microsoft.com/graph/api/resources/datetimetimezone
 * @example
 * ```ts run
 * import { toInstant } from "@consentra/calendar/time";
 *
 * const start = { dateTime: "2026-07-01T09:00:00.0000000", timeZone: "W. Europe Standard Time" };
 * toInstant(start) === Date.parse("2026-07-01T07:00:00Z"); // => true
 * ```
 * @group Time
 */
export function toInstant(wallClock: DateTimeTimeZone, options: InstantOptions = {}): EpochMilliseconds {
  const { dateTime, timeZone } = checkWallClock("wallClock", wallClock);
  const wall = Date.parse(`${dateTime.slice(0, 23)}Z`);
  // The two rules that can be in force near this wall clock: those of the day before and of the day after.
  const before = zoneOffset(wall - DAY, timeZone);
  const after = zoneOffset(wall + DAY, timeZone);
  const fitting = [wall - before, wall - after].filter(
    (instant) => zoneOffset(instant, timeZone) === wall - instant,
  );
  if (fitting.length === 0) return (wall - before) as EpochMilliseconds;
  const choose = options.whenTwice === "later" ? Math.max : Math.min;
  return choose(...fitting) as EpochMilliseconds;
}
