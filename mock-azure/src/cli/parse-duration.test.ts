import { describe, expect, test } from "vitest";
import { parseDuration } from "./parse-duration.ts";

describe("parseDuration", () => {
  test.each([
    ["30d", { days: 30 }],
    ["1h30m", { hours: 1, minutes: 30 }],
    ["45s", { seconds: 45 }],
    ["250ms", { milliseconds: 250 }],
    ["2 days", { days: 2 }],
    ["1 hour 5 minutes", { hours: 1, minutes: 5 }],
    ["P1DT2H", { days: 1, hours: 2, minutes: 0, seconds: 0 }],
    ["PT5M", { days: 0, hours: 0, minutes: 5, seconds: 0 }],
    ["P2W", { days: 14, hours: 0, minutes: 0, seconds: 0 }],
  ])("reads %s", (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
  });

  test.each([
    "",
    "30",
    "d",
    "-1d",
    "1.5h",
    "1d1d",
    "3 fortnights",
    "1d and more",
    "P",
    "P1Y",
    "P1M",
    "PT",
    "1constructor",
  ])("reads nothing in %j", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});
