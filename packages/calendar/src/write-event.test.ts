import { describe, expect, test } from "vitest";
import type { EventChanges, NewEvent } from "./event-input.ts";
import { daily, weekly, yearly } from "./repeat.ts";
import { writeEventChanges, writeNewEvent } from "./write-event.ts";

const at = (time: string, timeZone = "Europe/Berlin") => ({ dateTime: `2026-01-05T${time}`, timeZone });
const invalid = (field: string): unknown =>
  expect.objectContaining({ failure: expect.objectContaining({ kind: "invalidInput", field }) });

describe("writeNewEvent", () => {
  test("sends wall clocks with the zone they were given in", () => {
    const event: NewEvent = { subject: "Kick-off", start: at("09:00:00"), end: at("10:00:00") };
    expect(writeNewEvent(event)).toEqual({ subject: "Kick-off", start: at("09:00:00"), end: at("10:00:00") });
  });

  test("writes whole days as midnights of one zone, the end exclusive", () => {
    const allDay = { start: "2026-12-24", end: "2026-12-27", timeZone: "Asia/Tokyo" };
    expect(writeNewEvent({ allDay })).toEqual({
      isAllDay: true,
      start: { dateTime: "2026-12-24T00:00:00", timeZone: "Asia/Tokyo" },
      end: { dateTime: "2026-12-27T00:00:00", timeZone: "Asia/Tokyo" },
    });
  });

  test("takes an event without length", () => {
    expect(writeNewEvent({ start: at("09:00:00"), end: at("09:00:00.0") })).toHaveProperty(
      "end",
      at("09:00:00.0"),
    );
  });

  test("leaves the order of two zones to the service", () => {
    const end = at("04:00:00", "America/New_York");
    expect(writeNewEvent({ start: at("09:00:00"), end })).toHaveProperty("end", end);
  });

  test.each<[string, unknown, string]>([
    ["an end before the start", { start: at("10:00:00"), end: at("09:59:59.9999999") }, "event.end.dateTime"],
    ["no end", { start: at("10:00:00") }, "event.end"],
    ["no time at all", { subject: "Kick-off" }, "event.start"],
    ["a null time", { start: null, end: at("10:00:00") }, "event.start"],
    [
      "whole days beside a start",
      { allDay: { start: "2026-01-05", end: "2026-01-06", timeZone: "UTC" }, start: at("09:00:00") },
      "event.allDay",
    ],
    [
      "whole days that end on their first day",
      { allDay: { start: "2026-01-05", end: "2026-01-05", timeZone: "UTC" } },
      "event.allDay.end",
    ],
    [
      "whole days with a time",
      { allDay: { start: "2026-01-05T00:00:00", end: "2026-01-06", timeZone: "UTC" } },
      "event.allDay.start",
    ],
    [
      "whole days without a zone",
      { allDay: { start: "2026-01-05", end: "2026-01-06" } },
      "event.allDay.timeZone",
    ],
    ["whole days as a flag", { allDay: true }, "event.allDay"],
    ["the wire's flag", { isAllDay: true, start: at("00:00:00"), end: at("00:00:00") }, "event.isAllDay"],
    ["nothing", undefined, "event"],
  ])("refuses %s", (_name, event, field) => {
    expect(() => writeNewEvent(event as NewEvent)).toThrow(invalid(field));
  });
});

describe("writeEventChanges", () => {
  test("sends nothing but the changes", () => {
    expect(writeEventChanges({ subject: "New" })).toEqual({ subject: "New" });
  });

  test("sends a start alone, with its zone", () => {
    expect(writeEventChanges({ start: at("11:00:00") })).toEqual({ start: at("11:00:00") });
  });

  test("turns whole days into a timed event when told so", () => {
    const changes: EventChanges = { allDay: false, start: at("09:00:00"), end: at("10:00:00") };
    expect(writeEventChanges(changes)).toEqual({
      isAllDay: false,
      start: at("09:00:00"),
      end: at("10:00:00"),
    });
  });

  test.each<[string, unknown, string]>([
    ["no change", {}, "changes"],
    ["changes that are all undefined", { subject: undefined }, "changes"],
    ["a whole event that was read", { id: "AAMkAD=", subject: "Old" }, "changes.id"],
    ["a transaction id", { transactionId: "1" }, "changes.transactionId"],
    ["a timed event without its times", { allDay: false, start: at("09:00:00") }, "changes.allDay"],
  ])("refuses %s", (_name, changes, field) => {
    expect(() => writeEventChanges(changes as EventChanges)).toThrow(invalid(field));
  });
});

describe("a series", () => {
  const start = at("09:00:00");
  const end = at("10:00:00");

  test("begins on the event's own date, in its own zone, the pattern first", () => {
    const body = writeNewEvent({ start, end, repeat: weekly({ on: ["monday"], end: { count: 4 } }) });
    expect(body.recurrence).toEqual({
      pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"], firstDayOfWeek: "sunday" },
      range: {
        type: "numbered",
        numberOfOccurrences: 4,
        startDate: start.dateTime.slice(0, 10),
        recurrenceTimeZone: start.timeZone,
      },
    });
    expect(JSON.stringify(body.recurrence)).toMatch(/^\{"pattern"/);
  });

  test("of whole days keeps their zone, and ends on a date", () => {
    const allDay = { start: "2026-12-24", end: "2026-12-25", timeZone: "Europe/Berlin" };
    const repeat = yearly({ month: 12, on: { day: 24 }, end: { until: "2030-12-31" } });
    expect(writeNewEvent({ allDay, repeat }).recurrence).toMatchObject({
      range: {
        type: "endDate",
        endDate: "2030-12-31",
        startDate: "2026-12-24",
        recurrenceTimeZone: "Europe/Berlin",
      },
    });
  });

  test("is made a single event, and a single event a series, with its start", () => {
    expect(writeEventChanges({ repeat: null })).toEqual({ recurrence: null });
    expect(writeEventChanges({ repeat: daily(), start }).recurrence).toMatchObject({
      range: { type: "noEnd" },
    });
  });

  test.each<[string, unknown, string]>([
    ["a change without its start", { repeat: daily() }, "changes.start"],
    [
      "an end before the start",
      { repeat: daily({ end: { until: "2020-01-01" } }), start },
      "changes.repeat.end.until",
    ],
    ["a pattern made by hand", { repeat: { type: "daily" }, start }, "changes.repeat"],
  ])("refuses %s", (_name, changes, field) => {
    expect(() => writeEventChanges(changes as EventChanges)).toThrow(invalid(field));
  });
});
