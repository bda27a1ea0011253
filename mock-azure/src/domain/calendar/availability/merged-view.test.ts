import type { FreeBusyStatus } from "@consentra/protocol";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StatusTime } from "./busy-times.ts";
import { mergedView } from "./merged-view.ts";

const MINUTE = 60_000;
const STATUSES = ["free", "tentative", "busy", "oof", "workingElsewhere", "unknown"] as const;

/** A time in minutes after the start of the window. */
const time = (start: number, end: number, status: FreeBusyStatus = "busy"): StatusTime => ({
  start: start * MINUTE,
  end: end * MINUTE,
  status,
});

/** A view of so many minutes in slots of half an hour. */
const view = (length: number, ...times: readonly StatusTime[]) =>
  mergedView(times, { start: 0, end: length * MINUTE }, 30 * MINUTE);

/** The same, minute by minute. */
function naiveView(
  times: readonly StatusTime[],
  window: { start: number; end: number },
  slot: number,
): string {
  let view = "";
  for (let from = window.start; from < window.end; from += slot) {
    const present = new Set<FreeBusyStatus>();
    for (let minute = from; minute < from + slot && minute < window.end; minute += MINUTE) {
      for (const { start, end, status } of times) {
        if (start <= minute && minute + MINUTE <= end) present.add(status);
      }
    }
    if (present.has("oof")) view += "3";
    else if (present.has("busy")) view += "2";
    else if (present.has("tentative")) view += "1";
    else view += "0";
  }
  return view;
}

describe("mergedView", () => {
  test.each([
    ["free", "0"],
    ["tentative", "1"],
    ["busy", "2"],
    ["oof", "3"],
    ["workingElsewhere", "0"],
    ["unknown", "0"],
  ] as const)("writes a slot that is %s as %s", (status, digit) => {
    expect(view(30, time(0, 30, status))).toBe(digit);
  });

  test.each([
    [["free", "tentative"], "1"],
    [["tentative", "busy", "tentative"], "2"],
    [["oof", "busy", "workingElsewhere"], "3"],
    [["workingElsewhere", "free"], "0"],
  ] as const)("lets the most of %j count", (statuses, digit) => {
    expect(view(30, ...statuses.map((status) => time(0, 30, status)))).toBe(digit);
  });

  test.each([
    ["a time that ends where the slot begins", time(-30, 0), "000"],
    ["a time that reaches a minute into it", time(-30, 1), "200"],
    ["a time that begins where the slot ends", time(30, 60), "020"],
    ["a time over several slots", time(29, 61), "222"],
    ["a time over the whole window and more", time(-500, 500), "222"],
    ["a time without length", time(40, 40), "000"],
  ])("takes %s for what it is", (_, given, expected) => {
    expect(view(90, given)).toBe(expected);
  });

  test.each([
    [1, 1],
    [30, 1],
    [31, 2],
    [540, 18],
  ])("has for %i minutes %i slots of half an hour", (minutes, slots) => {
    expect(view(minutes)).toBe("0".repeat(slots));
  });

  test("agrees with a count minute by minute", () => {
    const minutes = (min: number, max: number) => fc.integer({ min, max }).map((count) => count * MINUTE);
    const times = fc.array(
      fc
        .tuple(minutes(-200, 700), minutes(0, 300), fc.constantFrom(...STATUSES))
        .map(([start, length, status]) => ({ start, end: start + length, status })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(times, minutes(-60, 60), minutes(1, 600), minutes(5, 90), (given, start, length, slot) => {
        const window = { start, end: start + length };
        expect(mergedView(given, window, slot)).toBe(naiveView(given, window, slot));
      }),
    );
  });
});
