import { describe, expect, test } from "vitest";
import { measure, spreadOf } from "./measure.ts";

describe("spreadOf", () => {
  test("is the middle and both ends, in whatever order the values came", () => {
    expect(spreadOf([5, 1, 3])).toEqual({ median: 3, least: 1, most: 5 });
    expect(spreadOf([4, 1, 2, 3])).toEqual({ median: 2.5, least: 1, most: 4 });
  });
});

describe("measure", () => {
  test("compares every subject with the first", async () => {
    const calls = { sync: 0, waiting: 0 };
    const measured = await measure(
      [
        {
          name: "sync",
          run: () => {
            calls.sync += 1;
          },
        },
        {
          name: "waiting",
          run: async () => {
            calls.waiting += 1;
          },
        },
      ],
      { rounds: 3, milliseconds: 0.1, scale: 1 },
    );
    expect(measured.map(({ name }) => name)).toEqual(["sync", "waiting"]);
    expect(measured[0]?.ratio).toEqual({ median: 1, least: 1, most: 1 });
    expect(Math.min(calls.sync, calls.waiting)).toBeGreaterThan(3);
  });

  test("passes on what a subject throws", async () => {
    const broken = {
      name: "broken",
      run: () => {
        throw new Error("wrong result");
      },
    };
    await expect(measure([broken], { rounds: 1, milliseconds: 1, scale: 1 })).rejects.toThrow("wrong result");
  });
});
