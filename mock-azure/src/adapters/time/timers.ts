/**
 * Fake timers of this process, `Date` among them: Vitest's `vi`, Jest's `jest`, a clock of `@sinonjs/fake-timers` (which
 * `sinon.useFakeTimers()` gives, too), or `mock.timers` of Node's own test runner.
 *
 * @group Time
 */
export type ProcessTimers = RunnerTimers | SinonTimers | NodeTestTimers;

/**
 * Timers as Vitest and Jest have them.
 *
 * @group Time
 */
export interface RunnerTimers {
  /** Goes on at once. */
  advanceTimersByTime(milliseconds: number): unknown;
  /** Goes on, and lets promises settle on the way. */
  advanceTimersByTimeAsync(milliseconds: number): Promise<unknown>;
}

/**
 * A clock of `@sinonjs/fake-timers`.
 *
 * @group Time
 */
export interface SinonTimers {
  /** Goes on at once. */
  tick(milliseconds: number): unknown;
  /** Goes on, and lets promises settle on the way. */
  tickAsync(milliseconds: number): Promise<unknown>;
}

/**
 * Timers of `node:test`, which wait for nothing.
 *
 * @group Time
 */
export interface NodeTestTimers {
  /** Goes on at once. */
  tick(milliseconds: number): unknown;
}

/** How timers go on. */
export interface Ticking {
  /** At once: what timers begin and do not end goes on later. */
  tick(milliseconds: number): void;
  /** Timer by timer: what one begins without waiting for another timer, or for more than promises, has ended before the next. */
  tickAsync(milliseconds: number): Promise<void>;
}

/** The longest that timers which wait for nothing go on at once, a minute. */
const HOP = 60_000;

/** Goes on in parts, and lets everything have its turn in between that waits for no timer. */
async function goOn(milliseconds: number, tick: (milliseconds: number) => void): Promise<void> {
  // Of all ways to wait for a turn, no fake timers stand in the way of this one.
  const { port1, port2 } = new MessageChannel();
  try {
    for (let left = milliseconds; left > 0; left -= HOP) {
      tick(Math.min(left, HOP));
      await new Promise<void>((resolve) => {
        port1.onmessage = () => resolve();
        port2.postMessage(undefined);
      });
    }
  } finally {
    port1.close();
  }
}

/** @returns the two ways in which the timers of a library go on */
export function tickingOf(timers: ProcessTimers): Ticking {
  if ("advanceTimersByTimeAsync" in timers)
    return {
      tick: (milliseconds) => void timers.advanceTimersByTime(milliseconds),
      async tickAsync(milliseconds) {
        await timers.advanceTimersByTimeAsync(milliseconds);
      },
    };
  const tick = (milliseconds: number) => void timers.tick(milliseconds);
  if ("tickAsync" in timers)
    return {
      tick,
      async tickAsync(milliseconds) {
        await timers.tickAsync(milliseconds);
      },
    };
  return { tick, tickAsync: (milliseconds) => goOn(milliseconds, tick) };
}
