import { toIanaZone } from "@consentra/protocol/time-zones";
import { invalidInput } from "../invalid-input.ts";

type Formatter = Intl.DateTimeFormat;

/** Making a formatter costs far more than using it. */
const formatters = new Map<string, Formatter>();

/** The IANA name that a Windows or IANA name stands for, as far as `Intl` will know it. */
function formatterOf(timeZone: string): Formatter {
  const known = formatters.get(timeZone);
  if (known) return known;
  const name = toIanaZone(timeZone) ?? timeZone;
  try {
    const formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formatters.set(timeZone, formatter);
    return formatter;
  } catch {
    throw invalidInput(
      "timeZone",
      timeZone,
      "give a Windows or IANA zone name, such as Europe/Berlin; the zones of old mailboxes (tzone://…) have no rules, ask for UTC instead.",
    );
  }
}

/**
 * The wall clock of a zone at a moment, as the milliseconds of the same wall clock in UTC.
 *
 * @param instant - milliseconds since the epoch
 * @param timeZone - a Windows or IANA name
 */
export function wallMilliseconds(instant: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const fraction = ((instant % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) + fraction;
}

/** Milliseconds that a zone's wall clock is ahead of UTC at a moment. */
export function zoneOffset(instant: number, timeZone: string): number {
  return wallMilliseconds(instant, timeZone) - instant;
}
