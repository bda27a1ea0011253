import type { EpochMilliseconds } from "@consentra/protocol";
import { toIanaZone, toWindowsZone } from "@consentra/protocol/time-zones";

declare const unit: unique symbol;

/** A date and time as a clock on a wall shows it: the milliseconds at which a clock in UTC would show the same. */
export type WallClock = number & { readonly [unit]: "wall clock" };

/** A time zone that Exchange knows. */
export interface Zone {
  /** What a wall clock is ahead of UTC at a moment, in milliseconds. */
  offsetAt(moment: EpochMilliseconds): number;
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;

const zones = new Map<string, Zone>();

function createFormatter(name: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return undefined;
  }
}

/** A week's offsets: `before` up to a moment, and `after` from it on. */
interface Week {
  readonly before: number;
  readonly changes: number;
  readonly after: number;
}

const SECOND = 1000;

function createZone(formatter: Intl.DateTimeFormat): Zone {
  const measure = (moment: number): number => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of formatter.formatToParts(moment)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / SECOND) * SECOND;
  };
  // No zone changes its clocks twice within a week, so equal ends mean an unchanged week.
  const measureWeek = (week: number): Week => {
    let low = week * WEEK;
    let high = low + WEEK;
    const before = measure(low);
    const after = measure(high);
    if (before === after) return { before, changes: Infinity, after };
    while (high - low > SECOND) {
      const middle = low + Math.ceil((high - low) / 2 / SECOND) * SECOND;
      if (measure(middle) === before) low = middle;
      else high = middle;
    }
    return { before, changes: high, after };
  };
  const weeks = new Map<number, Week>();
  return {
    offsetAt(moment) {
      const number = Math.floor(moment / WEEK);
      let week = weeks.get(number);
      if (week === undefined) {
        week = measureWeek(number);
        weeks.set(number, week);
      }
      return moment < week.changes ? week.before : week.after;
    },
  };
}

/** What most answers are written in; the host's zone data takes long to load, and is not needed for it. */
const UTC: Zone = { offsetAt: () => 0 };

/** A host whose zone data is older than an IANA name still knows the one that stands for its Windows zone. */
function formatterOf(name: string): Intl.DateTimeFormat | undefined {
  const standsFor = toIanaZone(name);
  if (standsFor !== undefined) return createFormatter(standsFor);
  const windows = name === "" ? undefined : toWindowsZone(name);
  return windows === undefined
    ? undefined
    : (createFormatter(name) ?? createFormatter(toIanaZone(windows) ?? ""));
}

/**
 * Finds a time zone by its Windows or IANA name, in any case. Exchange knows the IANA names that belong to a Windows
 * zone, no others.
 *
 * @returns the zone, or `undefined` when the name is unknown
 * @see https://learn.microsoft.com/graph/api/resources/datetimetimezone
 */
export function findZone(name: string): Zone | undefined {
  const key = name.toLowerCase();
  const known = toIanaZone(name) === "Etc/UTC" ? UTC : zones.get(key);
  if (known) return known;
  const formatter = formatterOf(name);
  if (!formatter) return undefined;
  const zone = createZone(formatter);
  zones.set(key, zone);
  return zone;
}

/**
 * The moment at which a wall clock shows a time. An hour that the clock skips is read as if it had not yet been put
 * forward, one it shows twice is the first of the two: what Temporal calls `compatible`.
 */
export function toMoment(wall: WallClock, zone: Zone): EpochMilliseconds {
  // Offsets stay within a day, so the change of clocks that matters lies between these two moments.
  const before = zone.offsetAt((wall - DAY) as EpochMilliseconds);
  const after = zone.offsetAt((wall + DAY) as EpochMilliseconds);
  const early = (wall - before) as EpochMilliseconds;
  if (before === after || zone.offsetAt(early) === before) return early;
  const late = (wall - after) as EpochMilliseconds;
  return zone.offsetAt(late) === after ? late : early;
}

/** What a wall clock shows at a moment. */
export function toWallClock(moment: EpochMilliseconds, zone: Zone): WallClock {
  return (moment + zone.offsetAt(moment)) as WallClock;
}

/** The midnight that a wall clock's day begins with. */
export function startOfDay(wall: WallClock): WallClock {
  return (Math.floor(wall / DAY) * DAY) as WallClock;
}

/** Writes a wall clock as Microsoft Graph does, `2026-03-29T09:00:00.0000000`. */
export function formatWallClock(wall: WallClock): string {
  return `${new Date(wall).toISOString().slice(0, -1)}0000`;
}
