import { describe, expect, test } from "vitest";
import { fixture } from "../test/integration-fixture.ts";
import { memoryStorage } from "./memory-storage.ts";
import type { ScriptedFailure, ScriptLine } from "./testing/scripted-auth.ts";

async function connected(...lines: ScriptLine[]) {
  const made = fixture([{ signIn: "ok" }, ...lines]);
  await made.integration.connect();
  return made;
}

describe("getAccessToken", () => {
  test("gives a token for the connection's own scopes by default", async () => {
    const { integration, auth } = await connected({ acquireToken: "ok" });
    expect(await integration.tokens.getAccessToken()).toBe("scripted-access-token");
    expect(auth.calls[1]?.request).toMatchObject({
      scopes: ["openid", "profile", "offline_access", "Calendars.ReadWrite"],
      account: { username: "requester@contoso.example" },
    });
  });

  test("passes on scopes, a claims challenge and the wish for a fresh token", async () => {
    const { integration, auth } = await connected({ acquireToken: "ok" });
    const request = { scopes: ["Calendars.ReadWrite"], claims: "{}", forceRefresh: true };
    await integration.tokens.getAccessToken(request);
    expect(auth.calls[1]?.request).toMatchObject(request);
  });

  test("asks nothing while there is no connection", async () => {
    const { integration, auth } = fixture();
    await expect(integration.tokens.getAccessToken()).rejects.toMatchObject({
      name: "ConnectionError",
      failure: { kind: "notConnected", status: "disconnected" },
    });
    expect(auth.calls).toHaveLength(0);
  });

  test("waits for a record that is still being read", async () => {
    const inner = memoryStorage();
    const first = fixture([{ signIn: "ok" }], { storage: inner });
    await first.integration.connect();
    const storage = { ...inner, get: async (key: string) => inner.get(key) };
    const { integration } = fixture([{ acquireToken: "ok" }], { storage });
    expect(integration.state).toMatchObject({ restoring: true });
    expect(await integration.tokens.getAccessToken()).toBe("scripted-access-token");
  });

  test.each<[string, ScriptedFailure, object]>([
    ["consent was withdrawn", { error: "invalid_grant", aadsts: [65001] }, { status: "approvalRequired" }],
    [
      "an administrator removed the application",
      { error: "unauthorized_client", aadsts: [700016] },
      { status: "approvalRequired", confidence: "inferred" },
    ],
    [
      "the application was disabled",
      { error: "unauthorized_client", aadsts: [7000112] },
      { status: "blocked", reason: "appDisabled" },
    ],
    [
      "the user was taken off the application",
      { error: "invalid_grant", aadsts: [50105] },
      { status: "blocked", reason: "notAssigned" },
    ],
    [
      "the account was disabled",
      { error: "invalid_grant", aadsts: [50057] },
      { status: "blocked", reason: "account" },
    ],
    [
      "the password was changed",
      { error: "invalid_grant", aadsts: [50173] },
      { status: "reauthenticationRequired", reason: "revoked" },
    ],
    [
      "a second factor is required now",
      { error: "invalid_grant", subError: "basic_action", aadsts: [50076], claims: "{}" },
      { status: "reauthenticationRequired", reason: "multiFactor", failure: { claims: "{}" } },
    ],
    [
      "the refresh token is too old",
      { error: "invalid_grant", aadsts: [700082] },
      { status: "reauthenticationRequired", reason: "expired" },
    ],
  ])("names the loss when %s", async (_name, failure, state) => {
    const { integration } = await connected({ acquireToken: failure });
    await integration.tokens.getAccessToken().catch(() => undefined);
    expect(integration.state).toMatchObject({ ...state, lost: true });
  });

  test("does not speak of a loss where nothing stood, or once the user has tried again", async () => {
    const fresh = fixture([{ signIn: { error: "access_denied", aadsts: [90094] } }]);
    expect(await fresh.integration.connect()).not.toHaveProperty("lost");
    const { integration } = await connected(
      { acquireToken: { error: "invalid_grant", aadsts: [65001] } },
      { signIn: { error: "access_denied", aadsts: [90094] } },
    );
    await integration.tokens.getAccessToken().catch(() => undefined);
    expect(await integration.connect()).not.toHaveProperty("lost");
  });

  test.each([
    ["reauthenticationRequired", { error: "invalid_grant", subError: "bad_token" }],
    ["reauthenticationRequired", { error: "no_tokens_found" }],
    // A hidden frame that times out is what a browser without third-party cookies makes of a lost session.
    ["reauthenticationRequired", { error: "timed_out" }],
    ["approvalRequired", { error: "invalid_grant", subError: "consent_required", aadsts: [65001] }],
    ["blocked", { error: "unauthorized_client", aadsts: [7000112] }],
  ])("ends the connection in %s when tokens are lost", async (status, failure) => {
    const { integration } = await connected({ acquireToken: failure });
    await expect(integration.tokens.getAccessToken()).rejects.toMatchObject({ name: "ConnectionError" });
    expect(integration.state.status).toBe(status);
  });

  test.each([
    ["the service is in trouble", { error: "temporarily_unavailable" }],
    ["the application's secret has expired", { error: "invalid_client", aadsts: [7000222] }],
    ["something unknown happens", { error: "strange" }],
  ])("keeps the connection when %s", async (_name, failure) => {
    const { integration } = await connected({ acquireToken: failure }, { acquireToken: "ok" });
    await expect(integration.tokens.getAccessToken()).rejects.toMatchObject({ name: "ConnectionError" });
    expect(integration.state.status).toBe("connected");
    expect(await integration.tokens.getAccessToken()).toBe("scripted-access-token");
  });

  test("keeps the connection when a permission beyond its own is missing", async () => {
    const { integration } = await connected({ acquireToken: { error: "invalid_grant", aadsts: [65001] } });
    const asked = integration.tokens.getAccessToken({ scopes: ["MailboxSettings.Read"] });
    await expect(asked).rejects.toMatchObject({ failure: { kind: "approvalRequired" } });
    expect(integration.state.status).toBe("connected");
  });

  test("does not end a new connection with the failure of an old one", async () => {
    let fail: (() => void) | undefined;
    const { integration } = await connected(
      {
        acquireToken: () =>
          new Promise((resolve) => {
            fail = () =>
              resolve({
                kind: "failed",
                failure: { source: "msal-node", code: "no_tokens_found", aadsts: [] },
              });
          }),
      },
      { signOut: "ok" },
      { signIn: "ok" },
    );
    const late = integration.tokens.getAccessToken();
    await Promise.resolve();
    await integration.disconnect();
    await integration.connect();
    fail?.();
    await expect(late).rejects.toMatchObject({ name: "ConnectionError" });
    expect(integration.state.status).toBe("connected");
  });

  test("stops waiting when its signal is aborted, and leaves the connection alone", async () => {
    const { integration } = await connected({ acquireToken: "never" });
    const controller = new AbortController();
    const asked = integration.tokens.getAccessToken({ signal: controller.signal });
    controller.abort(new Error("no longer wanted"));
    await expect(asked).rejects.toThrow("no longer wanted");
    expect(integration.state.status).toBe("connected");
  });
});
