import { type EpochMilliseconds, parseInstant } from "@consentra/protocol";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { checkDate, checkInstant, checkTimeZone, checkWallClock } from "./check-time.ts";

const invalid = (field: string, value: unknown): unknown =>
  expect.objectContaining({ failure: { kind: "invalidInput", field, value } });

describe("checkInstant", () => {
  test.each([
    ["2026-01-05T09:00:00Z", "2026-01-05T09:00:00.000Z"],
    ["2026-01-05T09:00Z", "2026-01-05T09:00:00.000Z"],
    ["2026-01-05T09:00:00.5+01:00", "2026-01-05T08:00:00.500Z"],
    ["2026-03-01T00:30:00-05:30", "2026-03-01T06:00:00.000Z"],
    [parseInstant("2026-01-05T09:00:00Z"), "2026-01-05T09:00:00.000Z"],
    [Temporal.Instant.from("2026-01-05T09:00:00.5Z"), "2026-01-05T09:00:00.500Z"],
    [Temporal.ZonedDateTime.from("2026-01-05T09:00[Europe/Berlin]"), "2026-01-05T08:00:00.000Z"],
  ])("writes %s in UTC", (value, text) => {
    expect(checkInstant("start", value)).toBe(text);
  });

  test.each([
    "2026-01-05",
    "2026-01-05T09:00:00",
    "2026-01-05Z",
    "5 Jan 2026 09:00:00Z",
    "2026-02-30T09:00:00Z",
    "2026-01-05T29:00:00Z",
    "",
    Number.NaN as EpochMilliseconds,
    9e15 as EpochMilliseconds,
    new Date(0) as unknown as string,
    { epochMilliseconds: Number.NaN },
    Temporal.PlainDateTime.from("2026-01-05T09:00") as never,
    null as never,
    undefined as unknown as string,
  ])("refuses %s", (value) => {
    expect(() => checkInstant("start", value)).toThrow(invalid("start", value));
  });
});

describe("checkWallClock", () => {
  test("keeps the wall clock and its zone, and nothing else", () => {
    const value = { dateTime: "2026-01-05T09:00:00.0000000", timeZone: "W. Europe Standard Time", extra: 1 };
    expect(checkWallClock("start", value)).toEqual({
      dateTime: "2026-01-05T09:00:00.0000000",
      timeZone: "W. Europe Standard Time",
    });
  });

  test.each([
    "2026-01-05T09:00:00Z",
    "2026-01-05T09:00:00+01:00",
    "2026-01-05",
    "2026-02-29T09:00:00",
    "2026-01-05T24:00:00",
  ])("refuses %s beside a zone", (dateTime) => {
    expect(() => checkWallClock("start", { dateTime, timeZone: "UTC" })).toThrow(
      invalid("start.dateTime", dateTime),
    );
  });

  test("refuses a wall clock without a zone", () => {
    const value = { dateTime: "2026-01-05T09:00:00" } as { dateTime: string; timeZone: string };
    expect(() => checkWallClock("changes.start", value)).toThrow(
      invalid("changes.start.timeZone", undefined),
    );
  });

  test.each([null, "2026-01-05T09:00:00", new Date(0)])("refuses %s in place of a wall clock", (value) => {
    expect(() => checkWallClock("start", value as never)).toThrow(/^start/);
  });
});

describe("checkTimeZone", () => {
  test.each(["Europe/Berlin", "W. Europe Standard Time", "UTC", "Etc/GMT+12", "tzone://Microsoft/Utc"])(
    "takes %s",
    (zone) => {
      expect(checkTimeZone("timeZone", zone)).toBe(zone);
    },
  );

  test.each(["", " ", 'UTC", odata.maxpagesize="1', "UTC\r\nx: y", "Zürich"])("refuses %j", (zone) => {
    expect(() => checkTimeZone("timeZone", zone)).toThrow(invalid("timeZone", zone));
  });
});

describe("checkDate", () => {
  test("takes a leap day", () => {
    expect(checkDate("start", "2028-02-29")).toBe("2028-02-29");
  });

  test.each(["2026-02-29", "2026-13-01", "2026-1-5", "2026-01-05T00:00:00"])("refuses %s", (value) => {
    expect(() => checkDate("start", value)).toThrow(invalid("start", value));
  });
});
