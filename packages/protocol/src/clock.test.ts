import { describe, expect, test } from "vitest";
import { createVirtualClock } from "./clock.ts";
import { formatInstant } from "./time.ts";

describe("createVirtualClock", () => {
  test("stands still until it is advanced", () => {
    const clock = createVirtualClock();
    expect(formatInstant(clock.now())).toBe("2026-01-05T09:00:00.000Z");
    clock.advance({ days: 1, minutes: 30 });
    expect(formatInstant(clock.now())).toBe("2026-01-06T09:30:00.000Z");
  });

  test("runs each timer at its own time and in order, also those set on the way", () => {
    const clock = createVirtualClock();
    const start = clock.now();
    const seen: [string, number][] = [];
    const note = (name: string) => seen.push([name, clock.now() - start]);
    clock.setTimeout(() => note("late"), 2000);
    clock.setTimeout(() => {
      note("early");
      clock.setTimeout(() => note("chained"), 500);
    }, 1000);
    clock.advance({ seconds: 5 });
    expect(seen).toEqual([
      ["early", 1000],
      ["chained", 1500],
      ["late", 2000],
    ]);
    expect(clock.pendingTimers).toBe(0);
  });

  test("runs timers that fall due together in the order they were set", () => {
    const clock = createVirtualClock();
    const seen: number[] = [];
    for (const value of [1, 2, 3]) clock.setTimeout(() => seen.push(value), 10);
    clock.advance({ milliseconds: 10 });
    expect(seen).toEqual([1, 2, 3]);
  });

  test("forgets a cleared timer", () => {
    const clock = createVirtualClock();
    let fired = false;
    clock.clearTimeout(
      clock.setTimeout(() => {
        fired = true;
      }, 1),
    );
    clock.advance({ days: 1 });
    expect(fired).toBe(false);
  });

  test("refuses to go back", () => {
    expect(() => createVirtualClock().advance({ hours: -1 })).toThrow(RangeError);
  });

  test("refuses a start that is no instant", () => {
    expect(() => createVirtualClock({ start: "2026-01-05T09:00:00" })).toThrow("is not an instant");
  });
});
