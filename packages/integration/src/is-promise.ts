import type { MaybePromise } from "./ports/key-value-storage.ts";

/**
 * Whether an answer comes later. Storages may bring promises of another realm or library, so the class is not asked.
 *
 * @param value - an answer, or the promise of one
 * @returns true for a promise
 */
export function isPromise<Value>(value: MaybePromise<Value>): value is Promise<Value> {
  return typeof value === "object" && value !== null && "then" in value;
}
