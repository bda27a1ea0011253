import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { fixture } from "../test/integration-fixture.ts";
import { memoryStorage } from "./memory-storage.ts";
import type { CompletionOutcome } from "./ports/auth-port.ts";
import type { KeyValueStorage } from "./ports/key-value-storage.ts";
import type { ScriptLine } from "./testing/scripted-auth.ts";

const callback = "https://meetings.example/callback?code=0.AX&state=s1";
const leaving = { kind: "leaving-page", authorizationUrl: "https://login.example/authorize" } as const;
const bounce = {
  kind: "leaving-page",
  authorizationUrl: "https://login.example/authorize?prompt=none",
} as const;
const cancelled = { error: "access_denied", errorSubcode: "cancel" } as const;
const consentMissing = { error: "consent_required", aadsts: [65001] } as const;

/** A server makes a new integration for each request; they share storage and clock. */
function server() {
  const storage = memoryStorage();
  const clock = createVirtualClock();
  return {
    storage,
    clock,
    request: (...lines: ScriptLine[]) =>
      fixture(lines, { storage, clock, completion: "callback" }).integration,
  };
}

describe("a connection made by a server", () => {
  test("says where to send the user, and connects on the callback of a later request", async () => {
    const { request } = server();
    const state = await request({ signIn: leaving }).connect();
    expect(state).toEqual({ status: "connecting", authorizationUrl: leaving.authorizationUrl });
    const next = request({ completeSignIn: "ok" });
    expect(next.state).toEqual({ status: "connecting" });
    expect((await next.complete(callback)).status).toBe("connected");
  });

  test("sends the user for a silent look after an exit without a reason", async () => {
    const { request } = server();
    await request({ signIn: leaving }).connect();
    const state = await request({ completeSignIn: cancelled }, { probe: bounce }).complete(callback);
    expect(state).toEqual({ status: "diagnosing", authorizationUrl: bounce.authorizationUrl });
    expect(await request({ completeSignIn: consentMissing }).complete(callback)).toMatchObject({
      status: "approvalRequired",
      confidence: "inferred",
    });
  });

  test("goes back to its request when the look finds nothing new", async () => {
    const { request, clock } = server();
    const first = request({ signIn: { error: "access_denied", aadsts: [90095] } });
    await first.connect();
    await first.requestSent();
    clock.advance({ days: 1 });
    await request({ signIn: leaving }).connect();
    await request({ completeSignIn: cancelled }, { probe: bounce }).complete(callback);
    const state = await request({ completeSignIn: consentMissing }).complete(callback);
    expect(state).toMatchObject({
      status: "pending",
      requestedAt: clock.now() - 86_400_000,
      approved: false,
    });
  });

  test("sees approval by sending the user for a look, without connecting", async () => {
    const { request, clock } = server();
    const first = request({ signIn: { error: "access_denied", aadsts: [90095] } });
    await first.connect();
    await first.requestSent();
    expect(await request({ probe: bounce }).check()).toMatchObject({
      status: "diagnosing",
      ...urlOf(bounce),
    });
    clock.advance({ seconds: 1 });
    expect(await request({ completeSignIn: "ok" }).complete(callback)).toMatchObject({
      status: "pending",
      approved: true,
      lastLook: { result: "approved" },
    });
  });

  test("is not disturbed by a callback that answers nothing", async () => {
    const { request } = server();
    await request({ signIn: leaving }).connect();
    const forged = await request({ completeSignIn: { kind: "nothing-pending" } }).complete(callback);
    expect(forged.status).toBe("connecting");
    const real = request({ completeSignIn: "ok" }, { acquireToken: "ok" });
    expect((await real.complete(callback)).status).toBe("connected");
    expect((await real.complete(callback)).status).toBe("connected");
  });

  test("lets a user who came back without a callback say what happened, or look", async () => {
    const told = server();
    await told.request({ signIn: leaving }).connect();
    expect((await told.request().requestSent()).status).toBe("pending");

    const looking = server();
    await looking.request({ signIn: leaving }).connect();
    expect(await looking.request({ probe: bounce }).check()).toMatchObject({ status: "diagnosing" });
  });

  test("starts over with a new address when the user connects again", async () => {
    const { request } = server();
    await request({ signIn: leaving }).connect();
    const again = { kind: "leaving-page", authorizationUrl: "https://login.example/second" } as const;
    expect(await request({ signIn: again }).connect()).toMatchObject({
      status: "connecting",
      ...urlOf(again),
    });
  });

  test("gives up a user who does not come back within a quarter of an hour", async () => {
    const { request, clock } = server();
    const there = request({ signIn: leaving });
    await there.connect();
    clock.advance({ minutes: 15 });
    expect(there.state).toEqual({ status: "disconnected", notice: "noAnswer", approvalPossible: true });
    expect(request().state).toEqual(there.state);
  });

  test("gives up such a user also when nobody was running meanwhile", async () => {
    const { request, clock } = server();
    const gone = request({ signIn: leaving });
    await gone.connect();
    gone.dispose();
    clock.advance({ minutes: 16 });
    expect(request().state).toMatchObject({ status: "disconnected", notice: "noAnswer" });
  });

  test("binds the attempt to the connection's own key", async () => {
    const storage = memoryStorage();
    const { integration, auth } = fixture([{ signIn: leaving }], {
      storage,
      key: "user-7",
      completion: "callback",
    });
    await integration.connect();
    expect(auth.calls[0]?.request).toMatchObject({ binding: "user-7" });
    expect(await storage.get("user-7")).toContain('"purpose":"connect"');
  });
});

describe("a connection made by redirect in a browser", () => {
  /** A page load; the ones before are gone. */
  const load = (storage: KeyValueStorage, ...lines: ScriptLine[]) => fixture(lines, { storage });

  test("writes down that the user leaves before the page can be gone", async () => {
    const storage = slowStorage();
    let record: string | null = null;
    const { integration } = load(storage, {
      signIn: async () => {
        record = await storage.get("consentra");
        return { kind: "leaving-page" };
      },
    });
    expect(await integration.connect()).toEqual({ status: "connecting" });
    expect(record).toContain('"away"');
  });

  test("does not leave for an attempt that was given up while its record was being written", async () => {
    const { integration, auth } = load(slowStorage(), { signIn: { kind: "leaving-page" } });
    await integration.ready;
    const attempt = integration.connect();
    await integration.cancel();
    expect(await attempt).toMatchObject({ status: "disconnected", notice: "cancelled" });
    expect(auth.calls).toEqual([]);
  });

  test.each<[string, CompletionOutcome | "ok", string]>([
    ["connects", "ok", "connected"],
    ["finds approval required", { kind: "failed", failure: signal(90095) }, "approvalRequired"],
  ])("%s by itself after the page is loaded again", async (_name, outcome, status) => {
    const storage = memoryStorage();
    await load(storage, { signIn: { kind: "leaving-page" } }).integration.connect();
    const { integration } = load(storage, { completeSignIn: outcome });
    expect(integration.state.status).toBe("connecting");
    expect((await integration.ready).status).toBe(status);
  });

  test("looks once when the user came back by the Back button, and no further", async () => {
    const storage = memoryStorage();
    await load(storage, { signIn: { kind: "leaving-page" } }).integration.connect();
    const nothing = { completeSignIn: { kind: "nothing-pending" } } as const;
    const second = load(storage, nothing, { probe: { kind: "leaving-page" } });
    expect((await second.integration.ready).status).toBe("diagnosing");
    const third = load(storage, nothing);
    expect(await third.integration.ready).toEqual({
      status: "disconnected",
      notice: "noAnswer",
      approvalPossible: true,
    });
  });
});

function slowStorage(): KeyValueStorage {
  const inner = memoryStorage();
  return {
    get: async (key) => inner.get(key),
    set: async (key, value) => inner.set(key, value),
    remove: async (key) => inner.remove(key),
  };
}

function urlOf(outcome: { readonly authorizationUrl: string }) {
  return { authorizationUrl: outcome.authorizationUrl };
}

function signal(number: number) {
  return { source: "callback", code: "access_denied", aadsts: [number] } as const;
}
