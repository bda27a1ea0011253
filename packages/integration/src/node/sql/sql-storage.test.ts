import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { keyValueStorageContract } from "../../testing/key-value-storage-contract.ts";
import type { SqlListen } from "./sql-client.ts";
import { sqlMigration } from "./sql-migrations.ts";
import { sqlStorage } from "./sql-storage.ts";

// PostgreSQL itself, compiled to run in this process.
let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create();
  // It compiles and sets up a whole database, which takes a busy machine its time.
}, 60_000);
afterAll(() => database.close());

const listen: SqlListen = async (channel, listener) => {
  const stop = await database.listen(channel, listener);
  listener();
  return stop;
};
const versionOf = async (table: string) =>
  (await database.query(`SELECT version FROM ${table}_version`)).rows;

describe("sqlStorage, in PostgreSQL", () => {
  beforeEach(async () => {
    await database.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    await sqlStorage(database).migrate();
  });

  test.each(keyValueStorageContract)("$name", ({ check }) =>
    check(sqlStorage(database, { listen }), sqlStorage(database, { listen })),
  );

  test("has no subscribe where nothing can listen", () => {
    expect(sqlStorage(database).subscribe).toBeUndefined();
  });

  test("keeps tables apart, and quotes nothing that comes from outside", async () => {
    const other = sqlStorage(database, { table: "other" });
    await other.migrate();
    const key = "'; DROP TABLE consentra; --";
    await other.set(key, "'$1");
    expect(await other.get(key)).toBe("'$1");
    expect(await sqlStorage(database).get(key)).toBeNull();
  });

  test("removes what was not written for some time, below a prefix alone", async () => {
    const storage = sqlStorage(database);
    for (const key of ["sign-in.1", "sign-in.2", "record", "sign_in"]) await storage.set(key, "1");
    await database.exec("UPDATE consentra SET changed_at = now() - interval '16 minutes'");
    await storage.set("sign-in.2", "2");
    expect(await storage.removeOlder("sign-in.", 900)).toBe(1);
    expect(await storage.get("sign-in.2")).toBe("2");
    expect(await storage.get("record")).toBe("1");
  });

  test("makes the table once, however many machines start", async () => {
    await Promise.all(Array.from({ length: 5 }, () => sqlStorage(database, { table: "fresh" }).migrate()));
    expect(await versionOf("fresh")).toEqual([{ version: 2 }]);
  });

  test("brings a table of the first version up to date, with what it holds", async () => {
    await database.exec(`CREATE TABLE early (key text PRIMARY KEY, value text NOT NULL);
      INSERT INTO early VALUES ('record', '{}');
      CREATE TABLE early_version (version integer NOT NULL);
      INSERT INTO early_version VALUES (1)`);
    const storage = sqlStorage(database, { table: "early" });
    await storage.migrate();
    expect(await storage.get("record")).toBe("{}");
    expect(await storage.compareAndSet("record", "{}", "[]")).toBe(true);
    expect(await versionOf("early")).toEqual([{ version: 2 }]);
  });

  test("refuses a table that a newer program has made, and leaves it as it is", async () => {
    await database.exec("UPDATE consentra_version SET version = 3");
    await expect(sqlStorage(database).migrate()).rejects.toThrow(
      "The table consentra has version 3, and this program knows up to 2: update the program.",
    );
    expect(await versionOf("consentra")).toEqual([{ version: 3 }]);
  });

  test("tells that listening failed", async () => {
    const problems: unknown[] = [];
    const refused = new Error("no connection");
    const storage = sqlStorage(database, {
      listen: () => Promise.reject(refused),
      onError: (problem) => problems.push(problem),
    });
    storage.subscribe?.("record", () => {});
    await storage.get("record");
    expect(problems).toEqual([refused]);
  });
});

describe("sqlMigration", () => {
  test.each(["", "Records", "public.records", "a b", "records; --", "a".repeat(41)])(
    "refuses %j as a table",
    (table) => {
      expect(() => sqlMigration(table)).toThrow("table is");
    },
  );
});
