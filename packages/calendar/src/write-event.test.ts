import { describe, expect, test } from "vitest";
import type { EventChanges, NewEvent } from "./event-input.ts";
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
