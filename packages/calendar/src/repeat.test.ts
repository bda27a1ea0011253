import { describe, expect, test } from "vitest";
import { daily, monthly, weekly, yearly } from "./repeat.ts";

describe("the ways to repeat", () => {
  test.each([
    ["every day", daily(), { type: "daily", interval: 1 }],
    ["every third day", daily({ every: 3 }), { type: "daily", interval: 3 }],
    [
      "on two days of every other week",
      weekly({ every: 2, on: ["monday", "thursday", "monday"], firstDayOfWeek: "monday" }),
      { type: "weekly", interval: 2, daysOfWeek: ["monday", "thursday"], firstDayOfWeek: "monday" },
    ],
    [
      "on a date of each month",
      monthly({ on: { day: 31 } }),
      { type: "absoluteMonthly", interval: 1, dayOfMonth: 31 },
    ],
    [
      "on the last workday of each quarter",
      monthly({ every: 3, on: { which: "last", weekdays: ["monday", "friday"] } }),
      { type: "relativeMonthly", interval: 3, daysOfWeek: ["monday", "friday"], index: "last" },
    ],
    [
      "on a date of each year",
      yearly({ month: 12, on: { day: 24 } }),
      { type: "absoluteYearly", interval: 1, dayOfMonth: 24, month: 12 },
    ],
    [
      "on a weekday of each year",
      yearly({ month: 11, on: { which: "fourth", weekdays: ["thursday"] } }),
      { type: "relativeYearly", interval: 1, daysOfWeek: ["thursday"], index: "fourth", month: 11 },
    ],
  ])("say %s and send nothing that the type does not use", (_, repeat, pattern) => {
    expect(repeat).toEqual({ pattern, end: "never" });
  });

  test.each([
    ["no interval", () => daily({ every: 0 }), /^every is 0/],
    ["part of an interval", () => daily({ every: 1.5 }), /^every is 1.5/],
    ["no occurrence", () => daily({ end: { count: 0 } }), /^end\.count is 0/],
    ["more occurrences than Outlook takes", () => daily({ end: { count: 1000 } }), /^end\.count is 1000/],
    ["a last date that does not exist", () => daily({ end: { until: "2026-02-30" } }), /^end\.until is/],
    ["a last date with a time", () => daily({ end: { until: "2026-02-01T00:00:00Z" } }), /^end\.until is/],
    ["no weekday", () => weekly({ on: [] as never }), /^on is/],
    ["an unknown weekday", () => weekly({ on: ["someday" as "monday"] }), /^on is/],
    [
      "an unknown start of the week",
      () => weekly({ on: ["monday"], firstDayOfWeek: "x" as "monday" }),
      /^firstDayOfWeek is/,
    ],
    ["the 32nd", () => monthly({ on: { day: 32 } }), /^on\.day is 32/],
    [
      "the fifth Monday",
      () => monthly({ on: { which: "fifth" as "last", weekdays: ["monday"] } }),
      /^on\.which is/,
    ],
    ["the 13th month", () => yearly({ month: 13, on: { day: 1 } }), /^month is 13/],
  ])("refuse %s", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
