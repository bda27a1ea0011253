import type { EpochMilliseconds } from "@consentra/protocol";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { findZone, formatWallClock, toMoment, toWallClock, type WallClock, type Zone } from "./zones.ts";

const HOUR = 3_600_000;

const ZONES = [
  "Africa/Casablanca",
  "Africa/Cairo",
  "America/New_York",
  "America/Sao_Paulo",
  "America/St_Johns",
  "America/Argentina/Buenos_Aires",
  "Asia/Kathmandu",
  "Asia/Hebron",
  "Asia/Tehran",
  "Australia/Lord_Howe",
  "Europe/Berlin",
  "Europe/Dublin",
  "Europe/Istanbul",
  "Pacific/Apia",
  "Pacific/Chatham",
];

function zoneNamed(name: string): Zone {
  const zone = findZone(name);
  if (!zone) throw new Error(`${name} is unknown.`);
  return zone;
}

/** The moments at which a zone changes its clocks, from 1970 to 2037, by another implementation. */
function transitionsOf(name: string): readonly number[] {
  const found: number[] = [];
  let at = Temporal.Instant.from("1970-01-01T00:00Z").toZonedDateTimeISO(name).getTimeZoneTransition("next");
  while (at && at.year < 2038) {
    found.push(at.epochMilliseconds);
    at = at.getTimeZoneTransition("next");
  }
  return found;
}

describe("findZone", () => {
  test.each([
    ["a Windows name", "W. Europe Standard Time"],
    ["an IANA name", "Europe/Berlin"],
    ["a newer IANA spelling", "Europe/Kyiv"],
    ["a name in another case", "w. europe standard time"],
    ["UTC", "UTC"],
  ])("knows %s", (_, name) => {
    expect(findZone(name)).toBeDefined();
  });

  test.each([
    ["nothing", ""],
    ["an invented name", "Mars/Olympus"],
    ["an offset", "+02:00"],
    ["an abbreviation", "CEST"],
    ["a marker of old items", "tzone://Microsoft/Custom"],
  ])("does not know %s", (_, name) => {
    expect(findZone(name)).toBeUndefined();
  });
});

describe("toWallClock", () => {
  test.each(ZONES)("agrees with Temporal around every change of clocks of %s", (name) => {
    const zone = zoneNamed(name);
    const transitions = transitionsOf(name);
    const moments = transitions.flatMap((at) => [at - 36 * HOUR, at - 1000, at, at + 1000, at + 36 * HOUR]);
    const ours = moments.map((at) => toWallClock(at as EpochMilliseconds, zone) - at);
    const theirs = moments.map(
      (at) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).offsetNanoseconds / 1e6,
    );
    expect(moments.length).toBeGreaterThan(0);
    expect(ours).toEqual(theirs);
  });
});

describe("toMoment", () => {
  test.each(ZONES)("agrees with Temporal on skipped and repeated hours of %s", (name) => {
    const zone = zoneNamed(name);
    const walls = transitionsOf(name)
      .flatMap((at) =>
        [-24 * HOUR, -2 * HOUR, -HOUR, -HOUR / 2, -1, 0, 1, HOUR / 2, HOUR, 2 * HOUR, 24 * HOUR].map(
          (by) => at + by,
        ),
      )
      .flatMap((at) => [
        at + zone.offsetAt((at - HOUR) as EpochMilliseconds),
        at + zone.offsetAt((at + HOUR) as EpochMilliseconds),
      ]);
    const ours = walls.map((wall) => toMoment(wall as WallClock, zone));
    const theirs = walls.map(
      (wall) =>
        Temporal.PlainDateTime.from(new Date(wall).toISOString().slice(0, -1)).toZonedDateTime(name, {
          disambiguation: "compatible",
        }).epochMilliseconds,
    );
    expect(ours).toEqual(theirs);
  });

  test.each([
    [
      "reads a skipped hour as if the clock had not been put forward",
      "2026-03-29T02:30",
      "2026-03-29T01:30:00.000Z",
    ],
    ["takes the first of a repeated hour", "2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
  ])("%s", (_, wall, moment) => {
    const clock = Date.parse(`${wall}Z`) as WallClock;
    expect(new Date(toMoment(clock, zoneNamed("Europe/Berlin"))).toISOString()).toBe(moment);
  });
});

describe("formatWallClock", () => {
  test("writes seven fractional digits and no zone", () => {
    expect(formatWallClock(Date.parse("2026-03-29T09:00:00.5Z") as WallClock)).toBe(
      "2026-03-29T09:00:00.5000000",
    );
  });
});
