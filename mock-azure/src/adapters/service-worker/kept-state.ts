import type { TenantMemory } from "../../tenant/tenant-memory.ts";
import type { StoredJars } from "./cookie-jars.ts";

/** A tenant and its browser's cookies, as they wait for the next life of the worker. */
export interface KeptState {
  /** The form of what is written. */
  readonly version: 1;
  /** What the tenant was started with; another start is another world. */
  readonly start: string;
  /** The host's time of writing, in milliseconds since the epoch. */
  readonly keptAt: number;
  readonly memory: TenantMemory;
  readonly cookies: StoredJars;
}

/** Where the state waits. */
export interface StateKeeper {
  /** What was kept for this start; undefined where there is nothing that can be taken up. */
  load(start: string): Promise<KeptState | undefined>;
  save(state: KeptState): Promise<void>;
  forget(): Promise<void>;
}

function readKept(value: unknown, start: string): KeptState | undefined {
  const kept = value as Partial<KeptState> | null;
  return kept?.version === 1 && kept.start === start ? (kept as KeptState) : undefined;
}

/** Keeps the state in the origin's cache storage, under the mount's own address. */
export function keepInCache(caches: CacheStorage, root: string): StateKeeper {
  const cache = () => caches.open(`mock-azure ${root}`);
  return {
    async load(start) {
      const kept = await (await cache()).match(root);
      if (!kept) return undefined;
      const value: unknown = await kept.json().catch(() => undefined);
      return readKept(value, start);
    },
    async save(state) {
      const headers = { "content-type": "application/json" };
      await (await cache()).put(root, new Response(JSON.stringify(state), { headers }));
    },
    async forget() {
      await (await cache()).delete(root);
    },
  };
}

/** Does not begin to save while it saves; everybody who asks meanwhile gets the next one, which has it all. */
export function createSaveQueue(save: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        current = save();
        return current;
      });
    return next;
  };
}
