import type { Clock } from "@consentra/protocol";
import { systemIds } from "@consentra/protocol/system";
import type { KeyValueStorage } from "../../ports/key-value-storage.ts";

/** A storage by which machines can agree. */
export type AgreeingStorage = KeyValueStorage & Required<Pick<KeyValueStorage, "compareAndSet">>;

/**
 * Checks that machines can agree by a storage.
 *
 * @throws TypeError when it has no `compareAndSet`
 */
export function agreeing(storage: KeyValueStorage): AgreeingStorage {
  if (storage.compareAndSet) return storage as AgreeingStorage;
  throw new TypeError("storage has no compareAndSet: give one by which several processes can agree.");
}

interface Held {
  readonly holder: string;
  /** Milliseconds since the epoch, by the holder's clock. */
  readonly until: number;
}

/** A lease that is held here. */
export interface HeldLease {
  /** Holds it for its whole time from now on. @returns whether it is still held; if not, somebody else may be at work */
  renew(): Promise<boolean>;
  release(): Promise<void>;
}

/** Work that may be under way once only. */
export interface Lease {
  /** Takes the lease if nobody else holds it. */
  take(): Promise<HeldLease | undefined>;
  /** Waits until it may be free. */
  untilFree(): Promise<void>;
}

/** How often a storage is asked that does not tell of changes, and one that does and may miss some, in milliseconds. */
const LOOK_EVERY = 100;
const LOOK_EVERY_TOLD = 1000;

/** By how many milliseconds clocks may differ; what ran out longer ago has run out by all of them. */
const CLOCKS_DIFFER = 300_000;

/**
 * A lease as machines see it whose clocks differ: its holder is taken for dead once it has stood unchanged for its time
 * by the clock of whoever waits, or ran out long ago.
 *
 * @param facts - `lasts`: milliseconds after which the holder is taken for dead; longer than the work lasts
 */
export function createLease(facts: {
  readonly storage: AgreeingStorage;
  readonly key: string;
  readonly clock: Clock;
  readonly lasts: number;
}): Lease {
  const { storage, key, clock, lasts } = facts;
  /** What stood there when it was last looked at, and since when. */
  let seen = { text: "", since: 0 };

  /** For how many milliseconds it may still be somebody's. */
  const leftOf = (text: string | null): number => {
    const now = clock.now();
    if (text === null || untilOf(text) + CLOCKS_DIFFER < now) return 0;
    if (text !== seen.text) seen = { text, since: now };
    return Math.max(0, seen.since + lasts - now);
  };

  return {
    async take() {
      const holder = systemIds.guid();
      const fresh = () => JSON.stringify({ holder, until: clock.now() + lasts } satisfies Held);
      const text = await storage.get(key);
      if (leftOf(text) > 0) return undefined;
      let mine = fresh();
      if (!(await storage.compareAndSet(key, text, mine))) return undefined;
      return {
        async renew() {
          const next = fresh();
          if (!(await storage.compareAndSet(key, mine, next))) return false;
          mine = next;
          return true;
        },
        async release() {
          // Whoever took over a lease that ran out keeps it.
          await storage.compareAndSet(key, mine, null);
        },
      };
    },
    async untilFree() {
      const text = await storage.get(key);
      const left = leftOf(text);
      if (left === 0) return;
      let stop = () => {};
      let timer: unknown;
      try {
        await new Promise<void>((resolve, reject) => {
          let pause = LOOK_EVERY;
          try {
            if (storage.subscribe) {
              stop = storage.subscribe(key, resolve);
              pause = LOOK_EVERY_TOLD;
            }
          } catch {
            // Systems have only so many watches to give; looking does as well.
          }
          timer = clock.setTimeout(resolve, Math.min(pause, left));
          // It may have changed before anybody listened.
          Promise.resolve(storage.get(key)).then((now) => now !== text && resolve(), reject);
        });
      } finally {
        stop();
        clock.clearTimeout(timer);
      }
    },
  };
}

/**
 * Does work while nobody else does who asks for the same lease, on this machine or another. A lease whose holder died
 * ends by itself; a holder that is halted for longer than that is no longer alone, so the work must stand being done
 * twice.
 *
 * @param lease - which work
 * @param work - what to do
 * @returns the work's result
 */
export async function withLease<Result>(lease: Lease, work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    const held = await lease.take();
    if (held) {
      try {
        return await work();
      } finally {
        // What was done is done: a lease that cannot be given back ends by itself.
        await held.release().catch(() => undefined);
      }
    }
    await lease.untilFree();
  }
}

/** What is no lease holds nobody up. */
function untilOf(text: string): number {
  try {
    const { until } = JSON.parse(text) as Partial<Held>;
    return typeof until === "number" ? until : 0;
  } catch {
    return 0;
  }
}
