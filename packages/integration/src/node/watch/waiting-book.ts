import { createHash } from "node:crypto";
import type { AgreeingStorage } from "../lease/with-lease.ts";

/** A connection that waits for approval. */
export interface WaitingEntry {
  /** The customer's tenant, where it is known. */
  readonly tenant?: string;
  /** Milliseconds since the epoch at which to look next. */
  readonly next: number;
  /** How many looks came before. */
  readonly looks: number;
  /** Milliseconds since the epoch at which the request runs out. */
  readonly until: number;
  /** What the first look at the tenant saw: only a change tells anything. */
  readonly first?: "absent" | "present";
}

export type WaitingPage = Readonly<Record<string, WaitingEntry>>;

/**
 * Who waits, by user, on pages of a storage that cannot list its keys. A page is one value: small enough to be written
 * often, and the part of the work that one machine takes at a time.
 */
export interface WaitingBook {
  readonly pages: readonly number[];
  read(page: number): Promise<WaitingPage>;
  /** Changes one user's entry, undefined where there is none; what others change meanwhile stays. */
  change(user: string, to: (entry: WaitingEntry | undefined) => WaitingEntry | undefined): Promise<void>;
  /** Changes several entries of a page in one step; those that are gone stay gone. */
  settle(page: number, results: ReadonlyMap<string, WaitingEntry | undefined>): Promise<void>;
  /** The name of a page's lease. */
  leaseOf(page: number): string;
}

/** @param pages - how many pages there are; the same on all machines, for good */
export function createWaitingBook(storage: AgreeingStorage, prefix: string, pages: number): WaitingBook {
  const keyOf = (page: number) => `${prefix}${page}`;
  const pageOf = (user: string) => createHash("sha256").update(user).digest().readUInt32BE() % pages;
  const parse = (page: number, text: string | null) => {
    try {
      return JSON.parse(text ?? "{}") as WaitingPage;
    } catch (cause) {
      throw new Error(`Who waits under "${keyOf(page)}" cannot be read: mend it, or remove it.`, { cause });
    }
  };

  const update = async (page: number, change: (before: WaitingPage) => WaitingPage) => {
    for (;;) {
      const text = await storage.get(keyOf(page));
      const after = change(parse(page, text));
      const next = Object.keys(after).length > 0 ? JSON.stringify(after) : null;
      if (next === text || (await storage.compareAndSet(keyOf(page), text, next))) return;
    }
  };

  return {
    pages: Array.from({ length: pages }, (_none, page) => page),
    read: async (page) => parse(page, await storage.get(keyOf(page))),
    change: (user, to) =>
      update(pageOf(user), (before) => {
        const { [user]: entry, ...others } = before;
        const next = to(entry);
        return next === entry ? before : next ? { ...others, [user]: next } : others;
      }),
    settle: (page, results) =>
      update(page, (before) =>
        Object.fromEntries(
          Object.entries(before).flatMap(([user, entry]) => {
            const next = results.has(user) ? results.get(user) : entry;
            return next ? [[user, next] as const] : [];
          }),
        ),
      ),
    leaseOf: (page) => `${prefix}${page}.lease`,
  };
}
