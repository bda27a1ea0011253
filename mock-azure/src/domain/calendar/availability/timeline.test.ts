import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StatusTime } from "./busy-times.ts";
import { statusWithin, toTimeline } from "./timeline.ts";

const RANKS = ["free", "workingElsewhere", "unknown", "tentative", "busy", "oof"] as const;

describe("statusWithin", () => {
  test.each([
    ["nothing", [], "free"],
    ["a time before", [{ start: 0, end: 10, status: "busy" }], "free"],
    ["a time after", [{ start: 20, end: 30, status: "busy" }], "free"],
    ["a time that reaches in", [{ start: 0, end: 11, status: "busy" }], "busy"],
    ["a time without length", [{ start: 15, end: 15, status: "busy" }], "free"],
    [
      "a long time behind short ones",
      [
        { start: 0, end: 90, status: "oof" },
        { start: 1, end: 2, status: "busy" },
        { start: 3, end: 4, status: "busy" },
      ],
      "oof",
    ],
    [
      "tentative and unknown ones",
      [
        { start: 10, end: 20, status: "unknown" },
        { start: 11, end: 12, status: "tentative" },
      ],
      "tentative",
    ],
  ] as const)("sees %s", (_, times: readonly StatusTime[], expected) => {
    expect(statusWithin(toTimeline(times), { start: 10, end: 20 })).toBe(expected);
  });

  test("agrees with a look at every time, point by point", () => {
    const times = fc.array(
      fc.tuple(fc.nat(60), fc.nat(25), fc.constantFrom(...RANKS)).map(([start, length, status]) => ({
        start,
        end: start + length,
        status,
      })),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(times, fc.nat(70), fc.integer({ min: 1, max: 20 }), (given, start, length) => {
        const timeline = toTimeline(given.toSorted((a, b) => a.start - b.start));
        const points = Array.from({ length }, (_, index) => start + index);
        const present = given.filter((one) => points.some((at) => one.start <= at && at + 1 <= one.end));
        const most = Math.max(0, ...present.map(({ status }) => RANKS.indexOf(status)));
        expect(statusWithin(timeline, { start, end: start + length })).toBe(RANKS[most]);
      }),
    );
  });
});
