import { createVirtualClock } from "@consentra/protocol";
import { afterEach, describe, expect, test } from "vitest";
import { app, type Fixture, fixture } from "../test/integration-fixture.ts";
import { createIntegration } from "./create-integration.ts";
import { memoryStorage } from "./memory-storage.ts";
import type { AuthPort } from "./ports/auth-port.ts";
import type { KeyValueStorage } from "./ports/key-value-storage.ts";
import { type ScriptLine, scriptedAuth } from "./testing/scripted-auth.ts";

const asksInPage: ScriptLine = { signIn: { error: "access_denied", aadsts: [90095] } };
const noSession = { error: "login_required", aadsts: [50058] } as const;

const made: Fixture[] = [];
afterEach(() => {
  for (const { integration } of made.splice(0)) integration.dispose();
});

/** Tabs, processes or devices: integrations that share a storage and its clock. */
function shared(storage: KeyValueStorage = memoryStorage()) {
  const clock = createVirtualClock();
  return {
    storage,
    clock,
    tab: (...lines: ScriptLine[]) => {
      const tab = fixture(lines, { storage, clock });
      made.push(tab);
      return tab;
    },
  };
}

describe("a record that several tabs share", () => {
  test("shows in one tab what happened in the other", async () => {
    const { tab, clock } = shared();
    const one = tab(asksInPage, { probe: "ok" }, { signIn: "ok" });
    const other = tab({ acquireToken: "ok" });
    await one.integration.connect();
    expect(other.integration.state.status).toBe("approvalRequired");
    await one.integration.requestSent();
    expect(other.integration.state).toMatchObject({ status: "pending", requestedAt: clock.now() });
    await one.integration.check();
    expect(other.integration.state).toMatchObject({ status: "pending", approved: true });
    await one.integration.connect();
    expect(other.integration.state.status).toBe("connected");
    expect(await other.integration.tokens.getAccessToken()).toBe("scripted-access-token");
    await one.integration.disconnect();
    expect(other.integration.state).toEqual({ status: "disconnected", approvalPossible: false });
  });

  test("tells a lost connection to the other tab", async () => {
    const { tab } = shared();
    const one = tab({ signIn: "ok" }, { acquireToken: { error: "invalid_grant", aadsts: [50173] } });
    const other = tab();
    await one.integration.connect();
    await one.integration.tokens.getAccessToken().catch(() => undefined);
    expect(other.integration.state).toMatchObject({
      status: "reauthenticationRequired",
      reason: "revoked",
      lost: true,
    });
  });

  test("lets one look serve all tabs", async () => {
    const { tab, clock } = shared();
    const one = tab(asksInPage, { probe: noSession });
    const other = tab();
    await one.integration.connect();
    await one.integration.requestSent();
    await one.integration.check({ quietly: true });
    expect(other.integration.state).toMatchObject({
      status: "pending",
      lastLook: { at: clock.now(), result: "inconclusive" },
    });
    expect(other.auth.calls).toHaveLength(0);
  });

  test("does not disturb a tab whose user is on Microsoft's page, but ends its attempt once that is needless", async () => {
    const { tab } = shared();
    const one = tab({ signIn: "never" });
    const other = tab({ signIn: { error: "access_denied", aadsts: [65004] } }, { signIn: "ok" });
    const attempt = one.integration.connect();
    await other.integration.connect();
    expect(one.integration.state.status).toBe("connecting");
    await other.integration.connect();
    expect((await attempt).status).toBe("connected");
    expect(one.auth.calls[0]?.request.signal?.aborted).toBe(true);
  });

  test("keeps what a tab wrote that is away, whatever the others are told", async () => {
    const { tab, storage } = shared();
    const one = tab({ signIn: { kind: "leaving-page" } });
    const other = tab();
    await one.integration.connect();
    expect(other.integration.state.status).toBe("disconnected");
    expect((await other.integration.cancel()).status).toBe("disconnected");
    expect(await storage.get("consentra")).toContain('"away"');
  });

  test("is not written again by the tab that takes it over", async () => {
    const inner = memoryStorage();
    const writes: string[] = [];
    const { tab } = shared({
      ...inner,
      compareAndSet: (key, expected, value) => {
        writes.push(String(value));
        return inner.compareAndSet?.(key, expected, value) ?? false;
      },
    });
    const one = tab(asksInPage);
    tab();
    tab();
    await one.integration.connect();
    await one.integration.requestSent();
    expect(new Set(writes).size).toBe(writes.length);
  });

  test("is left alone by a disposed integration", async () => {
    const { tab } = shared();
    const one = tab({ signIn: "ok" });
    const other = tab();
    other.integration.dispose();
    await one.integration.connect();
    expect(other.integration.state.status).toBe("disconnected");
  });

  test("says nothing while it cannot be read", async () => {
    const { tab, storage } = shared();
    const one = tab({ signIn: "ok" });
    await one.integration.connect();
    await storage.set("consentra", "{");
    expect(one.integration.state.status).toBe("connected");
  });

  test("is taken over from a storage that answers later", async () => {
    const inner = memoryStorage();
    const { tab } = shared({ ...inner, get: async (key) => inner.get(key) });
    const one = tab({ signIn: "ok" });
    const other = tab();
    await Promise.all([one.integration.ready, other.integration.ready]);
    await one.integration.connect();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    expect(other.integration.state.status).toBe("connected");
  });
});

describe("a page load that knows whether it returns", () => {
  const load = (returning: boolean, ...lines: ScriptLine[]) => {
    const storage = memoryStorage();
    const auth: AuthPort = { ...scriptedAuth(lines), isReturning: () => returning };
    return { storage, start: () => createIntegration({ app, auth, storage, watch: false }) };
  };
  const away = JSON.stringify({
    version: 1,
    clientId: app.clientId,
    status: "disconnected",
    away: { purpose: "connect", since: 1 },
  });

  test("does not take another tab's absence for its own", async () => {
    const { storage, start } = load(false);
    await storage.set("consentra", away);
    const integration = start();
    expect(integration.state).toEqual({ status: "disconnected", approvalPossible: false });
    expect(storage.get("consentra")).toBe(away);
    integration.dispose();
  });

  test("completes its sign-in although another tab wrote over its record", async () => {
    const { start } = load(true, { completeSignIn: "ok" });
    const integration = start();
    expect((await integration.ready).status).toBe("connected");
    integration.dispose();
  });
});
