import { describe, expect, test } from "vitest";
import type { GraphFailure } from "./graph-failure.ts";
import { decideRetry } from "./retry.ts";

const answer = { status: 0, code: "", message: "" };
const throttled: GraphFailure = { kind: "throttled", ...answer };
const unavailable: GraphFailure = { kind: "unavailable", ...answer };
const network: GraphFailure = { kind: "network" };
const giveUp = { kind: "giveUp" };
const wait = (milliseconds: number) => ({ kind: "wait", milliseconds });

describe("decideRetry", () => {
  test.each([
    [1, 1000],
    [2, 2000],
    [3, 4000],
    [4, 8000],
  ])("waits longer each time: attempt %i", (attempt, milliseconds) => {
    expect(decideRetry({ failure: throttled, repeatable: true }, attempt)).toEqual(wait(milliseconds));
  });

  test("gives up after five attempts", () => {
    expect(decideRetry({ failure: throttled, repeatable: true }, 5)).toEqual(giveUp);
  });

  test("waits as long as the service asks, rounded up to the millisecond", () => {
    const failure: GraphFailure = { ...throttled, retryAfter: 2.1281 };
    expect(decideRetry({ failure, repeatable: true }, 3)).toEqual(wait(2129));
  });

  test("gives up when the service asks for more than three minutes", () => {
    expect(decideRetry({ failure: { ...throttled, retryAfter: 180 }, repeatable: true }, 1)).toEqual(
      wait(180_000),
    );
    expect(decideRetry({ failure: { ...throttled, retryAfter: 181 }, repeatable: true }, 1)).toEqual(giveUp);
  });

  test.each([
    ["throttled", throttled, wait(1000)],
    ["unavailable", unavailable, giveUp],
    ["network", network, giveUp],
  ])("repeats what must not be done twice only where it was not done: %s", (_kind, failure, decision) => {
    expect(decideRetry({ failure, repeatable: false }, 1)).toEqual(decision);
  });

  test.each([unavailable, network])("repeats what may be done twice after $kind", (failure) => {
    expect(decideRetry({ failure, repeatable: true }, 1)).toEqual(wait(1000));
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
    expect(decideRetry({ failure, repeatable: true }, 1)).toEqual(giveUp);
  });
});
