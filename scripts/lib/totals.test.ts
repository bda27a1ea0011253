import { describe, expect, it } from "vitest";
import { formatTotals, settle, sum } from "./totals.mjs";

const totals = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped });

describe("settle", () => {
  it.each([
    ["believes a suite whose report and status agree", totals(3, 0), 0, totals(3, 0)],
    ["believes the number of failures", totals(3, 2), 1, totals(3, 2)],
    ["counts a failure beside the tests", totals(3, 0), 1, totals(3, 1)],
    ["counts a suite that ended before it reported", undefined, 0, totals(0, 1)],
  ])("%s", (_, reported, code, expected) => {
    expect(settle(reported, code)).toEqual(expected);
  });
});

describe("sum", () => {
  it("adds suites up", () => {
    expect(sum([totals(3, 1), totals(4, 0, 2)])).toEqual(totals(7, 1, 2));
  });
});

describe("formatTotals", () => {
  it("names skipped tests only where there are some", () => {
    expect(formatTotals(totals(7, 0))).toBe("7 passed, 0 failed");
    expect(formatTotals(totals(7, 1, 2))).toBe("7 passed, 1 failed, 2 skipped");
  });
});
