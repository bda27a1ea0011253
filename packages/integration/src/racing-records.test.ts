import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createVirtualClock } from "@consentra/protocol";
import { afterEach, describe, expect, test } from "vitest";
import { type Fixture, fixture } from "../test/integration-fixture.ts";
import { memoryStorage } from "./memory-storage.ts";
import { fileStorage } from "./node/file-storage.ts";
import type { KeyValueStorage } from "./ports/key-value-storage.ts";
import type { ScriptLine } from "./testing/scripted-auth.ts";

const asks: ScriptLine = { signIn: { error: "access_denied", aadsts: [90095] } };

const made: Fixture[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const { integration } of made.splice(0)) integration.dispose();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** A storage on another machine, which tells nobody of changes. */
function remote(inner: KeyValueStorage): KeyValueStorage {
  return {
    get: async (key) => inner.get(key),
    set: async (key, value) => inner.set(key, value),
    remove: async (key) => inner.remove(key),
    compareAndSet: async (key, expected, value) => {
      await Promise.resolve();
      return inner.compareAndSet?.(key, expected, value) ?? false;
    },
  };
}

const storages: [string, () => Promise<() => KeyValueStorage>][] = [
  [
    "in memory",
    async () => {
      const inner = memoryStorage();
      return () => remote(inner);
    },
  ],
  [
    "in a folder",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "consentra-"));
      folders.push(folder);
      return () => fileStorage(folder);
    },
  ],
];

/** Two processes with one record: the first asked for approval, and the second has read of it. */
async function two(open: () => KeyValueStorage, first: ScriptLine[], second: ScriptLine[]) {
  const clock = createVirtualClock();
  const start = async (lines: readonly ScriptLine[]) => {
    const process = fixture(lines, { storage: open(), clock });
    made.push(process);
    await process.integration.ready;
    return process.integration;
  };
  const one = await start([asks, ...first]);
  await one.connect();
  return { one, other: await start(second), again: (...lines: ScriptLine[]) => start(lines) };
}

describe.each(storages)("two processes that write at once, with a record %s", (_name, prepare) => {
  test("lose neither the word about a request nor a cancelled attempt", async () => {
    const { one, other, again } = await two(await prepare(), [], []);
    await Promise.all([other.cancel(), one.requestSent()]);
    expect((await again()).state.status).toBe("pending");
  });

  test("both know in the end what either has learned", async () => {
    const { one, other, again } = await two(await prepare(), [{ probe: "ok" }], [{ signIn: "ok" }]);
    await one.requestSent();
    const [, connected] = await Promise.all([one.check(), other.connect()]);
    expect(connected.status).toBe("connected");
    expect((await again()).state.status).toBe("connected");
  });

  test("keep a lost connection lost, and the request for more that was made meanwhile", async () => {
    const { one, again } = await two(await prepare(), [{ signIn: "ok" }, asks], []);
    await one.connect();
    const other = await again({ acquireToken: { error: "invalid_grant", aadsts: [50173] } });
    await one.connect({ scopes: ["Contacts.Read"] });
    await Promise.all([one.requestSent(), other.tokens.getAccessToken().catch(() => undefined)]);
    // Nothing that a status knows: it only waits until all is written.
    await other.complete("");
    const { state } = await again();
    expect(state).toMatchObject({ status: "pending", lost: true });
    expect(state).not.toHaveProperty("standing");
  });
});
