import type { VirtualClock } from "./clock.ts";
import { systemClock } from "./system.ts";
import { type EpochMilliseconds, toMilliseconds } from "./time.ts";

interface RunningTimer {
  readonly at: number;
  readonly callback: () => void;
  host: unknown;
}

/**
 * A clock that follows the host's and can be moved ahead of it, for a tenant that runs while people look at it.
 *
 * @returns the clock, level with the host's
 * @group Time
 */
export function createRealTimeClock(): VirtualClock {
  let ahead = 0;
  const timers = new Set<RunningTimer>();
  const now = () => (systemClock.now() + ahead) as EpochMilliseconds;

  const fire = (timer: RunningTimer) => {
    timers.delete(timer);
    timer.callback();
  };
  const arm = (timer: RunningTimer) => {
    systemClock.clearTimeout(timer.host);
    timer.host = systemClock.setTimeout(() => fire(timer), timer.at - now());
  };

  return {
    now,
    setTimeout(callback, delay) {
      const timer: RunningTimer = { at: now() + Math.max(0, delay), callback, host: undefined };
      timers.add(timer);
      arm(timer);
      return timer;
    },
    clearTimeout(handle) {
      const timer = handle as RunningTimer | undefined;
      if (!timer || !timers.delete(timer)) return;
      systemClock.clearTimeout(timer.host);
    },
    advance(duration) {
      const target = now() + toMilliseconds(duration);
      const due = () => [...timers].filter(({ at }) => at <= target).sort((a, b) => a.at - b.at)[0];
      for (let timer = due(); timer; timer = due()) {
        systemClock.clearTimeout(timer.host);
        ahead = Math.max(ahead, timer.at - systemClock.now());
        fire(timer);
      }
      ahead = Math.max(ahead, target - systemClock.now());
      for (const timer of timers) arm(timer);
    },
    get pendingTimers() {
      return timers.size;
    },
  };
}
