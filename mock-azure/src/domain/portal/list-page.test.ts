import { describe, expect, test } from "vitest";
import { holds, takePage } from "./list-page.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("takePage", () => {
  test.each([
    [0, 1, { rows: [], page: 1, pages: 1, total: 0 }],
    [20, 1, { rows: numbers(20), page: 1, pages: 1, total: 20 }],
    [21, 2, { rows: [21], page: 2, pages: 2, total: 21 }],
    [21, 99, { rows: [21], page: 2, pages: 2, total: 21 }],
    [21, -3, { rows: numbers(20), page: 1, pages: 2, total: 21 }],
  ])("of %i rows gives page %i, or the nearest there is", (count, wanted, page) => {
    expect(takePage(numbers(count), wanted)).toEqual(page);
  });
});

describe("holds", () => {
  test.each([
    ["", [], true],
    ["ROS", ["Rosa Park"], true],
    ["park", [null, undefined, "rosa.park@example"], true],
    ["x", ["Rosa Park", null], false],
  ] as const)("looks for %j in %j, in any case", (search, texts, found) => {
    expect(holds(search, ...texts)).toBe(found);
  });
});
