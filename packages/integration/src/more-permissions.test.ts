import { createVirtualClock } from "@consentra/protocol";
import { afterEach, describe, expect, test } from "vitest";
import { type Fixture, fixture as make } from "../test/integration-fixture.ts";
import { memoryStorage } from "./memory-storage.ts";
import type { ScriptedAuth, ScriptLine } from "./testing/scripted-auth.ts";

const MORE = { scopes: ["MailboxSettings.Read"] };
const asksInPage: ScriptLine = { signIn: { error: "access_denied", aadsts: [90095] } };
const consentMissing = { error: "consent_required", aadsts: [65001] } as const;
const noSession = { error: "login_required", aadsts: [50058] } as const;

/** What the latest call asked for. */
const lastScopes = ({ calls }: ScriptedAuth) => {
  const request = calls.at(-1)?.request;
  return request && "scopes" in request ? request.scopes : [];
};

let made: Fixture | undefined;
afterEach(() => made?.integration.dispose());

/** A connection with the integration's own permissions; `lines` are what comes after. */
async function connected(lines: readonly ScriptLine[], options: Parameters<typeof make>[1] = {}) {
  made = make([{ signIn: "ok" }, ...lines], options);
  await made.integration.connect();
  return made;
}

describe("asking for more permissions", () => {
  test("connects with them where nobody has to approve", async () => {
    const { integration, auth } = await connected([{ signIn: "ok" }]);
    expect(await integration.connect(MORE)).toMatchObject({
      status: "connected",
      scopes: ["openid", "profile", "offline_access", "Calendars.ReadWrite", "MailboxSettings.Read"],
    });
    expect(auth.calls[1]?.request).toMatchObject({
      scopes: ["openid", "profile", "offline_access", "Calendars.ReadWrite", "MailboxSettings.Read"],
    });
  });

  test("asks nothing for permissions that are there already", async () => {
    const { integration, auth } = await connected([]);
    expect((await integration.connect({ scopes: ["Calendars.ReadWrite"] })).status).toBe("connected");
    expect(auth.calls).toHaveLength(1);
  });

  test("may need an approval of its own, and the connection goes on meanwhile", async () => {
    const { integration } = await connected([asksInPage, { acquireToken: "ok" }]);
    expect(await integration.connect(MORE)).toMatchObject({ status: "approvalRequired", standing: true });
    expect(await integration.requestSent()).toMatchObject({ status: "pending", standing: true });
    expect(await integration.tokens.getAccessToken()).toBe("scripted-access-token");
  });

  test("gives tokens also while Microsoft's page is open", async () => {
    const { integration, auth } = await connected([{ signIn: "never" }, { acquireToken: "ok" }]);
    const attempt = integration.connect(MORE);
    expect(integration.state).toMatchObject({ status: "connecting", standing: true });
    while (auth.remaining > 1) await Promise.resolve();
    expect(await integration.tokens.getAccessToken()).toBe("scripted-access-token");
    await integration.cancel();
    await attempt;
  });

  test("looks for exactly what was asked for, and takes it once it is approved", async () => {
    const { integration, auth } = await connected([
      asksInPage,
      { probe: consentMissing },
      { probe: "ok" },
      { signIn: "ok" },
    ]);
    await integration.connect(MORE);
    await integration.requestSent();
    expect(await integration.check()).toMatchObject({ status: "pending", approved: false });
    expect(await integration.check()).toMatchObject({ status: "pending", approved: true });
    expect(lastScopes(auth)).toContain("MailboxSettings.Read");
    const state = await integration.connect();
    expect(state).toMatchObject({ status: "connected" });
    expect(state).not.toHaveProperty("standing");
    expect(lastScopes(auth)).toContain("MailboxSettings.Read");
  });

  test.each<[string, ScriptLine[], object]>([
    [
      "cancelled",
      [{ signIn: { error: "access_denied", errorSubcode: "cancel" } }, { probe: noSession }],
      { notice: "cancelled", approvalPossible: true },
    ],
    ["declined", [{ signIn: { error: "access_denied", aadsts: [65004] } }], { notice: "declined" }],
    ["kept out by the browser", [{ signIn: { error: "popup_window_error" } }], { notice: "popupBlocked" }],
    ["in trouble", [{ signIn: { error: "server_error" } }], { lastFailure: { kind: "transient" } }],
    ["wrong", [{ signIn: { error: "", aadsts: [70011] } }], { lastFailure: { kind: "misconfigured" } }],
    [
      "refused a second factor",
      [{ signIn: { error: "interaction_required", aadsts: [50076] } }],
      { lastFailure: { kind: "reauthenticationRequired" } },
    ],
  ])("returns to the connection when the attempt is %s, and says so", async (_name, lines, told) => {
    const { integration, auth } = await connected([...lines, { acquireToken: "ok" }]);
    expect(await integration.connect(MORE)).toMatchObject({ status: "connected", ...told });
    await integration.tokens.getAccessToken();
    expect(lastScopes(auth)).not.toContain("MailboxSettings.Read");
  });

  test.each<[string, (fixture: Fixture) => unknown]>([
    ["approval is required", () => undefined],
    ["a request waits", ({ integration }) => integration.requestSent()],
    [
      "it was denied",
      async ({ integration }) => {
        await integration.requestSent();
        await integration.requestDenied();
      },
    ],
    [
      "it ran out",
      async ({ integration, clock }) => {
        await integration.requestSent();
        clock.advance({ days: 30 });
      },
    ],
  ])("can be given up while %s", async (_name, reach) => {
    const fixture = await connected([asksInPage, { acquireToken: noSession }, { signIn: "ok" }]);
    await fixture.integration.connect(MORE);
    await reach(fixture);
    expect((await fixture.integration.cancel()).status).toBe("connected");
    await fixture.integration.tokens.getAccessToken().catch(() => undefined);
    await fixture.integration.connect();
    expect(lastScopes(fixture.auth)).not.toContain("MailboxSettings.Read");
  });

  test("looks for what was asked for when only the user knows that a request was sent", async () => {
    const { integration, auth } = await connected([
      { signIn: { error: "access_denied", errorSubcode: "cancel" } },
      { probe: noSession },
      { probe: consentMissing },
    ]);
    expect(await integration.connect(MORE)).toMatchObject({ status: "connected", approvalPossible: true });
    expect((await integration.requestSent()).status).toBe("pending");
    expect(await integration.check()).toMatchObject({ status: "pending", approved: false });
    expect(lastScopes(auth)).toContain("MailboxSettings.Read");
  });

  test("is forgotten when it came to nothing and the connection is lost", async () => {
    const { integration, auth } = await connected([
      { signIn: { error: "access_denied", errorSubcode: "cancel" } },
      { probe: noSession },
      { acquireToken: { error: "invalid_grant", aadsts: [50173] } },
      { signIn: "ok" },
    ]);
    await integration.connect(MORE);
    await integration.tokens.getAccessToken().catch(() => undefined);
    expect((await integration.connect()).status).toBe("connected");
    expect(lastScopes(auth)).not.toContain("MailboxSettings.Read");
  });

  test("does not touch a pending request without a connection when it is cancelled", async () => {
    made = make([asksInPage]);
    await made.integration.connect();
    await made.integration.requestSent();
    expect((await made.integration.cancel()).status).toBe("pending");
  });

  test("is blocked, connection and all, where the application was disabled", async () => {
    const { integration } = await connected([{ signIn: { error: "", aadsts: [7000112] } }]);
    const state = await integration.connect(MORE);
    expect(state).toMatchObject({ status: "blocked", reason: "appDisabled" });
    expect(state).not.toHaveProperty("standing");
    await expect(integration.tokens.getAccessToken()).rejects.toMatchObject({
      failure: { kind: "notConnected", status: "blocked" },
    });
  });

  test("goes on waiting without the connection when that is lost meanwhile", async () => {
    const { integration } = await connected([asksInPage, { acquireToken: noSession }]);
    await integration.connect(MORE);
    await integration.requestSent();
    await expect(integration.tokens.getAccessToken()).rejects.toThrow("reauthenticationRequired");
    expect(integration.state).toMatchObject({ status: "pending", lost: true });
    expect(integration.state).not.toHaveProperty("standing");
    expect(await integration.check({ quietly: true })).toMatchObject({ status: "pending", lost: true });
  });

  test("is given up with a connection that is lost before a request was sent", async () => {
    const { integration, auth } = await connected([
      asksInPage,
      { acquireToken: noSession },
      { signIn: "ok" },
    ]);
    await integration.connect(MORE);
    await integration.tokens.getAccessToken().catch(() => undefined);
    expect(integration.state).toMatchObject({ status: "reauthenticationRequired", lost: true });
    expect(integration.state).not.toHaveProperty("standing");
    expect((await integration.connect()).status).toBe("connected");
    expect(lastScopes(auth)).not.toContain("MailboxSettings.Read");
  });

  test("shows a loss that came while Microsoft's page was open, however the attempt ends", async () => {
    const declines = { error: "access_denied", aadsts: [65004] };
    const { integration } = await connected([
      { signIn: { kind: "leaving-page" } },
      { acquireToken: noSession },
      { completeSignIn: declines },
    ]);
    await integration.connect(MORE);
    await integration.tokens.getAccessToken().catch(() => undefined);
    expect(integration.state).toMatchObject({ status: "connecting", lost: true });
    expect(await integration.complete("code=1")).toMatchObject({ status: "disconnected", lost: true });
  });

  test("goes on over a reload", async () => {
    const storage = memoryStorage();
    const clock = createVirtualClock();
    const { integration } = await connected([asksInPage], { storage, clock });
    await integration.connect(MORE);
    await integration.requestSent();
    integration.dispose();

    made = make([{ acquireToken: "ok" }, { probe: "ok" }], { storage, clock });
    expect(made.integration.state).toMatchObject({ status: "pending", standing: true });
    expect(await made.integration.tokens.getAccessToken()).toBe("scripted-access-token");
    expect(await made.integration.check()).toMatchObject({ approved: true });
    expect(lastScopes(made.auth)).toContain("MailboxSettings.Read");
  });

  test("asks again for all of them after a loss, and after a denial", async () => {
    const { integration, auth } = await connected([
      { signIn: "ok" },
      { acquireToken: noSession },
      asksInPage,
      asksInPage,
    ]);
    await integration.connect(MORE);
    await integration.tokens.getAccessToken().catch(() => undefined);
    await integration.connect();
    expect(lastScopes(auth)).toContain("MailboxSettings.Read");
    await integration.requestSent();
    await integration.requestDenied();
    await integration.connect();
    expect(lastScopes(auth)).toContain("MailboxSettings.Read");
  });

  test("is forgotten with the connection", async () => {
    const { integration, auth } = await connected([{ signIn: "ok" }, { signIn: "ok" }]);
    await integration.connect(MORE);
    await integration.disconnect();
    await integration.connect();
    expect(lastScopes(auth)).not.toContain("MailboxSettings.Read");
  });
});
