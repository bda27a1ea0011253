import { toMilliseconds } from "@consentra/protocol";
import { systemClock } from "@consentra/protocol/system";
import { createWorker } from "../watch/create-worker.ts";
import type { OrganizationWatch, OrganizationWatchOptions } from "./organization-watch.ts";

/** What is known of an organisation that waits. */
interface Waiting {
  /** As it was noted; names are kept in lower case. */
  readonly tenant: string;
  /** Milliseconds since the epoch until which it is waited for. */
  readonly until: number;
}

/**
 * Makes a worker that looks after all organisations that wait for an administrator's approval, so that a product learns of
 * it also where nobody comes back from Microsoft's page: ever more rarely for each, at odd moments, with as many looks at
 * a time as you allow. Machines share the work by leases; what one was doing when it died another does again.
 *
 * @param options - the organisations, and whom to tell
 * @returns the worker; it does nothing until `sweep` or `run`
 * @throws TypeError when the storage has no `compareAndSet`
 * @throws RangeError when `concurrency`, `pages`, `patience` or `every` is not usable
 * @example
 * ```ts run
 * import { memoryStorage } from "@consentra/integration";
 * import { createOrganizationWatch, type OrganizationState } from "@consentra/integration/node/app-only";
 * import { systemClock } from "@consentra/protocol/system";
 *
 * const approved: OrganizationState = { status: "connected", permissions: ["Calendars.ReadWrite"], evidence: "token" };
 * const organizations = { of: () => ({ check: async () => ({ state: approved }) }) }; // in truth: createOrganizations(…)
 *
 * const news: string[] = [];
 * const watch = createOrganizationWatch({
 *   storage: memoryStorage(),
 *   organizations,
 *   onNews: ({ tenant, kind }) => void news.push(`${tenant}: ${kind}`),
 *   every: { first: { milliseconds: 1 } },
 * });
 * // After approvalUrl(…), which an administrator gets by mail; in truth, organization.state():
 * await watch.note({ status: "disconnected", askedAt: systemClock.now() }, { tenant: "contoso.example" });
 *
 * while (news.length === 0) await watch.sweep(); // in truth: watch.run(signal)
 * news; // => ["contoso.example: approved"]
 * ```
 * @group Approval
 */
export function createOrganizationWatch(options: OrganizationWatchOptions): OrganizationWatch {
  const { organizations, onNews, mailboxOf, clock = systemClock } = options;
  const { prefix = "consentra.organization-watch." } = options;
  const patience = toMilliseconds(options.patience ?? { days: 60 });
  if (patience === 0) throw new RangeError("patience is zero: give a time, or leave it out.");

  const { note, ...sweeping } = createWorker<Waiting>(
    { ...options, prefix },
    () =>
      async (_name, { tenant, until }) => {
        const mailbox = await mailboxOf?.(tenant);
        const { state } = await organizations.of(tenant).check(mailbox === undefined ? {} : { mailbox });
        if (state.status === "connected") {
          await onNews({ tenant, kind: "approved", confidence: "reported" });
          return undefined;
        }
        if (state.status === "blocked") {
          await onNews({ tenant, kind: "blocked", confidence: state.failure.confidence });
          return undefined;
        }
        return until > clock.now() ? {} : undefined;
      },
  );

  return {
    ...sweeping,
    async note({ status, askedAt }, { tenant }) {
      const isOver = status === "connected" || status === "blocked";
      const until = isOver || askedAt === undefined ? 0 : askedAt + patience;
      await note(tenant.toLowerCase(), (entry, fresh) => {
        if (until <= clock.now()) return undefined;
        // Whoever is asked anew is looked for as often as at first.
        return entry?.until === until ? entry : { ...fresh, tenant, until };
      });
    },
  };
}
