import type { KeyValueStorage } from "./ports/key-value-storage.ts";

/**
 * A storage that lasts as long as the page or process. Good for tests, and for connections that need not survive.
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
  return {
    get: (key) => values.get(key) ?? null,
    set(key, value) {
      values.delete(key);
      values.set(key, value);
      if (values.size > limit) values.delete(values.keys().next().value ?? key);
    },
    remove(key) {
      values.delete(key);
    },
  };
}
