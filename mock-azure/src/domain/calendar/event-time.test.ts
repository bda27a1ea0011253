import type { EpochMilliseconds } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { type EventTime, judgeTimes, parseDateTime, readEventTime, startsDay } from "./event-time.ts";

const at = (instant: string, zone = "UTC"): EventTime => ({
  instant: Date.parse(instant) as EpochMilliseconds,
  zone,
});

describe("parseDateTime", () => {
  test.each([
    ["2026-01-05", "2026-01-05T00:00:00.000Z", undefined],
    ["2026-01-05T09:00", "2026-01-05T09:00:00.000Z", undefined],
    ["2026-01-05T09:00:00.1234567", "2026-01-05T09:00:00.123Z", undefined],
    ["2026-01-05T09:00:00Z", "2026-01-05T09:00:00.000Z", 0],
    ["2026-01-05T09:00:00+02:00", "2026-01-05T09:00:00.000Z", 7_200_000],
    ["2026-01-05T09:00:00-03:30", "2026-01-05T09:00:00.000Z", -12_600_000],
  ])("reads %s", (text, wall, offset) => {
    const parsed = parseDateTime(text);
    expect(new Date(parsed?.wall ?? 0).toISOString()).toBe(wall);
    expect(parsed?.offset).toBe(offset);
  });

  test.each([
    ["", "2026-02-30", "2026-13-01", "2026-01-05T24:00", "2026-01-05T09:61", "2026-01-05T09:00:60"],
    [
      "0001-01-01T00:00:00",
      "05.01.2026",
      "2026-01-05 09:00",
      "2026-01-05T09:00:00.12345678",
      "now",
      "2026-01-05T09",
    ],
  ])("refuses %s and its like", (...texts) => {
    expect(texts.map((text) => parseDateTime(text))).toEqual(texts.map(() => undefined));
  });
});

describe("readEventTime", () => {
  const read = readEventTime("UTC");

  test("reads a wall clock in its zone", () => {
    expect(read({ dateTime: "2026-07-01T09:00:00", timeZone: "W. Europe Standard Time" }, "start")).toEqual(
      at("2026-07-01T07:00:00Z", "W. Europe Standard Time"),
    );
  });

  test("lets an offset in the text win over the zone", () => {
    expect(read({ dateTime: "2026-07-01T09:00:00Z", timeZone: "Europe/Berlin" }, "start")).toEqual(
      at("2026-07-01T09:00:00Z", "Europe/Berlin"),
    );
  });

  test("takes a missing zone as the default one, or refuses it where there is none", () => {
    const value = { dateTime: "2026-07-01T09:00:00" };
    expect(read(value, "start")).toEqual(at("2026-07-01T09:00:00Z"));
    expect(readEventTime(undefined)(value, "start")).toMatchObject({
      code: "TimeZoneNotSupportedException",
      message: "A valid TimeZone value must be specified. The following TimeZone value is not supported: ''.",
    });
  });

  test.each([
    [{ dateTime: "2026-07-01T09:00", timeZone: "Mars/Olympus" }, "TimeZoneNotSupportedException"],
    [{ dateTime: "soon", timeZone: "UTC" }, "ErrorPropertyValidationFailure"],
    [{ timeZone: "UTC" }, "ErrorPropertyValidationFailure"],
    [{ date: "2026-07-01" }, "RequestBodyRead"],
    [{ dateTime: 5, timeZone: "UTC" }, "RequestBodyRead"],
    ["2026-07-01T09:00", "RequestBodyRead"],
    [null, "RequestBodyRead"],
  ])("refuses %j with %s", (value, code) => {
    expect(read(value, "start")).toMatchObject({ kind: "graph-failure", code });
  });
});

describe("startsDay", () => {
  test("takes the first moment of a day whose midnight the clocks skip", () => {
    // In São Paulo 2018-11-04 began at 01:00.
    const skipped = readEventTime("UTC")(
      { dateTime: "2018-11-04T00:00", timeZone: "America/Sao_Paulo" },
      "start",
    );
    expect(skipped).toEqual(at("2018-11-04T03:00:00Z", "America/Sao_Paulo"));
    expect(startsDay(skipped as EventTime)).toBe(true);
  });
});

describe("judgeTimes", () => {
  test.each([
    ["an event without length", at("2026-01-05T09:00:00Z"), at("2026-01-05T09:00:00Z"), false],
    [
      "ends in another zone",
      at("2026-01-05T09:00:00Z", "Asia/Tokyo"),
      at("2026-01-05T10:00:00Z", "Europe/Paris"),
      false,
    ],
    [
      "one whole day",
      at("2026-03-28T23:00:00Z", "Europe/Berlin"),
      at("2026-03-29T22:00:00Z", "Europe/Berlin"),
      true,
    ],
  ])("lets %s pass", (_, start, end, isAllDay) => {
    expect(judgeTimes(start, end, isAllDay)).toBeUndefined();
  });

  const midnight = at("2026-01-05T00:00:00Z");
  test.each([
    [
      "an end before the start",
      at("2026-01-05T09:00:00Z"),
      at("2026-01-05T08:59:59Z"),
      false,
      "ErrorPropertyValidationFailure",
    ],
    ["more than five years", midnight, at("2031-02-01T00:00:00Z"), false, "ErrorCalendarDurationIsTooLong"],
    [
      "a whole day that starts at nine",
      at("2026-01-05T09:00:00Z"),
      at("2026-01-06T00:00:00Z"),
      true,
      "ErrorPropertyValidationFailure",
    ],
    [
      "a whole day that ends at nine",
      midnight,
      at("2026-01-06T09:00:00Z"),
      true,
      "ErrorPropertyValidationFailure",
    ],
    ["a whole day without length", midnight, midnight, true, "ErrorPropertyValidationFailure"],
    [
      "a whole day in two zones",
      midnight,
      at("2026-01-06T00:00:00Z", "Europe/London"),
      true,
      "ErrorPropertyValidationFailure",
    ],
  ])("refuses %s", (_, start, end, isAllDay, code) => {
    expect(judgeTimes(start, end, isAllDay)).toMatchObject({ code });
  });
});
