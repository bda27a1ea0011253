import type { Clock } from "@consentra/protocol";

/** A clock that tells how many of the timers set on it still wait. */
export interface WatchedClock extends Clock {
  readonly waiting: number;
}

/** @returns a view of the clock for one user of it */
export function watchedClock(clock: Clock): WatchedClock {
  const waiting = new Set<unknown>();
  return {
    now: () => clock.now(),
    setTimeout(callback, delay) {
      const handle = clock.setTimeout(() => {
        waiting.delete(handle);
        callback();
      }, delay);
      waiting.add(handle);
      return handle;
    },
    clearTimeout(handle) {
      waiting.delete(handle);
      clock.clearTimeout(handle);
    },
    get waiting() {
      return waiting.size;
    },
  };
}
