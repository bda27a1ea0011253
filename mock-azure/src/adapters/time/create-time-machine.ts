import { type Duration, toMilliseconds, type VirtualClock } from "@consentra/protocol";
import { systemClock } from "@consentra/protocol/system";
import { type ProcessTimers, type Ticking, tickingOf } from "./timers.ts";

/**
 * What moves a tenant and everything else of this process together.
 *
 * @group Time
 */
export interface TimeMachine {
  /** The time of the process as a tenant takes it: `createTenant({ clock: machine.clock })`. */
  readonly clock: VirtualClock;
  /**
   * Moves everything, timer by timer, each at its own time and in its order, and lets promises settle in between.
   *
   * @throws RangeError when a part of the duration is negative or unknown, or `Date` does not move along
   */
  advance(duration: Duration): Promise<void>;
}

const NOT_ALONG =
  "Date does not go with the timers, so tokens would not age: fake it too, as in vi.useFakeTimers() without toFake, or mock.timers.enable({ apis: ['Date', 'setTimeout', 'setInterval'] }).";

/** Goes on by a duration, and finds out whether `Date` does. */
function measured(duration: Duration): { readonly milliseconds: number; check(): void } {
  const milliseconds = toMilliseconds(duration);
  const target = Date.now() + milliseconds;
  return {
    milliseconds,
    check() {
      // A real clock is late by less than a millisecond, or by however long the timers took: never exact.
      if (Date.now() !== target) throw new RangeError(NOT_ALONG);
    },
  };
}

/** The clock of a process whose time is faked. */
function createProcessClock({ tick }: Ticking): VirtualClock {
  const pending = new Set<unknown>();
  return {
    now: systemClock.now,
    setTimeout(callback, delay) {
      const handle = systemClock.setTimeout(() => {
        pending.delete(handle);
        callback();
      }, delay);
      pending.add(handle);
      return handle;
    },
    clearTimeout(handle) {
      pending.delete(handle);
      systemClock.clearTimeout(handle);
    },
    advance(duration) {
      const { milliseconds, check } = measured(duration);
      tick(milliseconds);
      check();
    },
    get pendingTimers() {
      return pending.size;
    },
  };
}

/**
 * Puts a tenant on the fake timers of a test, so that the tenant, the SDK and Microsoft's libraries have one time:
 * requests expire, tokens age, and what polls does so in between.
 *
 * @param timers - fake timers that are in use, `Date` among them
 * @returns what moves them, with the clock that a tenant is made with
 * @example A token ages for the tenant and for whoever reads the process's clock
 * ```ts run
 * import { mock } from "node:test";
 * import { createTenant } from "@consentra/mock-azure";
 * import { createTimeMachine } from "@consentra/mock-azure/time";
 *
 * mock.timers.enable({ apis: ["Date", "setTimeout"], now: Date.parse("2026-01-05T09:00:00Z") });
 * const machine = createTimeMachine(mock.timers);
 * const tenant = createTenant({ clock: machine.clock });
 * await machine.advance({ days: 30 });
 * const times = [new Date(tenant.clock.now()).toISOString(), new Date().toISOString()];
 * mock.timers.reset();
 * times; // => ["2026-02-04T09:00:00.000Z", "2026-02-04T09:00:00.000Z"]
 * ```
 * @group Time
 */
export function createTimeMachine(timers: ProcessTimers): TimeMachine {
  const ticking = tickingOf(timers);
  return {
    clock: createProcessClock(ticking),
    async advance(duration) {
      const { milliseconds, check } = measured(duration);
      await ticking.tickAsync(milliseconds);
      check();
    },
  };
}
