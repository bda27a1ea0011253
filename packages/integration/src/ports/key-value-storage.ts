/**
 * A value, or a promise of it.
 *
 * @group Persistence
 */
export type MaybePromise<Value> = Value | Promise<Value>;

/**
 * Where a connection's record is kept: strings by key. Three methods are enough, each of which may answer at once or
 * later; a storage that answers at once spares the page a first frame in which nothing is known yet. With
 * `compareAndSet`, tabs and processes that write at the same moment lose nothing; with `subscribe`, what one of them
 * learns shows in the others.
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
   * Puts `value` where `expected` is, as one step that nobody else's write comes into. Null stands for no value, before
   * and after. Left out by a storage that cannot: what is there is then read right before it is replaced, which leaves
   * a moment in which another's write is lost.
   *
   * @returns whether `expected` was there; if not, nothing has changed
   */
  compareAndSet?(key: string, expected: string | null, value: string | null): MaybePromise<boolean>;
  /**
   * Calls `listener` whenever another tab, process or device may have changed `key`; returns the way to stop. Calls
   * without a change do no harm. Left out by a storage that cannot tell.
   */
  subscribe?(key: string, listener: () => void): () => void;
}
