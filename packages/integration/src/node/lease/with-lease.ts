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

/** Which work may be under way once only, and for how long at most. */
export interface Lease {
  readonly storage: AgreeingStorage;
  readonly key: string;
  readonly clock: Clock;
  /** Milliseconds after which the holder is taken for dead. Longer than the work lasts, and than clocks differ. */
  readonly lasts: number;
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

/** How often a storage is asked that does not tell of changes, in milliseconds. */
const LOOK_EVERY = 100;

/** Takes a lease if nobody else holds it. */
export async function takeLease({ storage, key, clock, lasts }: Lease): Promise<HeldLease | undefined> {
  const holder = systemIds.guid();
  const fresh = () => JSON.stringify({ holder, until: clock.now() + lasts } satisfies Held);
  const text = await storage.get(key);
  if (text !== null && untilOf(text) > clock.now()) return undefined;
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
}

/**
 * Does work while nobody else does who asks for the same lease, on this machine or another. A lease whose holder died
 * ends by itself; a holder that is halted for longer than that is no longer alone, so the work must stand being done
 * twice.
 *
 * @param lease - which work
 * @param work - its parameter tells whether another held the lease first
 * @returns the work's result
 */
export async function withLease<Result>(
  lease: Lease,
  work: (waited: boolean) => Promise<Result>,
): Promise<Result> {
  let waited = false;
  for (;;) {
    const held = await takeLease(lease);
    if (!held) {
      waited = true;
      await untilFree(lease);
      continue;
    }
    try {
      return await work(waited);
    } finally {
      await held.release();
    }
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

/** Waits until the lease may be free: until the storage tells of a change, or the lease runs out. */
async function untilFree({ storage, key, clock }: Lease): Promise<void> {
  const text = await storage.get(key);
  const left = text === null ? 0 : untilOf(text) - clock.now();
  if (left <= 0) return;
  let stop = () => {};
  let timer: unknown;
  try {
    await new Promise<void>((resolve, reject) => {
      if (storage.subscribe) stop = storage.subscribe(key, resolve);
      timer = clock.setTimeout(resolve, storage.subscribe ? left : Math.min(LOOK_EVERY, left));
      // It may have changed before anybody listened.
      Promise.resolve(storage.get(key)).then((now) => now !== text && resolve(), reject);
    });
  } finally {
    stop();
    clock.clearTimeout(timer);
  }
}
