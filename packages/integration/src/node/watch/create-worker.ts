import { systemClock, systemRandom } from "@consentra/protocol/system";
import { nextWait, toWatchPlan, type WatchPlan } from "../../watch-options.ts";
import { agreeing, createLease } from "../lease/with-lease.ts";
import { inPlaces } from "./in-places.ts";
import { inTime } from "./in-time.ts";
import type { Sweep, Sweeping, SweepOptions } from "./sweep.ts";
import { createWaitingBook, type Looked, type WaitingEntry } from "./waiting-book.ts";

/** Longer than {@link ROUNDS} of looks take. */
const LEASE_LASTS = 120_000;
/** How long a worker rests at most: others note who waits too. */
const LONGEST_REST = 30_000;
/** Looks between two notes of what came of them; a crash repeats no more than these. */
const ROUNDS = 3;
/** Seconds after which a look that does not end is given up. */
const LONGEST_LOOK = 30;

/**
 * Looks at one who waits.
 *
 * @returns what is known now beyond what was; undefined where nobody waits any more
 */
export type Look<Facts> = (name: string, entry: WaitingEntry<Facts>) => Promise<Partial<Facts> | undefined>;

/** Looks after all who wait, together with other machines. */
export interface Worker<Facts> extends Sweeping {
  /**
   * Notes who waits, or does not any more.
   *
   * @param to - gives the entry for the one that is there; `fresh` begins a new one
   */
  note(
    name: string,
    to: (
      entry: WaitingEntry<Facts> | undefined,
      fresh: WaitingEntry<unknown>,
    ) => WaitingEntry<Facts> | undefined,
  ): Promise<void>;
}

/**
 * @param options - as the host gave them
 * @param begin - makes the look of one sweep
 * @throws TypeError when the storage has no `compareAndSet`
 * @throws RangeError when `concurrency`, `pages` or `every` is not usable
 */
export function createWorker<Facts>(
  options: SweepOptions & {
    readonly prefix: string;
    readonly onError?: (problem: unknown, name?: string) => void;
  },
  begin: () => Look<Facts>,
): Worker<Facts> {
  const { concurrency = 8, pages = 64, prefix, onError = () => {} } = options;
  const { random = systemRandom, clock = systemClock } = options;
  const plan = toWatchPlan(options.every ?? {}) as WatchPlan;
  for (const [name, value] of Object.entries({ concurrency, pages })) {
    if (!Number.isInteger(value) || value < 1)
      throw new RangeError(`${name} is ${value}: give a whole number from 1.`);
  }
  const storage = agreeing(options.storage);
  const keyOf = (page: number) => `${prefix}${page}`;
  const book = createWaitingBook<Facts>(storage, keyOf, pages);
  const leases = Array.from({ length: pages }, (_none, page) =>
    createLease({ storage, key: `${keyOf(page)}.lease`, clock, lasts: LEASE_LASTS }),
  );
  let wake = () => {};

  /** A fifth earlier or later than planned: what began together does not stay together. */
  const due = (looks: number) => ({
    looks,
    next: Math.round(clock.now() + nextWait(plan, looks) * (0.8 + 0.4 * random())),
  });

  const lookOnce = async (
    look: Look<Facts>,
    name: string,
    entry: WaitingEntry<Facts>,
  ): Promise<Looked<Facts>> => {
    const again = { ...entry, ...due(entry.looks + 1) };
    try {
      const known = await inTime(clock, "A look", LONGEST_LOOK, () => look(name, entry));
      return [entry, known && { ...again, ...known }];
    } catch (problem) {
      onError(problem, name);
      return [entry, again];
    }
  };

  const sweep = async (signal?: AbortSignal): Promise<Sweep> => {
    const look = begin();
    let looked = 0;
    let left = 0;
    let next = Number.POSITIVE_INFINITY;

    const sweepPage = async (page: number): Promise<void> => {
      const isDue = ([, entry]: [string, WaitingEntry<Facts>]) => entry.next <= clock.now();
      const hasDue = Object.entries(await book.read(page)).some(isDue);
      const lease = hasDue ? await leases[page]?.take() : undefined;
      if (hasDue && !lease) left += 1;
      try {
        // What is due is read anew: another machine may have been at it until now.
        const all = lease ? Object.entries(await book.read(page)).filter(isDue) : [];
        while (all.length > 0 && !signal?.aborted) {
          const results = await inPlaces(
            concurrency,
            all.splice(0, concurrency * ROUNDS),
            async ([name, entry]) => [name, await lookOnce(look, name, entry)] as const,
            signal,
          );
          await book.settle(page, new Map(results));
          looked += results.length;
          if (!(await lease?.renew())) break;
        }
      } finally {
        await lease?.release();
      }
      for (const entry of Object.values(await book.read(page))) next = Math.min(next, entry.next);
    };

    // Machines begin at different pages, so that they meet less.
    const start = Math.floor(random() * pages);
    for (let turn = 0; turn < pages && !signal?.aborted; turn += 1) {
      // One page that cannot be read keeps nobody on the others waiting.
      await sweepPage((start + turn) % pages).catch((problem: unknown) => {
        onError(problem);
        left += 1;
      });
    }
    return { looked, left, ...(Number.isFinite(next) && { next }) };
  };

  return {
    sweep,
    async note(name, to) {
      await book.change(name, (entry) => to(entry, due(0)));
      wake();
    },
    async run(signal) {
      while (!signal.aborted) {
        const { next = Number.POSITIVE_INFINITY, left } = await sweep(signal);
        if (signal.aborted) return;
        const rest = left > 0 ? LONGEST_REST : Math.max(0, next - clock.now());
        await new Promise<void>((resolve) => {
          wake = () => {
            clock.clearTimeout(timer);
            signal.removeEventListener("abort", wake);
            resolve();
          };
          const timer = clock.setTimeout(wake, Math.min(LONGEST_REST, rest));
          signal.addEventListener("abort", wake, { once: true });
        });
        wake = () => {};
      }
    },
  };
}
