import { systemClock, systemRandom } from "@consentra/protocol/system";
import { nextWait, toWatchPlan, type WatchPlan } from "../../watch-options.ts";
import { agreeing, takeLease } from "../lease/with-lease.ts";
import type { TenantPresence } from "../tenant-probe.ts";
import type { ApprovalWatch, ApprovalWatchOptions, Sweep } from "./approval-watch.ts";
import { inPlaces } from "./in-places.ts";
import { lookAt } from "./look-at.ts";
import { createWaitingBook, type WaitingEntry } from "./waiting-book.ts";

/** Longer than a few looks take, and than machines' clocks differ. */
const LEASE_LASTS = 120_000;
/** How long a worker rests at most: others note connections too. */
const LONGEST_REST = 30_000;
/** Looks between two notes of what came of them; a crash repeats no more than these. */
const ROUNDS = 4;

/**
 * Makes a worker that looks after all connections that wait for approval, with as many looks at a time as you allow, ever
 * more rarely for each, and at odd moments. Machines share the work page by page, by leases; what one was doing when it
 * died another does again.
 *
 * @param options - who waits, and whom to tell
 * @returns the worker; it does nothing until `sweep` or `run`
 * @throws TypeError when the storage has no `compareAndSet`
 * @throws RangeError when `concurrency`, `pages` or `every` is not usable
 * @example
 * ```ts run
 * import { createIntegration, memoryStorage } from "@consentra/integration";
 * import { createApprovalWatch } from "@consentra/integration/node";
 * import { scriptedAuth } from "@consentra/integration/testing";
 *
 * const storage = memoryStorage();
 * const auth = scriptedAuth([{ signIn: { error: "access_denied", aadsts: [90095] } }, { probe: "ok" }]);
 * const app = { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" };
 * const integrationOf = (key: string) => createIntegration({ app, auth, storage, key, watch: false });
 *
 * const news: string[] = [];
 * const watch = createApprovalWatch({
 *   storage,
 *   integrationOf,
 *   onNews: ({ user, kind, confidence }) => void news.push(`${user}: ${kind}, ${confidence}`),
 *   every: { first: { milliseconds: 1 } },
 * });
 * const integration = integrationOf("user-7");
 * await integration.connect();
 * await watch.note(await integration.requestSent(), { user: "user-7" });
 * integration.dispose();
 *
 * while (news.length === 0) await watch.sweep(); // in truth: watch.run(signal)
 * news; // => ["user-7: approved, reported"]
 * ```
 * @group Approval
 */
export function createApprovalWatch(options: ApprovalWatchOptions): ApprovalWatch {
  const { onNews, probe, onError = () => {}, random = systemRandom, clock = systemClock } = options;
  const { concurrency = 8, pages = 64, prefix = "consentra.watch." } = options;
  const plan = toWatchPlan(options.every ?? {}) as WatchPlan;
  for (const [name, value] of Object.entries({ concurrency, pages })) {
    if (!Number.isInteger(value) || value < 1)
      throw new RangeError(`${name} is ${value}: give a whole number from 1.`);
  }
  const storage = agreeing(options.storage);
  const book = createWaitingBook(storage, prefix, pages);
  let wake = () => {};

  /** A fifth earlier or later than planned: what began together does not stay together. */
  const nextLook = (looks: number) =>
    Math.round(clock.now() + nextWait(plan, looks) * (0.8 + 0.4 * random()));

  const look = async (
    user: string,
    entry: WaitingEntry,
    probeOnce: (tenant: string) => Promise<TenantPresence | undefined>,
  ): Promise<WaitingEntry | undefined> => {
    const again: WaitingEntry = { ...entry, looks: entry.looks + 1, next: nextLook(entry.looks + 1) };
    try {
      const { isOver, news, first } = await lookAt(user, entry, { ...options, now: clock.now() }, probeOnce);
      if (news) await onNews(news);
      return isOver ? undefined : { ...again, ...(first && { first }) };
    } catch (problem) {
      onError(problem, user);
      return again;
    }
  };

  const sweep = async (signal?: AbortSignal): Promise<Sweep> => {
    const probes = new Map<string, Promise<TenantPresence | undefined>>();
    const probeOnce = (tenant: string) => {
      const asked =
        probes.get(tenant) ??
        Promise.resolve(probe?.(tenant)).catch((problem: unknown) => {
          onError(problem);
          return undefined;
        });
      probes.set(tenant, asked);
      return asked;
    };
    let looked = 0;
    let left = 0;
    let next = Number.POSITIVE_INFINITY;

    const sweepPage = async (page: number): Promise<void> => {
      const isDue = ([, entry]: [string, WaitingEntry]) => entry.next <= clock.now();
      const hasDue = Object.entries(await book.read(page)).some(isDue);
      const lease = hasDue
        ? await takeLease({ storage, key: book.leaseOf(page), clock, lasts: LEASE_LASTS })
        : undefined;
      if (hasDue && !lease) left += 1;
      try {
        // What is due is read anew: another machine may have been at it until now.
        const due = lease ? Object.entries(await book.read(page)).filter(isDue) : [];
        while (due.length > 0 && !signal?.aborted) {
          const some = due.splice(0, concurrency * ROUNDS);
          const results = await inPlaces(concurrency, some, async ([user, entry]) => {
            return [user, await look(user, entry, probeOnce)] as const;
          });
          await book.settle(page, new Map(results));
          looked += some.length;
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
    async note(state, { user }) {
      if (state.status !== "pending" || state.approved) {
        await book.change(user, () => undefined);
        return;
      }
      const { account, expiresAt: until } = state;
      const tenant = account?.tenantId ?? (await options.tenantOf?.(user));
      const known = tenant !== undefined && { tenant };
      await book.change(user, (entry) =>
        entry?.until === until ? entry : { next: nextLook(0), looks: 0, until, ...known },
      );
      wake();
    },
    async run(signal) {
      while (!signal.aborted) {
        const { next = Number.POSITIVE_INFINITY, left } = await sweep(signal).catch(
          (problem: unknown): Sweep => {
            onError(problem);
            return { looked: 0, left: pages };
          },
        );
        if (signal.aborted) return;
        const rest = left > 0 ? LONGEST_REST : Math.max(0, next - clock.now());
        await new Promise<void>((resolve) => {
          const timer = clock.setTimeout(resolve, Math.min(LONGEST_REST, rest));
          wake = () => {
            clock.clearTimeout(timer);
            signal.removeEventListener("abort", wake);
            resolve();
          };
          signal.addEventListener("abort", wake, { once: true });
        });
        wake = () => {};
      }
    },
  };
}
