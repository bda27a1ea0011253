import { AsyncLocalStorage } from "node:async_hooks";
import type { Clock } from "@consentra/protocol";

const running = new AsyncLocalStorage<Clock>();

/** How many runs want `Date` to follow their clocks. */
let users = 0;
let hostDate = globalThis.Date;

/** `Date` as a run sees it: what the run's clock says, within the run and nowhere else. */
function followRuns(host: DateConstructor): DateConstructor {
  return class extends host {
    constructor(...given: [] | ConstructorParameters<DateConstructor>) {
      const clock = given.length === 0 ? running.getStore() : undefined;
      if (clock) super(clock.now());
      else super(...(given as [number]));
    }
    static override now(): number {
      return running.getStore()?.now() ?? host.now();
    }
  } as DateConstructor;
}

/**
 * Runs something whose libraries read the process's clock, as Microsoft's do, on a virtual one. What else the process
 * does meanwhile keeps its own time.
 */
export async function onTimeOf<Result>(clock: Clock, act: () => Promise<Result>): Promise<Result> {
  if (users === 0) {
    hostDate = globalThis.Date;
    globalThis.Date = followRuns(hostDate);
  }
  users += 1;
  try {
    return await running.run(clock, act);
  } finally {
    users -= 1;
    if (users === 0) globalThis.Date = hostDate;
  }
}
