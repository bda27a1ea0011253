import type { Tenant } from "@consentra/mock-azure";
import { createVirtualClock, type VirtualClock } from "@consentra/protocol";

/** A clock on which a planned slow answer is waited for at once: the time that it takes goes by for everybody. */
export interface WaitingClock {
  readonly clock: VirtualClock;
  /** Hears of the slow answers of a tenant that has this clock. */
  watch(tenant: Tenant): void;
}

/** @returns the clock of a tenant, where nobody is there to move it while somebody waits */
export function createWaitingClock(): WaitingClock {
  const clock = createVirtualClock();
  /** How long the slow answer takes that has been met last, until it begins to wait. */
  let expected: number | undefined;
  return {
    clock: {
      now: clock.now,
      clearTimeout: clock.clearTimeout,
      advance: clock.advance,
      get pendingTimers() {
        return clock.pendingTimers;
      },
      setTimeout(callback, delay) {
        const handle = clock.setTimeout(callback, delay);
        if (delay === expected) {
          expected = undefined;
          queueMicrotask(() => clock.advance({ milliseconds: delay }));
        }
        return handle;
      },
    },
    watch(tenant) {
      tenant.subscribe(({ change }) => {
        if (change.kind !== "fault-met") return;
        const { fault, seen } = change.planned;
        const { answer, after = 0 } = fault;
        expected = answer.kind === "slow" && seen > after ? answer.milliseconds : undefined;
      });
    },
  };
}
