import { afterEach, describe, expect, test } from "vitest";
import { app, type Fixture, fixture as make } from "../test/integration-fixture.ts";
import { createIntegration } from "./create-integration.ts";
import type { IntegrationState } from "./integration-state.ts";
import { type ScriptedAuth, scriptedAuth } from "./testing/scripted-auth.ts";

const approvalPage = { error: "access_denied", errorSubcode: "cancel" } as const;
const consentMissing = { error: "consent_required", aadsts: [65001] } as const;
const noSession = { error: "login_required", aadsts: [50058] } as const;

let made: Fixture | undefined;
const fixture: typeof make = (...parameters) => {
  made = make(...parameters);
  return made;
};
afterEach(() => made?.integration.dispose());

/** Until the adapter has been asked something. */
const asked = async ({ calls }: ScriptedAuth) => {
  while (calls.length === 0) await Promise.resolve();
};

const statuses = (seen: readonly IntegrationState[]) => seen.map((state) => state.status);

describe("createIntegration", () => {
  test("starts disconnected, without a notice", () => {
    const { integration } = fixture();
    expect(integration.state).toEqual({ status: "disconnected", approvalPossible: false });
  });

  test("connects when the sign-in succeeds", async () => {
    const { integration, seen } = fixture([{ signIn: "ok" }]);
    const state = await integration.connect();
    expect(state).toMatchObject({ status: "connected", account: { username: "requester@contoso.example" } });
    expect(statuses(seen)).toEqual(["connecting", "connected"]);
  });

  test("asks for the calendar's scopes by default", async () => {
    const { integration, auth } = fixture([{ signIn: "ok" }]);
    await integration.connect();
    expect(auth.calls[0]?.request).toMatchObject({
      scopes: ["openid", "profile", "offline_access", "Calendars.ReadWrite"],
    });
  });

  test("does not count a sign-in as a connection when the calendar's permission is not in the token", async () => {
    const { integration } = fixture([
      { signIn: ({ scopes }) => ({ kind: "signed-in", account: ACCOUNT, scopes: scopes.slice(0, 3) }) },
    ]);
    expect(await integration.connect()).toMatchObject({ status: "approvalRequired", confidence: "inferred" });
  });

  test.each([
    [90095, "in-page"],
    [90094, "administrator"],
    [900941, "administrator"],
    [90093, "administrator"],
  ])("requires approval after AADSTS%i, to be asked for %s", async (number, requestPath) => {
    const { integration } = fixture([{ signIn: { error: "access_denied", aadsts: [number] } }]);
    expect(await integration.connect()).toMatchObject({
      status: "approvalRequired",
      requestPath,
      confidence: "reported",
    });
  });

  test("looks silently after an exit that could be an approval page, and infers that approval is required", async () => {
    const { integration, seen } = fixture([{ signIn: approvalPage }, { probe: consentMissing }]);
    const state = await integration.connect();
    expect(state).toMatchObject({
      status: "approvalRequired",
      requestPath: "unknown",
      confidence: "inferred",
    });
    expect(statuses(seen)).toEqual(["connecting", "diagnosing", "approvalRequired"]);
  });

  test.each([
    ["cancelled", approvalPage],
    ["noAnswer", { error: "timed_out", subError: "redirect_bridge_timeout" }],
  ])("is disconnected with the notice %s when the look tells nothing", async (notice, exit) => {
    const { integration } = fixture([{ signIn: exit }, { probe: noSession }]);
    expect(await integration.connect()).toEqual({ status: "disconnected", notice, approvalPossible: true });
  });

  test("connects when the look after a lost answer finds the user signed in", async () => {
    const { integration } = fixture([{ signIn: { error: "timed_out" } }, { probe: "ok" }]);
    expect((await integration.connect()).status).toBe("connected");
  });

  test("is blocked when the look finds the application disabled", async () => {
    const { integration } = fixture([
      { signIn: { error: "timed_out" } },
      { probe: { error: "unauthorized_client", aadsts: [7000112] } },
    ]);
    expect(await integration.connect()).toMatchObject({ status: "blocked", reason: "appDisabled" });
  });

  test("does not mistake a declined consent for a cancelled sign-in", async () => {
    const { integration } = fixture([{ signIn: { error: "access_denied", aadsts: [65004] } }]);
    expect(await integration.connect()).toEqual({
      status: "disconnected",
      notice: "declined",
      approvalPossible: false,
    });
  });

  test("says that the browser blocked the window", async () => {
    const { integration } = fixture([{ signIn: { error: "popup_window_error" } }]);
    expect(await integration.connect()).toMatchObject({ status: "disconnected", notice: "popupBlocked" });
  });

  test("is blocked for a user who is not assigned", async () => {
    const { integration } = fixture([{ signIn: { error: "interaction_required", aadsts: [50105] } }]);
    expect(await integration.connect()).toMatchObject({ status: "blocked", reason: "notAssigned" });
  });

  test("hands the claims of a challenge to the next sign-in", async () => {
    const claims = '{"access_token":{"capolids":{"essential":true,"values":["x"]}}}';
    const { integration, auth } = fixture([
      { signIn: { error: "interaction_required", aadsts: [50076], claims } },
      { signIn: "ok" },
    ]);
    expect((await integration.connect()).status).toBe("reauthenticationRequired");
    await integration.connect();
    expect(auth.calls[1]?.request).toMatchObject({ claims });
  });

  test("fails for the developer when the redirect URI is not registered", async () => {
    const { integration } = fixture([{ signIn: { error: "invalid_request", aadsts: [50011] } }]);
    expect(await integration.connect()).toMatchObject({
      status: "failed",
      failure: { kind: "misconfigured", problem: "redirectUri", fixableBy: "developer" },
    });
  });

  test("tells when trying again after trouble makes sense, and then offers it", async () => {
    const { integration, clock } = fixture([
      { signIn: { error: "temporarily_unavailable", retryAfterSeconds: 90 } },
    ]);
    expect(await integration.connect()).toMatchObject({ status: "failed", retryAt: clock.now() + 90_000 });
    clock.advance({ seconds: 89 });
    expect(integration.state.status).toBe("failed");
    clock.advance({ seconds: 1 });
    expect(integration.state).toEqual({
      status: "disconnected",
      notice: "tryAgain",
      approvalPossible: false,
    });
  });

  test("ends an error that nothing is known of in failed, with its numbers", async () => {
    const { integration } = fixture([{ signIn: { error: "access_denied", aadsts: [4711000] } }]);
    expect(await integration.connect()).toMatchObject({
      status: "failed",
      failure: { kind: "unexpected", support: { aadsts: [4711000] } },
    });
  });

  test("ends a bug of the adapter in failed, with its cause", async () => {
    const bug = new TypeError("broken adapter");
    const { integration } = fixture([
      {
        signIn: () => {
          throw bug;
        },
      },
    ]);
    expect(await integration.connect()).toMatchObject({
      status: "failed",
      failure: { kind: "unexpected", cause: bug },
    });
  });

  test("shares one attempt among overlapping calls", async () => {
    const { integration, auth } = fixture([{ signIn: "ok" }]);
    const states = await Promise.all([integration.connect(), integration.connect()]);
    expect(states.map((state) => state.status)).toEqual(["connected", "connected"]);
    expect(auth.calls).toHaveLength(1);
  });

  test("begins anew when asked to, and forgets the attempt under way", async () => {
    const { integration, auth } = fixture([{ signIn: "never" }, { signIn: "ok" }]);
    const first = integration.connect();
    await asked(auth);
    const second = await integration.connect({ restart: true });
    expect(second.status).toBe("connected");
    expect((await first).status).toBe("connected");
    expect(auth.calls[0]?.request.signal?.aborted).toBe(true);
  });

  test("cancels an attempt by its signal and rejects with the signal's reason", async () => {
    const { integration, auth } = fixture([{ signIn: "never" }]);
    const controller = new AbortController();
    const attempt = integration.connect({ signal: controller.signal });
    await asked(auth);
    controller.abort(new Error("user left"));
    await expect(attempt).rejects.toThrow("user left");
    expect(integration.state).toMatchObject({ status: "disconnected", notice: "cancelled" });
    expect(auth.calls[0]?.request.signal?.aborted).toBe(true);
  });

  test("does not start an attempt whose signal is aborted already", async () => {
    const { integration, auth } = fixture([]);
    await expect(integration.connect({ signal: AbortSignal.abort(new Error("too late")) })).rejects.toThrow(
      "too late",
    );
    expect(auth.calls).toHaveLength(0);
  });

  test("suggests the account of before, unless the user wants to choose", async () => {
    const { integration, auth } = fixture([
      { signIn: "ok" },
      { acquireToken: noSession },
      { signIn: approvalPage },
      { probe: noSession },
      { signIn: "ok" },
    ]);
    await integration.connect();
    await integration.tokens.getAccessToken().catch((error: unknown) => error);
    await integration.connect();
    await integration.connect({ selectAccount: true, domainHint: "contoso.example" });
    expect(auth.calls[2]?.request).toMatchObject({
      loginHint: "requester@contoso.example",
      account: ACCOUNT,
    });
    expect(auth.calls[4]?.request).toMatchObject({ selectAccount: true, domainHint: "contoso.example" });
    expect(auth.calls[4]?.request).not.toHaveProperty("loginHint");
    expect(auth.remaining).toBe(0);
  });

  test("forgets connection and tokens on disconnect", async () => {
    const { integration, auth } = fixture([{ signIn: "ok" }]);
    await integration.connect();
    expect(await integration.disconnect()).toEqual({ status: "disconnected", approvalPossible: false });
    expect(auth.calls.at(-1)).toMatchObject({ method: "signOut", request: { account: ACCOUNT } });
  });

  test("is disconnected even when the tokens could not be removed, and says so", async () => {
    const { integration } = fixture([{ signIn: "ok" }, { signOut: { error: "network_error" } }]);
    await integration.connect();
    await expect(integration.disconnect()).rejects.toMatchObject({
      name: "ConnectionError",
      failure: { kind: "transient" },
    });
    expect(integration.state.status).toBe("disconnected");
  });

  test("keeps the same state object until something changes", async () => {
    const { integration } = fixture([{ signIn: "ok" }]);
    await integration.connect();
    const before = integration.state;
    await integration.connect();
    expect(integration.state).toBe(before);
  });

  test("leaves no timer behind and settles what waits when disposed", async () => {
    const { integration, clock } = fixture(
      [{ signIn: { error: "access_denied", aadsts: [90095] } }, { probe: "never" }],
      { watch: {} },
    );
    await integration.connect();
    await integration.requestSent();
    expect(clock.pendingTimers).toBeGreaterThan(0);
    const look = integration.check();
    integration.dispose();
    expect(clock.pendingTimers).toBe(0);
    expect((await look).status).toBe("pending");
    await expect(integration.connect()).rejects.toThrow("disposed");
  });

  test.each([
    ["an empty client id", { app: { ...app, clientId: "" } }, "clientId"],
    ["an empty name", { app: { ...app, displayName: "" } }, "displayName"],
    ["no scopes", { scopes: [] }, "scopes is empty"],
    ["two scopes in one", { scopes: ["openid profile"] }, '"openid profile"'],
    ["a lifetime of zero", { requestLifetimeDays: 0 }, "requestLifetimeDays is 0"],
    ["a watch that never waits", { watch: { first: {} } }, "watch.first"],
    ["a watch that hurries", { watch: { factor: 0.5 } }, "watch.factor is 0.5"],
  ])("refuses %s", (_name, odd, message) => {
    expect(() => createIntegration({ app, auth: scriptedAuth([]), ...odd })).toThrow(message);
  });
});

const ACCOUNT = {
  homeAccountId: "00000000-0000-4000-8000-000000000001.00000000-0000-4000-8000-00000000000a",
  tenantId: "00000000-0000-4000-8000-00000000000a",
  username: "requester@contoso.example",
  name: "Requester",
};
