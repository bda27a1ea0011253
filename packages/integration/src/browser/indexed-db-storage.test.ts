import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fixture } from "../../test/integration-fixture.ts";
import type { StorageProblem } from "../record-keeper.ts";
import { keyValueStorageContract } from "../testing/key-value-storage-contract.ts";
import { indexedDbStorage } from "./indexed-db-storage.ts";

let factory: IDBFactory;
beforeEach(() => {
  factory = new IDBFactory();
  vi.stubGlobal("indexedDB", factory);
});
afterEach(() => vi.unstubAllGlobals());

/** Waits for a request to the database itself, as another tab would make it. */
const done = <Result>(request: IDBRequest<Result>) =>
  new Promise<Result>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("It failed without a reason."));
  });

describe("indexedDbStorage", () => {
  test.each(keyValueStorageContract)("$name", ({ check }) => check(indexedDbStorage(), indexedDbStorage()));

  test("keeps a connection over reloads, in a database of any name", async () => {
    const { integration } = fixture([{ signIn: "ok" }], { storage: indexedDbStorage("meetings") });
    await integration.connect();
    integration.dispose();
    const { integration: later } = fixture([], { storage: indexedDbStorage("meetings") });
    expect((await later.ready).status).toBe("connected");
    later.dispose();
    expect(await indexedDbStorage().get("consentra")).toBeNull();
  });

  test("makes way for another tab that removes the database, and goes on with a new one", async () => {
    const storage = indexedDbStorage();
    await storage.set("user-7", "{}");
    await done(factory.deleteDatabase("consentra"));
    expect(await storage.get("user-7")).toBeNull();
    await storage.set("user-7", "[]");
    expect(await indexedDbStorage().get("user-7")).toBe("[]");
  });

  test("refuses a database that a newer version has made, and leaves it as it is", async () => {
    const newer = factory.open("consentra", 2);
    newer.onupgradeneeded = () => newer.result.createObjectStore("other");
    (await done(newer)).close();
    const storage = indexedDbStorage();
    await expect(storage.set("user-7", "{}")).rejects.toThrow("made by a newer version");
    expect(await factory.databases()).toEqual([{ name: "consentra", version: 2 }]);
  });

  test("is reported where the browser blocks it, and the connection goes on", async () => {
    vi.stubGlobal("indexedDB", {
      open: () => {
        throw new DOMException("blocked", "SecurityError");
      },
    });
    const problems: StorageProblem[] = [];
    const { integration } = fixture([{ signIn: "ok" }], {
      storage: indexedDbStorage(),
      onStorageError: (problem) => problems.push(problem),
    });
    expect((await integration.connect()).status).toBe("connected");
    expect(problems[0]).toMatchObject({ operation: "read", cause: { name: "SecurityError" } });
  });

  test("leaves what was there where a write is given up", async () => {
    const storage = indexedDbStorage();
    await storage.set("user-7", "{}");
    const database = await done(factory.open("consentra"));
    const { prototype } = database.transaction("records", "readwrite").objectStore("records").constructor;
    const put = vi.spyOn(prototype as IDBObjectStore, "put").mockImplementation(function (
      this: IDBObjectStore,
    ) {
      this.transaction.abort();
      return {} as IDBRequest<IDBValidKey>;
    });
    await expect(storage.set("user-7", "[]")).rejects.toThrow();
    put.mockRestore();
    expect(await storage.get("user-7")).toBe("{}");
    database.close();
  });

  test("refuses an empty name", () => {
    expect(() => indexedDbStorage("")).toThrow("name is empty");
  });
});
