import type { TenantPresence } from "../tenant-probe.ts";
import type { ApprovalNews, ApprovalWatchOptions } from "./approval-watch.ts";

/** What is known of a connection that waits. */
export interface Waiting {
  /** The customer's tenant, where it is known. */
  readonly tenant?: string;
  /** Milliseconds since the epoch at which the request runs out. */
  readonly until: number;
  /** What the first look at the tenant saw: only a change tells anything. */
  readonly first?: "absent" | "present";
}

/** What a look leads to. */
export interface Look {
  /** The connection waits no more. */
  readonly isOver?: true;
  readonly news?: ApprovalNews;
  /** What the first look at the tenant saw. */
  readonly first?: Waiting["first"];
}

/**
 * Looks at one waiting connection: first at its tenant, which costs one request for all its users, and then, unless that
 * rules approval out, with the user's own tokens, if there are any.
 *
 * @param user - whose connection it is
 * @param entry - what is known of its waiting
 * @param options - makes the user's integration; the time, in milliseconds since the epoch
 * @param probeOnce - asks about a tenant, at most once a sweep
 */
export async function lookAt(
  user: string,
  entry: Waiting,
  options: Pick<ApprovalWatchOptions, "integrationOf"> & { readonly now: number },
  probeOnce: (tenant: string) => Promise<TenantPresence | undefined>,
): Promise<Look> {
  const presence = entry.tenant === undefined ? undefined : await probeOnce(entry.tenant);
  if (presence?.kind === "blocked") {
    return { news: { user, kind: "blocked", confidence: "inferred" }, isOver: true };
  }
  const seen = presence?.kind === "absent" || presence?.kind === "present" ? presence.kind : undefined;
  const first = entry.first ?? seen;
  const known = first && { first };
  // What has no service principal in the tenant has consent for nothing there.
  if (seen === "absent" && options.now < entry.until) return { ...known };
  const integration = options.integrationOf(user);
  try {
    const before = await integration.ready;
    if (before.status !== "pending") return { isOver: true };
    const state = before.approved ? before : await integration.check({ quietly: true });
    if (state.status === "pending" && !state.approved) {
      return first === "absent" && seen === "present"
        ? { news: { user, kind: "approved", confidence: "inferred" }, isOver: true }
        : { ...known };
    }
    const isApproved = state.status === "pending" || state.status === "connected";
    return { isOver: true, ...(isApproved && { news: { user, kind: "approved", confidence: "reported" } }) };
  } finally {
    integration.dispose();
  }
}
