import { createHash } from "node:crypto";
import type { AgreeingStorage } from "../lease/with-lease.ts";

/** Somebody who waits, and what is known of them. */
export type WaitingEntry<Facts> = Facts & {
  /** Milliseconds since the epoch at which to look next. */
  readonly next: number;
  /** How many looks came before. */
  readonly looks: number;
};

export type WaitingPage<Facts> = Readonly<Record<string, WaitingEntry<Facts>>>;

/** What a look made of an entry: the one it saw, and the next; undefined where nobody waits any more. */
export type Looked<Facts> = readonly [seen: WaitingEntry<Facts>, next: WaitingEntry<Facts> | undefined];

/**
 * Who waits, by name, on pages of a storage that cannot list its keys. A page is one value: small enough to be written
 * often, and the part of the work that one machine takes at a time.
 */
export interface WaitingBook<Facts> {
  read(page: number): Promise<WaitingPage<Facts>>;
  /** Changes one entry, undefined where there is none; what others change meanwhile stays. */
  change(
    name: string,
    to: (entry: WaitingEntry<Facts> | undefined) => WaitingEntry<Facts> | undefined,
  ): Promise<void>;
  /** Notes what looks made of a page's entries, in one step; an entry that is not what the look saw stays as it is. */
  settle(page: number, results: ReadonlyMap<string, Looked<Facts>>): Promise<void>;
}

/**
 * @param keyOf - of a page in the storage
 * @param pages - how many there are; the same on all machines, for good
 */
export function createWaitingBook<Facts>(
  storage: AgreeingStorage,
  keyOf: (page: number) => string,
  pages: number,
): WaitingBook<Facts> {
  const pageOf = (name: string) => createHash("sha256").update(name).digest().readUInt32BE() % pages;
  const parse = (page: number, text: string | null) => {
    try {
      return JSON.parse(text ?? "{}") as WaitingPage<Facts>;
    } catch (cause) {
      throw new Error(`Who waits under "${keyOf(page)}" cannot be read: mend it, or remove it.`, { cause });
    }
  };

  const update = async (page: number, change: (before: WaitingPage<Facts>) => WaitingPage<Facts>) => {
    for (;;) {
      const text = await storage.get(keyOf(page));
      const after = change(parse(page, text));
      const next = Object.keys(after).length > 0 ? JSON.stringify(after) : null;
      if (next === text || (await storage.compareAndSet(keyOf(page), text, next))) return;
    }
  };

  return {
    read: async (page) => parse(page, await storage.get(keyOf(page))),
    change: (name, to) =>
      update(pageOf(name), (before) => {
        const { [name]: entry, ...others } = before;
        const next = to(entry);
        return next === entry ? before : next ? { ...others, [name]: next } : others;
      }),
    settle: (page, results) =>
      update(page, (before) =>
        Object.fromEntries(
          Object.entries(before).flatMap(([name, entry]) => {
            const [seen, looked] = results.get(name) ?? [];
            // Whoever began to wait anew meanwhile waits for something else.
            const next = JSON.stringify(seen) === JSON.stringify(entry) ? looked : entry;
            return next ? [[name, next] as const] : [];
          }),
        ),
      ),
  };
}
