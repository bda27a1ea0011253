import { type DateTimeTimeZone, type EpochMilliseconds, formatInstant } from "@consentra/protocol";
import { invalidInput } from "./invalid-input.ts";

/**
 * A moment: ISO 8601 text with `Z` or an offset, milliseconds since the epoch, or a `Temporal.Instant` or
 * `Temporal.ZonedDateTime`. Not a `Date` and not a bare date, whose meaning depends on the machine's zone.
 *
 * @group Time
 */
export type Instant = string | EpochMilliseconds | { readonly epochMilliseconds: number };

const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?(?:Z|[+-]\d\d:\d\d)$/;
const WALL_CLOCK = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,7})?$/;
const LATEST = 8.64e15;

/** The days of a month differ, and `Date.parse` lets 30 February roll over into March. */
function isDate(text = ""): boolean {
  const value = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(value) && formatInstant(value as EpochMilliseconds).startsWith(text);
}

/** The moment as UTC text with `Z`: an offset's plus sign would turn into a space in a query. */
export function checkInstant(field: string, value: Instant): string {
  const text = typeof value === "string" && isDate(INSTANT.exec(value)?.[1]) ? value : "";
  const moment =
    typeof value === "number"
      ? value
      : ((Object(value) as Partial<Exclude<Instant, string | number>>).epochMilliseconds ?? Date.parse(text));
  if (Math.abs(moment) <= LATEST) return formatInstant(moment as EpochMilliseconds);
  throw invalidInput(
    field,
    value,
    "give an instant with Z or an offset, such as 2026-01-05T09:00:00Z, or epoch milliseconds.",
  );
}

/** A date of the calendar, `YYYY-MM-DD`. */
export function checkDate(field: string, value: string): string {
  if (typeof value === "string" && isDate(value)) return value;
  throw invalidInput(field, value, "give a date that exists, as YYYY-MM-DD.");
}

/** A zone name that can travel in a header and is not empty; whether it exists is the service's to say. */
export function checkTimeZone(field: string, value: string): string {
  if (typeof value === "string" && /^[!#-[\]-~][ !#-[\]-~]*$/.test(value)) return value;
  throw invalidInput(field, value, "give a Windows or IANA zone name, such as Europe/Berlin.");
}

/** A wall clock with its zone. With `Z` or an offset beside a zone the service would believe the offset. */
export function checkWallClock(field: string, value: DateTimeTimeZone): DateTimeTimeZone {
  if (typeof value !== "object" || value === null) {
    throw invalidInput(field, value, 'give { dateTime: "2026-01-05T09:00:00", timeZone: "Europe/Berlin" }.');
  }
  const { dateTime, timeZone } = value;
  if (typeof dateTime !== "string" || !isDate(WALL_CLOCK.exec(dateTime)?.[1])) {
    throw invalidInput(
      `${field}.dateTime`,
      dateTime,
      "give the wall clock as 2026-01-05T09:00:00, without Z or offset.",
    );
  }
  return { dateTime, timeZone: checkTimeZone(`${field}.timeZone`, timeZone) };
}
