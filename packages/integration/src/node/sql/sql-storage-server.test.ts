import { Client, Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hasPostgres, type PostgresServer, startPostgres } from "../../../test/postgres-server.ts";
import { killWhileWriting, race } from "../../../test/race.ts";
import { keyValueStorageContract } from "../../testing/key-value-storage-contract.ts";
import type { SqlListen } from "./sql-client.ts";
import { sqlStorage } from "./sql-storage.ts";

// PGlite is tried everywhere; what many connections and processes do to each other takes a server.
describe.skipIf(!hasPostgres)(
  "sqlStorage, by the library pg (skipped where no PostgreSQL is installed)",
  () => {
    let server: PostgresServer;
    let pool: Pool;
    let listener: Client;
    beforeAll(async () => {
      server = await startPostgres();
    }, 60_000);
    afterAll(() => server.close());
    beforeEach(async () => {
      pool = new Pool(server.connection);
      // What is told of a server that goes away; these tests see to it that it does.
      pool.on("error", () => {});
      listener = new Client(server.connection);
      await listener.connect();
      await pool.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
      await sqlStorage(pool).migrate();
    });
    afterEach(async () => {
      await pool.end();
      await listener.end();
    });

    const listen: SqlListen = async (channel, tell) => {
      const onNotice = (notice: { readonly channel: string; readonly payload?: string | undefined }) => {
        if (notice.channel === channel) tell(notice.payload);
      };
      listener.on("notification", onNotice);
      await listener.query(`LISTEN ${channel}`);
      tell();
      return async () => listener.off("notification", onNotice);
    };

    test.each(keyValueStorageContract)("$name", ({ check }) =>
      check(sqlStorage(pool, { listen }), sqlStorage(pool, { listen })),
    );

    test("makes the table once, however many connections start at the same moment", async () => {
      await Promise.all(Array.from({ length: 8 }, () => sqlStorage(pool, { table: "fresh" }).migrate()));
      expect((await pool.query("SELECT version FROM fresh_version")).rows).toEqual([{ version: 2 }]);
    });

    test("loses no write of two processes that race", async () => {
      await race("sql", server.connection.host, 40);
      expect(await sqlStorage(pool).get("count")).toBe("80");
    });

    test("keeps a whole text, the former or the new one, when a process is killed in the middle of writing", async () => {
      await killWhileWriting("sql", server.connection.host, 3);
      const storage = sqlStorage(pool);
      const text = await storage.get("long");
      expect(JSON.parse(text ?? "").text).toHaveLength(500_000);
      expect(await storage.compareAndSet("long", text, "new")).toBe(true);
    });

    test("keeps what it was given over a crash of the server, and goes on with new connections", async () => {
      const storage = sqlStorage(pool);
      await storage.set("record", "1");
      listener.on("error", () => {});
      await server.restart();
      // The pool learns of each connection's end by itself, the one in hand by a call that fails.
      const again = async (): Promise<string | null> => {
        try {
          return await storage.get("record");
        } catch {
          return again();
        }
      };
      expect(await again()).toBe("1");
      expect(await storage.compareAndSet("record", "1", "2")).toBe(true);
    });
  },
);
