import type { KeyValueStorage } from "../ports/key-value-storage.ts";

/**
 * One promise every storage must keep.
 *
 * @group Testing
 */
export interface StorageContract {
  /** A sentence about behaviour, for the test's name. */
  readonly name: string;
  /** The method it is about, where a storage may do without; leave the case out for one that does. */
  readonly needs?: "compareAndSet" | "subscribe";
  /**
   * Checks it against a storage that is empty; rejects with an `Error` when it is broken.
   *
   * @param storage - that keeps the promise
   * @param other - another one over the same values, as another tab or process has it
   */
  readonly check: (storage: KeyValueStorage, other?: KeyValueStorage) => Promise<void>;
}

/** Rejects an answer that is not the one that was due. */
export function expectValue(actual: unknown, expected: unknown): void {
  if (actual === expected) return;
  throw new Error(
    `The storage answered ${JSON.stringify(actual)} where ${JSON.stringify(expected)} was due.`,
  );
}
