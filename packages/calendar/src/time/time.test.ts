import { assert, constantFrom, date, property } from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { fromTemporal, toTemporalText } from "./temporal.ts";
import { toInstant } from "./to-instant.ts";
import { toWallClock } from "./to-wall-clock.ts";

const RUNS = { seed: 20260105, numRuns: 2000 };

const ZONES = [
  "Europe/Berlin",
  "Europe/Kyiv",
  "America/New_York",
  "America/Ciudad_Juarez",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Kanton",
  "Pacific/Apia",
  "Antarctica/Troll",
  "Africa/Casablanca",
  "UTC",
];

const moments = date({
  min: new Date(Date.UTC(1990, 0)),
  max: new Date(Date.UTC(2037, 0)),
  noInvalidDate: true,
});

const wall = (dateTime: string, timeZone = "Europe/Berlin") => ({ dateTime, timeZone });

describe("toWallClock", () => {
  test("agrees with Temporal at every moment and in every zone", () => {
    assert(
      property(moments, constantFrom(...ZONES), (moment, timeZone) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(moment.getTime())
          .toZonedDateTimeISO(timeZone)
          .toPlainDateTime()
          .toString({ smallestUnit: "millisecond" });
        const { dateTime } = toWallClock(moment.toISOString(), timeZone);
        expect(`${dateTime}.000`.slice(0, 23)).toBe(expected);
      }),
      RUNS,
    );
  });

  test("keeps the zone as it was given, a Windows name, too", () => {
    expect(toWallClock(0 as never, "W. Europe Standard Time")).toEqual({
      dateTime: "1970-01-01T01:00:00",
      timeZone: "W. Europe Standard Time",
    });
  });

  test.each(["2026-01-05", "2026-01-05T09:00:00"])("refuses %s, which is no moment", (text) => {
    expect(() => toWallClock(text, "UTC")).toThrow(/^instant is/);
  });
});

describe("toInstant", () => {
  test("agrees with Temporal at every wall clock, gaps and overlaps included", () => {
    assert(
      property(
        moments,
        constantFrom(...ZONES),
        constantFrom("earlier", "later"),
        (moment, timeZone, whenTwice) => {
          const dateTime = moment.toISOString().slice(0, 23);
          const plain = Temporal.PlainDateTime.from(dateTime);
          const oracle = (disambiguation: "compatible" | "later") =>
            plain.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds;
          const expected = whenTwice === "later" ? oracle("later") : oracle("compatible");
          expect(toInstant(wall(dateTime, timeZone), { whenTwice })).toBe(expected);
        },
      ),
      RUNS,
    );
  });

  test.each(ZONES)("agrees with Temporal around every change of the clock in %s", (timeZone) => {
    const wrong: string[] = [];
    let zoned: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`2010-01-01T00:00[${timeZone}]`);
    while (zoned && zoned.year < 2030) {
      zoned = zoned.getTimeZoneTransition("next");
      if (!zoned) break;
      const near = zoned.toPlainDateTime();
      for (let minutes = -180; minutes <= 180; minutes += 15) {
        const plain = near.add({ minutes });
        const dateTime = plain.toString({ smallestUnit: "second" });
        for (const [whenTwice, disambiguation] of [
          ["earlier", "compatible"],
          ["later", "later"],
        ] as const) {
          const expected = plain.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds;
          if (toInstant(wall(dateTime, timeZone), { whenTwice }) !== expected)
            wrong.push(`${dateTime} ${whenTwice}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ["a skipped time moves forward", "2026-03-29T02:30:00", "2026-03-29T01:30:00Z"],
    ["the last moment before the gap", "2026-03-29T01:59:59.9999999", "2026-03-29T00:59:59.999Z"],
    ["the first one after it", "2026-03-29T03:00:00", "2026-03-29T01:00:00Z"],
    ["a time shown twice is the earlier one", "2026-10-25T02:30:00", "2026-10-25T00:30:00Z"],
    ["summer", "2026-07-01T09:00:00.0000000", "2026-07-01T07:00:00Z"],
  ])("%s: %s in Berlin", (_, dateTime, expected) => {
    expect(toInstant(wall(dateTime))).toBe(Date.parse(expected));
  });

  test("gives the later of two moments when asked to", () => {
    expect(toInstant(wall("2026-10-25T02:30:00"), { whenTwice: "later" })).toBe(
      Date.parse("2026-10-25T01:30:00Z"),
    );
  });

  test.each([
    ["a wall clock with Z", wall("2026-01-05T09:00:00Z"), /^wallClock\.dateTime is/],
    [
      "a zone without rules",
      wall("2026-01-05T09:00:00", "tzone://Microsoft/Custom"),
      /tzone:\/\/.*ask for UTC/,
    ],
    ["an unknown zone", wall("2026-01-05T09:00:00", "Mars/Olympus"), /^timeZone is "Mars\/Olympus"/],
  ])("refuses %s", (_, value, message) => {
    expect(() => toInstant(value)).toThrow(message);
  });
});

describe("Temporal", () => {
  test("goes out and comes back", () => {
    const zoned = Temporal.ZonedDateTime.from("2026-07-01T09:00:00.5[Europe/Berlin]");
    const written = fromTemporal(zoned);
    expect(written).toEqual({ dateTime: "2026-07-01T09:00:00.500", timeZone: "Europe/Berlin" });
    expect(Temporal.ZonedDateTime.from(toTemporalText(written)).equals(zoned)).toBe(true);
  });

  test("reads what Microsoft Graph sends, with a Windows name", () => {
    const text = toTemporalText(wall("2026-01-05T09:00:00.0000000", "Newfoundland Standard Time"));
    expect(text).toBe("2026-01-05T09:00:00.000-03:30[America/St_Johns]");
    expect(Temporal.ZonedDateTime.from(text).epochMilliseconds).toBe(Date.parse("2026-01-05T12:30:00Z"));
  });

  test("refuses anything else", () => {
    expect(() => fromTemporal("2026-07-01" as never)).toThrow(/^zoned is/);
  });
});
