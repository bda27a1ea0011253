import { createHash } from "node:crypto";
import type { KeyValueStorage } from "../../ports/key-value-storage.ts";
import { createTurns } from "../create-turns.ts";
import { subscribeBy } from "../subscribe-by.ts";
import type { SqlClient, SqlListen } from "./sql-client.ts";
import { checkedTable, sqlMigration } from "./sql-migrations.ts";

/**
 * Which table, and how changes are heard of.
 *
 * @group Persistence
 */
export interface SqlStorageOptions {
  /** In the schema that the client's `search_path` names first. @defaultValue `consentra` */
  readonly table?: string;
  /** Hears of what others write; without it the storage has no `subscribe`. */
  readonly listen?: SqlListen;
  /** Told when changes cannot be listened to. */
  readonly onError?: (problem: unknown) => void;
}

/**
 * A storage in a table.
 *
 * @group Persistence
 */
export interface SqlStorage extends KeyValueStorage {
  compareAndSet: NonNullable<KeyValueStorage["compareAndSet"]>;
  /** Makes the table, or brings it up to date; call it before the first use, from any number of machines. */
  migrate(): Promise<void>;
  /**
   * Removes keys that begin with `prefix` and were not written for some time: sign-ins that nobody came back from.
   *
   * @param seconds - how long ago the last write must be
   * @returns how many there were
   */
  removeOlder(prefix: string, seconds: number): Promise<number>;
}

/**
 * Keeps keys in a table of PostgreSQL, for any number of machines: every write is one statement.
 *
 * @param client - a pool, or an embedded database
 * @param options - table, and how changes are heard of
 * @returns the storage
 * @throws TypeError when the table's name is not usable
 * @group Persistence
 */
export function sqlStorage(client: SqlClient, options: SqlStorageOptions = {}): SqlStorage {
  const { listen, onError = () => {} } = options;
  const table = checkedTable(options.table ?? "consentra");
  // A pool has many connections, of which a later statement may be the faster.
  const turns = createTurns();

  /** Runs a statement that returns a row where it changed something; who listens hears of it with the commit. */
  const write = (key: string, change: string, ...more: string[]): Promise<boolean> =>
    turns.take(key, async () => {
      const { rows } = await client.query(
        `WITH done AS (${change} RETURNING 1) SELECT pg_notify('${table}', $1) FROM done`,
        [toNotice(key), key, ...more],
      );
      return rows.length > 0;
    });
  const get = async (key: string) => {
    const { rows } = await client.query(`SELECT value FROM ${table} WHERE key = $1`, [key]);
    return rows[0] ? String(rows[0].value) : null;
  };
  const insert = `INSERT INTO ${table} (key, value) VALUES ($2, $3) ON CONFLICT (key)`;

  return {
    get,
    async set(key, value) {
      await write(key, `${insert} DO UPDATE SET value = EXCLUDED.value, changed_at = now()`, value);
    },
    async remove(key) {
      await write(key, `DELETE FROM ${table} WHERE key = $2`);
    },
    async compareAndSet(key, expected, value) {
      if (expected === null) {
        return value === null ? (await get(key)) === null : write(key, `${insert} DO NOTHING`, value);
      }
      if (value === null) return write(key, `DELETE FROM ${table} WHERE key = $2 AND value = $3`, expected);
      const update = `UPDATE ${table} SET value = $4, changed_at = now() WHERE key = $2 AND value = $3`;
      return write(key, update, expected, value);
    },
    ...(listen && {
      subscribe(key: string, listener: () => void) {
        const mine = toNotice(key);
        const tell = (notice?: string) => {
          if (notice === undefined || notice === mine) listener();
        };
        return subscribeBy<[notice?: string]>((told) => listen(table, told), tell, onError);
      },
    }),
    async migrate() {
      await client.query(sqlMigration(table));
    },
    async removeOlder(prefix, seconds) {
      const { rows } = await client.query(
        `DELETE FROM ${table} WHERE starts_with(key, $1) AND changed_at < now() - make_interval(secs => $2) RETURNING 1`,
        [prefix, seconds],
      );
      return rows.length;
    },
  };
}

/** Keys may be longer than a notice. */
const toNotice = (key: string) => createHash("sha256").update(key).digest("hex");
