/**
 * A value, or a promise of it.
 *
 * @group Persistence
 */
export type MaybePromise<Value> = Value | Promise<Value>;

/**
 * Where a connection's record is kept: strings by key. Three methods, each of which may answer at once or later; a
 * storage that answers at once spares the page a first frame in which nothing is known yet. With `subscribe`, what one
 * tab learns shows in the others.
 *
 * @group Persistence
 */
export interface KeyValueStorage {
  /** The value last set under `key`, or null when there is none. */
  get(key: string): MaybePromise<string | null>;
  /** Keeps `value` under `key`, replacing what was there as a whole or not at all. */
  set(key: string, value: string): MaybePromise<void>;
  /** Forgets `key`; a key that is not there is no error. */
  remove(key: string): MaybePromise<void>;
  /**
   * Calls `listener` whenever another tab, process or device may have changed `key`; returns the way to stop. Calls
   * without a change do no harm. Left out by a storage that cannot tell.
   */
  subscribe?(key: string, listener: () => void): () => void;
}
