import { describe, expect, test } from "vitest";
import { buildFreeBusy, readFreeBusy } from "./free-busy.ts";

const time = (hour: string) => ({ dateTime: `2026-01-05T${hour}:00:00`, timeZone: "Europe/Berlin" });
const input = { schedules: ["room@example.com"], start: time("09"), end: time("17") };

describe("buildFreeBusy", () => {
  test("asks for schedules, in the answer's zone", () => {
    expect(buildFreeBusy({ ...input, interval: 60, timeZone: "Europe/Berlin" })).toEqual({
      method: "POST",
      path: "/me/calendar/getSchedule",
      headers: { "content-type": "application/json", prefer: 'outlook.timezone="Europe/Berlin"' },
      body: {
        schedules: input.schedules,
        startTime: input.start,
        endTime: input.end,
        availabilityViewInterval: 60,
      },
      repeatable: true,
    });
  });

  test.each([
    ["nobody", { schedules: [] }, /^schedules is/],
    ["too many", { schedules: Array.from({ length: 101 }, () => "a@example.com") }, /^schedules is/],
    ["a slot that is too short", { interval: 4 }, /^interval is 4/],
    ["a slot that is too long", { interval: 1441 }, /^interval is 1441/],
    ["part of a minute", { interval: 7.5 }, /^interval is 7.5/],
    [
      "a time with an offset",
      { start: { ...time("09"), dateTime: "2026-01-05T09:00:00Z" } },
      /^start\.dateTime is/,
    ],
  ])("refuses %s", (_, changes, message) => {
    expect(() => buildFreeBusy({ ...input, ...changes })).toThrow(message);
  });
});

describe("readFreeBusy", () => {
  test("gives what is known of each, and why nothing is known of some", async () => {
    const value = [
      { scheduleId: "room@example.com", availabilityView: "0022", scheduleItems: [] },
      { scheduleId: "who@example.com", error: { message: "Unable to resolve.", responseCode: "5009" } },
    ];
    expect(await readFreeBusy(Response.json({ value }))).toEqual(value);
  });

  test("refuses an answer of another shape", async () => {
    await expect(readFreeBusy(Response.json({}))).rejects.toMatchObject({
      failure: { kind: "badResponse" },
    });
  });
});
