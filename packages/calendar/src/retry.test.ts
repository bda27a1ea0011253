import { describe, expect, test } from "vitest";
import type { GraphFailure } from "./graph-failure.ts";
import { retryDelay } from "./retry.ts";

const answer = { status: 0, code: "", message: "", attempts: 1, elapsed: 0 };
const throttled = { kind: "throttled", ...answer } as const;
const unavailable = { kind: "unavailable", ...answer } as const;
const network = { kind: "network", attempts: 1, elapsed: 0 } as const;
const first = { attempts: 1, elapsed: 0, repeatable: true };

/** The middle of what chance can give. */
const half = () => 0.5;

describe("retryDelay", () => {
  test.each([
    [1, 1000],
    [2, 2000],
    [3, 4000],
    [4, 8000],
  ])("waits longer each time: attempt %i", (attempts, milliseconds) => {
    expect(retryDelay({ ...first, failure: throttled, attempts, random: half })).toBe(milliseconds);
  });

  test("lets chance take half of the wait away, or add half", () => {
    const third = { ...first, failure: unavailable, attempts: 3 };
    expect(retryDelay({ ...third, random: () => 0 })).toBe(2000);
    expect(retryDelay({ ...third, random: () => 1 - Number.EPSILON })).toBe(6000);
  });

  test("leaves nothing to chance where the service named a time, and rounds it up to the millisecond", () => {
    const third = { ...first, failure: { ...throttled, retryAfter: 2.1281 }, attempts: 3 };
    expect([() => 0, half].map((random) => retryDelay({ ...third, random }))).toEqual([2129, 2129]);
  });

  test("gives up after five attempts", () => {
    expect(
      retryDelay({ ...first, failure: { ...throttled, retryAfter: 0 }, attempts: 5, random: half }),
    ).toBeUndefined();
  });

  test("gives up rather than wait beyond three minutes in all", () => {
    const delay = (retryAfter: number, elapsed: number) =>
      retryDelay({ ...first, failure: { ...throttled, retryAfter }, attempts: 2, elapsed, random: half });
    expect(delay(180, 0)).toBe(180_000);
    expect(delay(181, 0)).toBeUndefined();
    expect(delay(9, 171_000)).toBe(9000);
    expect(delay(10, 171_000)).toBeUndefined();
  });

  test.each([
    ["throttled", throttled, 1000],
    ["unavailable", unavailable, undefined],
    ["network", network, undefined],
  ])("repeats what must not be done twice only where it was not done: %s", (_kind, failure, delay) => {
    expect(retryDelay({ ...first, failure, repeatable: false, random: half })).toBe(delay);
  });

  test.each([unavailable, network])("repeats what may be done twice after $kind", (failure) => {
    expect(retryDelay({ ...first, failure, random: half })).toBe(1000);
  });

  test.each<GraphFailure>([
    { kind: "invalidRequest", ...answer },
    { kind: "notFound", ...answer },
    { kind: "mailboxMissing", ...answer },
    { kind: "conflict", ...answer },
    { kind: "preconditionFailed", ...answer },
    { kind: "gone", ...answer },
    { kind: "quotaExceeded", ...answer },
    { kind: "unauthorized", ...answer },
    { kind: "forbidden", reason: "consent", ...answer },
    { kind: "badResponse", problem: "notJson" },
    { kind: "invalidInput", field: "id", value: "" },
  ])("does not repeat $kind", (failure) => {
    expect(retryDelay({ ...first, failure, random: half })).toBeUndefined();
  });
});
