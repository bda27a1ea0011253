import { describe, expect, test } from "vitest";
import { createGate, gateOf } from "./gate.ts";

describe("createGate", () => {
  test("runs no more tasks at once than it has places, in the order they came", async () => {
    const gate = createGate(2);
    const started: number[] = [];
    const finish: (() => void)[] = [];
    const tasks = [0, 1, 2, 3].map((number) =>
      gate(async () => {
        started.push(number);
        await new Promise<void>((resolve) => {
          finish[number] = resolve;
        });
      }),
    );
    expect(started).toEqual([0, 1]);
    finish[1]?.();
    await tasks[1];
    expect(started).toEqual([0, 1, 2]);
    finish[0]?.();
    await tasks[0];
    expect(started).toEqual([0, 1, 2, 3]);
    finish[2]?.();
    finish[3]?.();
    await Promise.all(tasks);
  });

  test("gives the place of a failed task to the next", async () => {
    const gate = createGate(1);
    const failed = gate(() => Promise.reject(new RangeError("no")));
    const next = gate(() => Promise.resolve("done"));
    await expect(failed).rejects.toThrow("no");
    expect(await next).toBe("done");
  });
});

describe("gateOf", () => {
  test("is one gate an owner, and another for another owner", () => {
    const owner = {};
    expect(gateOf(owner, 4)).toBe(gateOf(owner, 4));
    expect(gateOf({}, 4)).not.toBe(gateOf(owner, 4));
  });
});
