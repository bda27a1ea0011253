import type { KeyValueStorage } from "@consentra/integration";

/**
 * Changes a value that several machines share; of changes at the same moment none is lost.
 *
 * @param storage - where it is
 * @param key - of the value
 * @param change - gives the new value for the one that is there, undefined when there is none; may be asked again
 */
export async function updateJson<Value>(
  storage: Required<KeyValueStorage>,
  key: string,
  change: (value: Value | undefined) => Value,
): Promise<void> {
  for (;;) {
    const text = await storage.get(key);
    const value = text === null ? undefined : (JSON.parse(text) as Value);
    const next = JSON.stringify(change(value));
    if (next === text || (await storage.compareAndSet(key, text, next))) return;
  }
}

/** Reads what {@link updateJson} keeps. */
export async function readJson<Value>(
  storage: Required<KeyValueStorage>,
  key: string,
): Promise<Value | undefined> {
  const text = await storage.get(key);
  return text === null ? undefined : (JSON.parse(text) as Value);
}
