/**
 * What a storage needs of a client for PostgreSQL: a `Pool` of the library `pg`, PGlite, and others have this method.
 *
 * @group Persistence
 */
export interface SqlClient {
  /** Runs one statement with its parameters, `$1` and on. */
  query(
    text: string,
    parameters?: unknown[],
  ): Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>;
}

/**
 * Hears notices of PostgreSQL on a connection of its own, which a pool cannot give.
 *
 * @param channel - a name of lower-case letters, digits and `_`
 * @param listener - to be called with the text of every notice, and without one whenever notices may have been missed:
 *   once listening has begun, and after a lost connection
 * @returns the way to stop
 * @group Persistence
 */
export type SqlListen = (
  channel: string,
  listener: (notice?: string) => void,
) => Promise<() => Promise<unknown>>;
