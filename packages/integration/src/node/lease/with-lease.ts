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

/** How often a storage is asked that does not tell of changes, in milliseconds. */
const LOOK_EVERY = 100;

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
  const { storage, key, clock, lasts } = lease;
  const holder = systemIds.guid();
  let waited = false;
  let mine = "";
  for (;;) {
    const text = await storage.get(key);
    if (text === null || isOver(text, clock.now())) {
      mine = JSON.stringify({ holder, until: clock.now() + lasts } satisfies Held);
      if (await storage.compareAndSet(key, text, mine)) break;
    } else {
      waited = true;
      await untilChanged(lease, text);
    }
  }
  try {
    return await work(waited);
  } finally {
    // Whoever took over a lease that ran out keeps it.
    await storage.compareAndSet(key, mine, null);
  }
}

function isOver(text: string, now: number): boolean {
  return untilOf(text) <= now;
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
async function untilChanged({ storage, key, clock }: Lease, text: string): Promise<void> {
  let stop = () => {};
  let timer: unknown;
  try {
    await new Promise<void>((resolve, reject) => {
      if (storage.subscribe) stop = storage.subscribe(key, resolve);
      const left = untilOf(text) - clock.now();
      timer = clock.setTimeout(resolve, storage.subscribe ? left : Math.min(LOOK_EVERY, left));
      // It may have changed before anybody listened.
      Promise.resolve(storage.get(key)).then((now) => now !== text && resolve(), reject);
    });
  } finally {
    stop();
    clock.clearTimeout(timer);
  }
}
