import type { EpochMilliseconds } from "@consentra/protocol";
import { type GraphFailure, graphFailure, isGraphFailure } from "../graph/graph-failure.ts";
import { type Reader, readFields, readText } from "../graph/json-fields.ts";
import { findZone, startOfDay, toMoment, toWallClock, type WallClock, type Zone } from "./zones.ts";

/** One end of an event: the instant, and the zone in which it was written. */
export interface EventTime {
  readonly instant: EpochMilliseconds;
  /** A Windows or IANA name, spelled as it was given. */
  readonly zone: string;
  /** What readers are told of the zone instead, where a program wrote the event that names zones its own way. */
  readonly marker?: string;
}

/** What a time on the wire consists of. */
interface GivenTime {
  readonly dateTime: string;
  readonly timeZone: string;
}

/** Exchange keeps no dates before this year. */
const FIRST_YEAR = 1601;

const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** A time as text, taken apart. */
export interface ParsedDateTime {
  readonly wall: WallClock;
  /** What it is ahead of UTC in milliseconds, where the text says so. */
  readonly offset: number | undefined;
}

/**
 * Reads ISO 8601 as Microsoft Graph takes it: a date, with or without a time, with or without an offset. Digits
 * beyond milliseconds are dropped.
 *
 * @returns `undefined` when it is no such text, or no date of the calendar
 */
export function parseDateTime(text: string): ParsedDateTime | undefined {
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const wall = Date.UTC(
    year,
    month - 1,
    day,
    hour,
    minute,
    second,
    Number((match[7] ?? "").padEnd(3, "0").slice(0, 3)),
  );
  // A day or hour that does not exist would have rolled over into the next one.
  const back = new Date(wall);
  const exists =
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    back.getUTCHours() === hour &&
    back.getUTCMinutes() === minute &&
    second < 60;
  if (year < FIRST_YEAR || !exists) return undefined;
  return { wall: wall as WallClock, offset: parseOffset(match[8]) };
}

function parseOffset(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (text.toUpperCase() === "Z") return 0;
  const [hours, minutes] = [text.slice(1, 3), text.slice(-2)].map(Number) as [number, number];
  return (text.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

const readGivenTime = readFields<GivenTime>("microsoft.graph.dateTimeTimeZone", {
  dateTime: readText,
  timeZone: readText,
});

/**
 * A reader for `start` and `end`.
 *
 * @param defaultZone - what a missing `timeZone` means; `undefined` refuses it, as updates do
 */
export function readEventTime(defaultZone: string | undefined): Reader<EventTime> {
  return (value, property) => {
    const given = readGivenTime(value, property);
    if (isGraphFailure(given)) return given;
    const { dateTime, timeZone: name = defaultZone } = given;
    const zone = name === undefined ? undefined : findZone(name);
    if (name === undefined || !zone) return graphFailure("zoneUnknown", { zone: name ?? "" });
    const parsed = dateTime === undefined ? undefined : parseDateTime(dateTime);
    if (!parsed)
      return graphFailure("validation", { detail: `${property}.dateTime is missing or is no date and time` });
    const { wall, offset } = parsed;
    // Where the text says what it is ahead of UTC, the zone has no say in the instant.
    const instant = offset === undefined ? toMoment(wall, zone) : ((wall - offset) as EpochMilliseconds);
    return { instant, zone: name };
  };
}

/** The zone that a time was written in. */
export function zoneOf(time: EventTime): Zone {
  const zone = findZone(time.zone);
  if (!zone) throw new Error(`An event is stored in an unknown time zone, ${time.zone}.`);
  return zone;
}

/** The day of a time in the zone it was written in, as a wall clock at midnight. */
export function dayOf(time: EventTime): WallClock {
  return startOfDay(toWallClock(time.instant, zoneOf(time)));
}

/** Whether a time is the first moment of its day; where clocks skip midnight, that is a later one. */
export function startsDay(time: EventTime): boolean {
  return toMoment(dayOf(time), zoneOf(time)) === time.instant;
}

/** Whether an event's times can stand together. */
export function judgeTimes(start: EventTime, end: EventTime, isAllDay: boolean): GraphFailure | undefined {
  const invalid = (detail: string) => graphFailure("validation", { detail });
  if (end.instant < start.instant) return invalid("end lies before start");
  if (end.instant - start.instant > LONGEST_EVENT) return graphFailure("durationTooLong");
  if (!isAllDay) return undefined;
  if (start.zone.toLowerCase() !== end.zone.toLowerCase())
    return invalid("an all-day event starts and ends in one time zone");
  if (!startsDay(start) || !startsDay(end)) return invalid("an all-day event starts and ends at midnight");
  return dayOf(end) > dayOf(start)
    ? undefined
    : invalid("an all-day event ends on a later day than it starts");
}

/** Five years of 366 days. */
const LONGEST_EVENT = 5 * 366 * 86_400_000;
