import type { DateTimeTimeZone } from "@consentra/protocol";
import { toIanaZone } from "@consentra/protocol/time-zones";
import { invalidInput } from "../invalid-input.ts";
import { toInstant } from "./to-instant.ts";
import { zoneOffset } from "./zone-offset.ts";

/**
 * As much of `Temporal.ZonedDateTime` as is read here, so that neither the platform nor a polyfill is needed.
 *
 * @see https://tc39.es/proposal-temporal/docs/zoneddatetime.html
 * @group Time
 */
export interface TemporalZonedDateTime {
  /** The IANA name of the zone it stands in. */
  readonly timeZoneId: string;
  /** Its wall clock, without the zone. */
  toPlainDateTime(): TemporalPlainDateTime;
}

/**
 * As much of `Temporal.PlainDateTime` as is read here.
 *
 * @see https://tc39.es/proposal-temporal/docs/plaindatetime.html
 * @group Time
 */
export interface TemporalPlainDateTime {
  /** The wall clock in ISO 8601, to the given precision. */
  toString(options?: { readonly smallestUnit?: "millisecond" }): string;
}

/**
 * The wall clock of a `Temporal.ZonedDateTime`, fit to be written on an event.
 *
 * @param zoned - from the platform's `Temporal` or a polyfill
 * @returns the wall clock, to the millisecond
 * @throws {@link GraphRequestError} `invalidInput` when it is none
 * @example
 * ```ts no-run="Temporal is not on every platform yet"
 * fromTemporal(Temporal.ZonedDateTime.from("2026-07-01T09:00[Europe/Berlin]"));
 * // { dateTime: "2026-07-01T09:00:00.000", timeZone: "Europe/Berlin" }
 * ```
 * @group Time
 */
export function fromTemporal(zoned: TemporalZonedDateTime): DateTimeTimeZone {
  if (typeof zoned !== "object" || zoned === null || typeof zoned.timeZoneId !== "string") {
    throw invalidInput("zoned", zoned, "give a Temporal.ZonedDateTime.");
  }
  const dateTime = zoned.toPlainDateTime().toString({ smallestUnit: "millisecond" });
  return { dateTime, timeZone: zoned.timeZoneId };
}

/**
 * A wall clock as the text that `Temporal.ZonedDateTime.from` takes.
 *
 * @param wallClock - as Microsoft Graph sends it
 * @returns RFC 9557 text with offset and IANA zone
 * @throws {@link GraphRequestError} `invalidInput` for an unknown zone
 * @see https://www.rfc-editor.org/rfc/rfc9557
 * @example
 * ```ts run
 * import { toTemporalText } from "@consentra/calendar/time";
 *
 * const start = { dateTime: "2026-07-01T09:00:00.0000000", timeZone: "W. Europe Standard Time" };
 * toTemporalText(start); // => "2026-07-01T09:00:00.000+02:00[Europe/Berlin]"
 * ```
 * @group Time
 */
export function toTemporalText(wallClock: DateTimeTimeZone): string {
  const instant = toInstant(wallClock);
  const { timeZone } = wallClock;
  const offset = zoneOffset(instant, timeZone);
  const wall = new Date(instant + offset).toISOString().slice(0, 23);
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (value: number) => String(value).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  return `${wall}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}[${toIanaZone(timeZone) ?? timeZone}]`;
}
