import { toIanaZone } from "@consentra/protocol/time-zones";
import { invalidInput } from "../invalid-input.ts";

/** What is known of a zone; asking `Intl` costs far more than remembering. */
interface Zone {
  readonly formatter: Intl.DateTimeFormat;
  /** Offsets by day, where both of its ends have the same; NaN where the clocks change in between. */
  readonly offsets: Map<number, number>;
}

const DAY = 86_400_000;

const zones = new Map<string, Zone>();

/** The zone that a Windows or IANA name stands for, as far as `Intl` knows it. */
function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
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
    const zone = { formatter, offsets: new Map<number, number>() };
    zones.set(timeZone, zone);
    return zone;
  } catch {
    throw invalidInput(
      "timeZone",
      timeZone,
      "give a Windows or IANA zone name, such as Europe/Berlin; the zones of old mailboxes (tzone://…) have no rules, ask for UTC instead.",
    );
  }
}

function measureOffset({ formatter }: Zone, instant: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/**
 * Milliseconds that a zone's wall clock is ahead of UTC at a moment.
 *
 * @param instant - milliseconds since the epoch
 * @param timeZone - a Windows or IANA name
 * @throws {@link GraphRequestError} `invalidInput` for an unknown zone
 */
export function zoneOffset(instant: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const day = Math.floor(instant / DAY);
  let offset = zone.offsets.get(day);
  if (offset === undefined) {
    const start = measureOffset(zone, day * DAY);
    offset = start === measureOffset(zone, (day + 1) * DAY) ? start : Number.NaN;
    zone.offsets.set(day, offset);
  }
  return Number.isNaN(offset) ? measureOffset(zone, instant) : offset;
}

/**
 * The wall clock of a zone at a moment, as the milliseconds of the same wall clock in UTC.
 *
 * @param instant - milliseconds since the epoch
 * @param timeZone - a Windows or IANA name
 */
export function wallMilliseconds(instant: number, timeZone: string): number {
  return instant + zoneOffset(instant, timeZone);
}
