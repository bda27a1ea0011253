import { type Duration, type EpochMilliseconds, parseInstant, toMilliseconds } from "./time.ts";

/**
 * The only source of time. Structurally an XState clock, so one clock can drive a machine and the tenant it talks to.
 *
 * @group Time
 */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): EpochMilliseconds;
  /** Calls `callback` once, `delay` milliseconds from now; returns a handle for {@link Clock.clearTimeout}. */
  setTimeout(callback: () => void, delay: number): unknown;
  /** Forgets a timer; an unknown or fired handle is ignored. */
  clearTimeout(handle: unknown): void;
}

/**
 * A clock that stands still until it is told to move, and only moves forward.
 *
 * @group Time
 */
export interface VirtualClock extends Clock {
  /**
   * Moves forward and runs every timer that falls due on the way, in order, each at its own time.
   *
   * @throws RangeError when a part of the duration is negative or unknown
   */
  advance(duration: Duration): void;
  /** The number of timers that still wait; a disposed object leaves none behind. */
  readonly pendingTimers: number;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

/**
 * Makes a clock that only moves when told.
 *
 * @param options - `start`: where it stands at first, an ISO 8601 instant
 * @defaultValue start `2026-01-05T09:00:00Z`, a Monday
 * @returns the clock
 * @throws RangeError when `start` is not an instant
 * @example
 * ```ts run
 * import { createVirtualClock, formatInstant } from "@consentra/protocol";
 *
 * const clock = createVirtualClock({ start: "2026-01-05T09:00:00Z" });
 * clock.advance({ days: 30 });
 * formatInstant(clock.now()); // => "2026-02-04T09:00:00.000Z"
 * ```
 * @group Time
 */
export function createVirtualClock(options: { readonly start?: string } = {}): VirtualClock {
  let now: number = parseInstant(options.start ?? "2026-01-05T09:00:00Z");
  let order = 0;
  const timers = new Map<number, Timer>();

  const nextDue = (limit: number): Timer | undefined => {
    let next: Timer | undefined;
    for (const timer of timers.values()) {
      if (timer.at <= limit && (!next || timer.at < next.at)) next = timer;
    }
    return next;
  };

  return {
    now: () => now as EpochMilliseconds,
    setTimeout(callback, delay) {
      order += 1;
      timers.set(order, { at: now + Math.max(0, delay), order, callback });
      return order;
    },
    clearTimeout(handle) {
      timers.delete(handle as number);
    },
    advance(duration) {
      const target = now + toMilliseconds(duration);
      for (let timer = nextDue(target); timer; timer = nextDue(target)) {
        timers.delete(timer.order);
        now = Math.max(now, timer.at);
        timer.callback();
      }
      now = Math.max(now, target);
    },
    get pendingTimers() {
      return timers.size;
    },
  };
}
