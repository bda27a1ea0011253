import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { app, fixture } from "../test/integration-fixture.ts";
import { createIntegration } from "./create-integration.ts";
import { formatRecord } from "./integration-record.ts";
import { memoryStorage } from "./memory-storage.ts";
import { parseRecord } from "./parse-record.ts";
import type { KeyValueStorage } from "./ports/key-value-storage.ts";
import type { StorageProblem } from "./record-keeper.ts";
import { type ScriptLine, scriptedAuth } from "./testing/scripted-auth.ts";

const refused = (error: string, ...aadsts: number[]): ScriptLine => ({ signIn: { error, aadsts } });

/** The state after `lines` were played, and the one a new integration starts in. */
async function reload(lines: ScriptLine[], steps: ("connect" | "requestSent" | "requestDenied" | "check")[]) {
  const storage = memoryStorage();
  const clock = createVirtualClock();
  const { integration } = fixture(lines, { storage, clock });
  for (const step of steps) await integration[step]();
  const before = integration.state;
  integration.dispose();
  const { integration: after } = fixture([], { storage, clock });
  return { before, after: after.state, text: await storage.get("consentra"), clock, storage };
}

describe("IntegrationRecord", () => {
  test.each<[string, ScriptLine[], ("connect" | "requestSent" | "requestDenied" | "check")[]]>([
    ["connected", [{ signIn: "ok" }], ["connect"]],
    ["approvalRequired", [refused("access_denied", 90094)], ["connect"]],
    ["pending", [refused("access_denied", 90095)], ["connect", "requestSent"]],
    ["pending", [refused("access_denied", 90095), { probe: "ok" }], ["connect", "requestSent", "check"]],
    ["denied", [refused("access_denied", 90095)], ["connect", "requestSent", "requestDenied"]],
    ["blocked", [refused("unauthorized_client", 7000112)], ["connect"]],
    ["reauthenticationRequired", [refused("interaction_required", 50076)], ["connect"]],
    ["failed", [refused("invalid_client", 7000215)], ["connect"]],
    ["failed", [refused("temporarily_unavailable")], ["connect"]],
    ["disconnected", [refused("access_denied", 65004)], ["connect"]],
  ])("brings %s back after a reload", async (status, lines, steps) => {
    const { before, after } = await reload(lines, steps);
    expect(before.status).toBe(status);
    expect(after).toEqual(before);
  });

  test("is found expired when the time ran out while nobody was there", async () => {
    const { storage, clock } = await reload([refused("access_denied", 90095)], ["connect", "requestSent"]);
    clock.advance({ days: 31 });
    expect(fixture([], { storage, clock }).integration.state.status).toBe("expired");
  });

  test("offers another try when the time to wait passed while nobody was there", async () => {
    const { storage, clock } = await reload([refused("temporarily_unavailable")], ["connect"]);
    clock.advance({ minutes: 2 });
    expect(fixture([], { storage, clock }).integration.state).toMatchObject({
      status: "disconnected",
      notice: "tryAgain",
    });
  });

  test("is removed when the user disconnects", async () => {
    const storage = memoryStorage();
    const { integration } = fixture([{ signIn: "ok" }], { storage });
    await integration.connect();
    await integration.disconnect();
    expect(await storage.get("consentra")).toBeNull();
  });

  test("holds no token, no justification and no cause", async () => {
    const storage = memoryStorage();
    const cause = new Error("secret detail");
    const { integration } = fixture(
      [
        refused("access_denied", 90095),
        {
          probe: () => {
            throw cause;
          },
        },
      ],
      { storage },
    );
    await integration.connect();
    await integration.requestSent({ justification: "because of the merger" });
    await integration.check();
    const text = await storage.get("consentra");
    expect(text).toContain('"unexpected"');
    expect(text).not.toMatch(/secret detail|merger|justification/);
  });

  test.each([
    ["no JSON", "{", "it is not a JSON object"],
    ["a list", "[]", "it is not a JSON object"],
    ["another version", JSON.stringify({ version: 2, clientId: app.clientId }), "its version is 2, not 1"],
    [
      "another application's",
      JSON.stringify({ version: 1, clientId: "other" }),
      "it belongs to another application",
    ],
  ])(
    "is not read when it is %s; the integration starts disconnected and tells",
    async (_name, text, reason) => {
      const storage = memoryStorage();
      await storage.set("consentra", text);
      const problems: StorageProblem[] = [];
      const integration = createIntegration({
        app,
        auth: scriptedAuth([]),
        storage,
        onStorageError: (problem) => problems.push(problem),
      });
      expect(integration.state).toEqual({ status: "disconnected", approvalPossible: false });
      expect(problems).toEqual([{ operation: "parse", key: "consentra", reason }]);
      expect(await storage.get("consentra")).toBe(text);
    },
  );

  test("never makes a connection break when the storage does", async () => {
    const problems: string[] = [];
    const broken: KeyValueStorage = {
      get: () => Promise.reject(new Error("offline")),
      set: () => {
        throw new Error("full");
      },
      remove: () => Promise.reject(new Error("offline")),
    };
    const { integration } = fixture([{ signIn: "ok" }], {
      storage: broken,
      onStorageError: ({ operation }) => problems.push(operation),
    });
    expect(integration.state).toMatchObject({ restoring: true });
    expect((await integration.connect()).status).toBe("connected");
    expect((await integration.disconnect()).status).toBe("disconnected");
    expect(problems).toEqual(["read", "read", "write", "read", "write", "read"]);
  });

  test("is written one at a time, and the last one wins", async () => {
    const written: string[] = [];
    const release: (() => void)[] = [];
    let stored: string | null = null;
    const slow: KeyValueStorage = {
      get: () => stored,
      set: (_key, value) => {
        stored = value;
        written.push(JSON.parse(value).status);
        return new Promise((resolve) => release.push(resolve));
      },
      remove: () => undefined,
    };
    const { integration } = fixture([refused("access_denied", 90095)], { storage: slow });
    const sent = integration.connect();
    await until(() => release.length > 0);
    release.shift()?.();
    await until(() => release.length > 0);
    void integration.requestSent();
    const denied = integration.requestDenied();
    release.shift()?.();
    await until(() => release.length > 0);
    release.shift()?.();
    await Promise.all([sent, denied]);
    expect(written).toEqual(["disconnected", "approvalRequired", "denied"]);
  });
});

describe("parseRecord", () => {
  const whole = {
    version: 1,
    clientId: app.clientId,
    status: "pending",
    account: { homeAccountId: "o.t", tenantId: "t", username: "u@contoso.example" },
    request: { requestedAt: 1, expiresAt: 2, approved: true, lastLook: { at: 1, result: "approved" } },
    away: { purpose: "look", since: 1 },
  };
  const read = (record: object) => {
    const parsed = parseRecord(JSON.stringify(record), app.clientId);
    return typeof parsed === "string" ? undefined : parsed;
  };

  test("gives back what formatRecord wrote", () => {
    const record = read(whole);
    expect(record).toEqual(whole);
    expect(record && read(JSON.parse(formatRecord(record)))).toEqual(whole);
  });

  test("keeps an account that has no name to sign in with", () => {
    const account = { ...whole.account, username: "" };
    expect(read({ ...whole, status: "connected", account })).toMatchObject({ status: "connected", account });
  });

  test.each([
    ["pending without a request", { ...whole, request: { requestedAt: "soon" } }],
    ["connected without an account", { ...whole, status: "connected", account: { username: "u" } }],
    ["blocked by something else", { ...whole, status: "blocked", failure: { kind: "cancelled" } }],
    [
      "approvalRequired with a made-up path",
      { ...whole, status: "approvalRequired", failure: approval("shout") },
    ],
    ["failed without a failure", { ...whole, status: "failed" }],
    ["an unknown status", { ...whole, status: "married" }],
  ])("reads %s as disconnected", (_name, odd) => {
    expect(read(odd)?.status).toBe("disconnected");
  });

  test.each([
    ["scopes that are no texts", { scopes: [1] }],
    ["an unknown notice", { notice: "fired" }],
    ["a time that is no number", { retryAt: "1" }],
    ["a purpose that does not exist", { away: { purpose: "dance", since: 1 } }],
  ])("leaves out %s", (_name, odd) => {
    expect(read({ version: 1, clientId: app.clientId, status: "disconnected", ...odd })).toEqual({
      version: 1,
      clientId: app.clientId,
      status: "disconnected",
    });
  });
});

/** Lets promises settle until something holds. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (holds()) return;
    await Promise.resolve();
  }
  throw new Error("It did not come to hold within 100 turns.");
}

function approval(requestPath: string) {
  return {
    kind: "approvalRequired",
    requestPath,
    fixableBy: "administrator",
    confidence: "reported",
    support: { aadsts: [] },
  };
}
