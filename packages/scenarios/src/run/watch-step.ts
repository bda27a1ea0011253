import type { JournalEntry, Mail, Reason, Tenant } from "@consentra/mock-azure";
import type { Exchange } from "../result/step-result.ts";
import type { SeenExchange } from "../stage/door.ts";
import type { Stage } from "../stage/stage.ts";

/** What happened in one step. */
export interface Happenings {
  readonly mails: readonly Mail[];
  /** Why the tenant decided as it did, oldest first. */
  readonly reasons: readonly Reason[];
  readonly exchanges: readonly Exchange[];
  readonly journal: readonly JournalEntry[];
}

/** A request as the tenant remembers it. */
interface Activity {
  readonly number: number;
  readonly method: string;
  readonly path: string;
  readonly route: string | null;
  readonly outcome: string | null;
  readonly because: readonly Reason[];
  readonly changes: readonly number[];
}

/** As many requests as one batch to Microsoft Graph holds: they are remembered beside the batch itself. */
const BATCH = 20;

/** The requests that the tenant answered after a certain one, oldest first; about `expected` of them. */
async function activitySince(
  { fetch, origins }: Tenant,
  last: number,
  expected: number,
): Promise<readonly Activity[]> {
  const url = `${origins.control}/control/v1/activity?limit=${Math.min(1000, expected + BATCH)}`;
  const { entries } = (await (await fetch(new Request(url))).json()) as {
    readonly entries: readonly Activity[];
  };
  return entries.filter(({ number }) => number > last).reverse();
}

/** Puts what the askers saw beside what the tenant remembers of it. */
function exchangesOf(
  seen: readonly SeenExchange[],
  activity: readonly Activity[],
  journal: ReadonlyMap<number, JournalEntry>,
  { tenant, redactor }: Stage,
): readonly Exchange[] {
  const left = [...activity];
  return seen.map(({ at, from, method, url, status, aadsts, page }) => {
    const index = left.findIndex((one) => one.method === method && one.path === url.pathname);
    const [known] = index < 0 ? [] : left.splice(index, 1);
    const host = Object.entries(tenant.origins).find(([, origin]) => origin === url.origin);
    return {
      at,
      from,
      to: host?.[0] ?? "login",
      method,
      path: redactor.clean(url.pathname),
      ...(known?.route != null && { route: known.route }),
      ...(status !== undefined && { status }),
      ...(known?.outcome != null && { outcome: known.outcome }),
      ...(aadsts !== undefined && { aadsts }),
      ...(page !== undefined && { page: redactor.clean(page) }),
      because: (known?.because ?? []).map((one) => ({ ...one, text: redactor.clean(one.text) })),
      changes: (known?.changes ?? []).flatMap((number) => journal.get(number)?.change.kind ?? []),
    };
  });
}

/** @returns what tells, after each step, what happened in it */
export function watchSteps(stage: Stage): () => Promise<Happenings> {
  const { tenant, door, actors } = stage;
  const addresses = [...new Set(Object.values(actors).map(({ person }) => person.address))];
  const read = new Map(addresses.map((address) => [address, tenant.inbox(address).length]));
  let lastEntry = tenant.journal().at(-1)?.sequence ?? 0;
  let lastNumber = 0;

  return async () => {
    const mails = addresses.flatMap((address) => {
      const inbox = tenant.inbox(address);
      const fresh = inbox.slice(read.get(address) ?? 0);
      read.set(address, inbox.length);
      return fresh;
    });
    const journal = tenant.journal().filter(({ sequence }) => sequence > lastEntry);
    lastEntry = journal.at(-1)?.sequence ?? lastEntry;
    const seen = door.take();
    const activity = seen.length === 0 ? [] : await activitySince(tenant, lastNumber, seen.length);
    lastNumber = activity.at(-1)?.number ?? lastNumber;
    const bySequence = new Map(journal.map((entry) => [entry.sequence, entry]));
    const ofTime = journal.filter(({ route }) => route === "clock").flatMap(({ because }) => because);
    return {
      mails,
      reasons: [...activity.flatMap(({ because }) => because), ...ofTime],
      exchanges: exchangesOf(seen, activity, bySequence, stage),
      journal,
    };
  };
}
