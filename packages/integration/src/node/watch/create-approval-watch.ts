import { systemClock } from "@consentra/protocol/system";
import type { TenantPresence } from "../tenant-probe.ts";
import type { ApprovalWatch, ApprovalWatchOptions } from "./approval-watch.ts";
import { createWorker } from "./create-worker.ts";
import { inTime } from "./in-time.ts";
import { lookAt, type Waiting } from "./look-at.ts";

/** Seconds after which a tenant counts as one that tells nothing; shorter than a whole look may take. */
const LONGEST_PROBE = 10;

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
  const { onNews, probe, onError = () => {}, clock = systemClock } = options;
  const { prefix = "consentra.watch." } = options;

  const { note, ...sweeping } = createWorker<Waiting>({ ...options, prefix }, () => {
    const probes = new Map<string, Promise<TenantPresence | undefined>>();
    const probeOnce = (tenant: string) => {
      const asked =
        probes.get(tenant) ??
        inTime(clock, "The look at a tenant", LONGEST_PROBE, async () => probe?.(tenant)).catch(
          (problem: unknown) => {
            onError(problem);
            return undefined;
          },
        );
      probes.set(tenant, asked);
      return asked;
    };
    return async (user, entry) => {
      const { isOver, news, first } = await lookAt(user, entry, { ...options, now: clock.now() }, probeOnce);
      if (news) await onNews(news);
      return isOver ? undefined : { ...(first && { first }) };
    };
  });

  return {
    ...sweeping,
    async note(state, { user }) {
      if (state.status !== "pending" || state.approved) return note(user, () => undefined);
      const { account, expiresAt: until } = state;
      const tenant = account?.tenantId ?? (await options.tenantOf?.(user));
      const known = tenant !== undefined && { tenant };
      return note(user, (entry, fresh) => (entry?.until === until ? entry : { ...fresh, until, ...known }));
    },
  };
}
