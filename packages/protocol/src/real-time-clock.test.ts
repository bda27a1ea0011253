import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createRealTimeClock } from "./real-time-clock.ts";
import { systemClock } from "./system.ts";

describe("createRealTimeClock", () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-03-01T00:00:00Z") }));
  afterEach(() => void vi.useRealTimers());

  test("follows the host's clock, and stays ahead by what it was moved", () => {
    const clock = createRealTimeClock();
    clock.advance({ hours: 1 });
    vi.advanceTimersByTime(60_000);
    expect(clock.now() - systemClock.now()).toBe(3_600_000);
  });

  test("fires a timer when the host's time reaches it", () => {
    const seen: string[] = [];
    createRealTimeClock().setTimeout(() => seen.push("host"), 1000);
    vi.advanceTimersByTime(999);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(seen).toEqual(["host"]);
  });

  test("fires timers that it is moved past, each once and at its own time", () => {
    const clock = createRealTimeClock();
    const start = clock.now();
    const seen: number[] = [];
    clock.setTimeout(() => seen.push(clock.now() - start), 60_000);
    clock.setTimeout(() => seen.push(clock.now() - start), 30_000);
    clock.advance({ minutes: 2 });
    vi.advanceTimersByTime(600_000);
    expect(seen).toEqual([30_000, 60_000]);
    expect(clock.pendingTimers).toBe(0);
  });

  test("waits longer than a host timer can", () => {
    let fired = false;
    createRealTimeClock().setTimeout(() => {
      fired = true;
    }, 30 * 86_400_000);
    vi.advanceTimersByTime(29 * 86_400_000);
    expect(fired).toBe(false);
    vi.advanceTimersByTime(86_400_000);
    expect(fired).toBe(true);
  });
});
