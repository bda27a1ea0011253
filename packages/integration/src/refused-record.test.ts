import { describe, expect, test } from "vitest";
import { app } from "../test/integration-fixture.ts";
import { createIntegration } from "./create-integration.ts";
import { memoryStorage } from "./memory-storage.ts";
import type { KeyValueStorage } from "./ports/key-value-storage.ts";
import type { StorageProblem } from "./record-keeper.ts";
import { scriptedAuth } from "./testing/scripted-auth.ts";

const newer = JSON.stringify({ version: 2, clientId: app.clientId, status: "connected" });

/** A connection that finds what a newer version of the product wrote. */
async function connectOver(storage: KeyValueStorage, text = newer) {
  await storage.set("consentra", text);
  const problems: StorageProblem[] = [];
  const integration = createIntegration({
    app,
    auth: scriptedAuth([{ signIn: "ok" }]),
    storage,
    onStorageError: (problem) => problems.push(problem),
  });
  await integration.ready;
  return { integration, problems };
}

/** The same without the step that compares and sets. */
function plain(storage = memoryStorage()): KeyValueStorage {
  return { get: storage.get, set: storage.set, remove: storage.remove };
}

describe("a record that cannot be read", () => {
  test.each([
    ["that compares and sets", memoryStorage],
    ["that cannot", plain],
  ])("is kept under another key before it is replaced, in a storage %s", async (_name, create) => {
    const storage = create();
    const { integration, problems } = await connectOver(storage);
    expect(await storage.get("refused:consentra")).toBeNull();
    await integration.connect();
    expect(await storage.get("refused:consentra")).toBe(newer);
    expect(await storage.get("consentra")).toContain('"status":"connected"');
    expect(problems).toEqual([{ operation: "parse", key: "consentra", reason: "its version is 2, not 1" }]);
  });

  test("is not replaced where it cannot be kept", async () => {
    const storage = memoryStorage();
    const full = new Error("full");
    const { integration, problems } = await connectOver({
      ...storage,
      set(key, value) {
        if (key === "refused:consentra") throw full;
        return storage.set(key, value);
      },
    });
    expect((await integration.connect()).status).toBe("connected");
    expect(await storage.get("consentra")).toBe(newer);
    expect(problems.slice(1)).toContainEqual({ operation: "write", key: "consentra", cause: full });
  });

  test("that appears while it is put aside is put aside as well, and not overwritten", async () => {
    const storage = memoryStorage();
    let appears: (() => void) | undefined = () => void storage.set("consentra", `${newer} `);
    const { integration } = await connectOver({
      ...storage,
      async set(key, value) {
        await storage.set(key, value);
        if (key !== "refused:consentra") return;
        appears?.();
        appears = undefined;
      },
    });
    await integration.connect();
    expect(await storage.get("refused:consentra")).toBe(`${newer} `);
    expect(await storage.get("consentra")).toContain('"status":"connected"');
  });

  test("stays as it is while nothing is to be written", async () => {
    const storage = memoryStorage();
    const { integration } = await connectOver(storage, "{");
    await integration.disconnect();
    expect(await storage.get("consentra")).toBe("{");
    expect(await storage.get("refused:consentra")).toBeNull();
  });
});
