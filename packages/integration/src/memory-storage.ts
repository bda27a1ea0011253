import type { KeyValueStorage } from "./ports/key-value-storage.ts";

/**
 * A storage that lasts as long as the page or process. Good for tests, and for connections that need not survive.
 * Integrations that share one and its key hear of each other, as tabs of a browser do.
 *
 * @param options - `limit`: how many keys are kept; the oldest are dropped
 * @defaultValue limit unlimited
 * @returns the storage, empty
 * @throws RangeError when the limit is below 1
 * @group Persistence
 */
export function memoryStorage(options: { readonly limit?: number } = {}): KeyValueStorage {
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  if (!(limit >= 1)) throw new RangeError(`limit is ${String(options.limit)}: give 1 or more.`);
  const values = new Map<string, string>();
  const listeners = new Set<readonly [key: string, listener: () => void]>();
  const changed = (key: string) => {
    for (const [theirs, listener] of [...listeners]) if (theirs === key) listener();
  };
  const storage = {
    get: (key: string) => values.get(key) ?? null,
    set(key: string, value: string) {
      values.delete(key);
      values.set(key, value);
      if (values.size > limit) values.delete(values.keys().next().value ?? key);
      changed(key);
    },
    remove(key: string) {
      if (values.delete(key)) changed(key);
    },
  };
  return {
    ...storage,
    compareAndSet(key, expected, value) {
      if (storage.get(key) !== expected) return false;
      if (value === null) storage.remove(key);
      else storage.set(key, value);
      return true;
    },
    subscribe(key, listener) {
      const entry = [key, listener] as const;
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
  };
}
