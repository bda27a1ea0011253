import { afterEach, describe, expect, test } from "vitest";
import { type Fixture, fixture as make } from "../test/integration-fixture.ts";
import type { ScriptLine } from "./testing/scripted-auth.ts";

const asksInPage: ScriptLine = { signIn: { error: "access_denied", aadsts: [90095] } };
const consentMissing = { error: "consent_required", aadsts: [65001] } as const;
const noSession = { error: "login_required", aadsts: [50058] } as const;
const exit = { error: "access_denied", errorSubcode: "cancel" } as const;

let made: Fixture | undefined;
afterEach(() => made?.integration.dispose());

/** An integration whose user has just sent a request. */
async function pending(
  lines: readonly ScriptLine[],
  options: Parameters<typeof make>[1] = {},
): Promise<Fixture> {
  made = make([asksInPage, ...lines], options);
  await made.integration.connect();
  await made.integration.requestSent({ justification: "I plan meetings for my team." });
  return made;
}

describe("an approval that was asked for", () => {
  test("is pending by the user's word, for thirty days", async () => {
    const { integration, clock } = await pending([]);
    const requestedAt = clock.now();
    expect(integration.state).toEqual({
      status: "pending",
      requestedAt,
      expiresAt: requestedAt + 30 * 86_400_000,
      approved: false,
      confidence: "inferred",
    });
  });

  test("is accepted after an exit that left open whether a request was sent", async () => {
    made = make([{ signIn: exit }, { probe: noSession }]);
    await made.integration.connect();
    expect((await made.integration.requestSent()).status).toBe("pending");
  });

  test("is accepted while Microsoft's page is still open, and ends the attempt", async () => {
    made = make([{ signIn: "never" }]);
    const attempt = made.integration.connect();
    expect((await made.integration.requestSent()).status).toBe("pending");
    expect((await attempt).status).toBe("pending");
  });

  test("is not believed where nothing was asked", async () => {
    made = make([{ signIn: "ok" }]);
    expect((await made.integration.requestSent()).status).toBe("disconnected");
    await made.integration.connect();
    expect((await made.integration.requestSent()).status).toBe("connected");
  });

  test.each([
    ["approval is still required", [asksInPage]],
    ["the user turns back", [{ signIn: exit }, { probe: consentMissing }]],
    ["nothing comes back", [{ signIn: { error: "timed_out" } }, { probe: noSession }]],
    ["the user declines", [{ signIn: { error: "access_denied", aadsts: [65004] } }]],
    ["the service is down", [{ signIn: { error: "temporarily_unavailable" } }]],
    ["the window is blocked", [{ signIn: { error: "popup_window_error" } }]],
  ] as const)("stays as it is when the user connects before approval and %s", async (_name, lines) => {
    const { integration, clock } = await pending(lines);
    const before = integration.state;
    clock.advance({ hours: 1 });
    const after = await integration.connect();
    const { lastFailure, ...request } = after as typeof after & { lastFailure?: unknown };
    expect(request).toEqual(before);
    expect(lastFailure).toBeDefined();
  });

  test("connects when the user connects after approval", async () => {
    const { integration } = await pending([{ signIn: "ok" }]);
    expect((await integration.connect()).status).toBe("connected");
  });

  test.each([
    ["a look finds consent missing", "check", { probe: consentMissing }, "approvalRequired"],
    ["Microsoft wants approval again", "connect", asksInPage, "approvalRequired"],
    [
      "the user is asked for consent and declines",
      "connect",
      { signIn: { error: "access_denied", aadsts: [65004] } },
      "disconnected",
    ],
  ] as const)("is over when it was given and taken back: %s", async (_name, step, line, status) => {
    const { integration } = await pending([{ probe: "ok" }, line, asksInPage]);
    expect(await integration.check()).toMatchObject({ status: "pending", approved: true });
    expect((await integration[step]()).status).toBe(status);
    await integration.connect();
    expect(await integration.requestSent()).toMatchObject({ status: "pending", approved: false });
  });

  test("is seen by a look, and connects nobody by itself", async () => {
    const { integration, clock } = await pending([{ probe: consentMissing }, { probe: "ok" }]);
    expect(await integration.check()).toMatchObject({
      approved: false,
      lastLook: { at: clock.now(), result: "notYet" },
    });
    clock.advance({ hours: 2 });
    expect(await integration.check()).toMatchObject({
      status: "pending",
      approved: true,
      confidence: "reported",
      lastLook: { at: clock.now(), result: "approved" },
    });
  });

  test("connects by itself where the host wants it", async () => {
    const { integration } = await pending([{ probe: "ok" }], { reconnect: "automatic" });
    expect((await integration.check()).status).toBe("connected");
  });

  test("is still pending after a look that cannot tell", async () => {
    const { integration } = await pending([{ probe: noSession }, { probe: { kind: "cannot-tell" } }]);
    expect(await integration.check()).toMatchObject({
      status: "pending",
      lastLook: { result: "inconclusive" },
    });
    expect(await integration.check()).toMatchObject({
      status: "pending",
      lastLook: { result: "inconclusive" },
    });
  });

  test("keeps an approval that was seen when a later look cannot tell", async () => {
    const { integration } = await pending([{ probe: "ok" }, { probe: noSession }]);
    await integration.check();
    expect(await integration.check()).toMatchObject({ approved: true, lastLook: { result: "inconclusive" } });
  });

  test("is blocked when a look finds the application disabled", async () => {
    const { integration } = await pending([
      { probe: { error: "unauthorized_client", aadsts: [7000112] } },
      asksInPage,
    ]);
    expect(await integration.check()).toMatchObject({ status: "blocked", reason: "appDisabled" });
    expect((await integration.connect()).status).toBe("approvalRequired");
  });

  test("outlives a bug of the adapter in a look", async () => {
    const { integration } = await pending([]);
    expect(await integration.check()).toMatchObject({
      status: "pending",
      lastFailure: { kind: "unexpected" },
    });
  });

  test("expires by the clock, and asking again starts a new one", async () => {
    const { integration, clock } = await pending([asksInPage], { requestLifetimeDays: 7 });
    const requestedAt = clock.now();
    clock.advance({ days: 6 });
    expect(integration.state.status).toBe("pending");
    clock.advance({ days: 1 });
    expect(integration.state).toEqual({
      status: "expired",
      requestedAt,
      expiredAt: requestedAt + 7 * 86_400_000,
    });
    expect((await integration.connect()).status).toBe("approvalRequired");
    expect(await integration.requestSent()).toMatchObject({ status: "pending", requestedAt: clock.now() });
  });

  test("does not expire once it is approved", async () => {
    const { integration, clock } = await pending([{ probe: "ok" }]);
    await integration.check();
    clock.advance({ days: 60 });
    expect(integration.state).toMatchObject({ status: "pending", approved: true });
  });

  test("is expired before its time by the user's word, and asking again is possible", async () => {
    const { integration, clock } = await pending([asksInPage]);
    const requestedAt = clock.now();
    clock.advance({ days: 3 });
    expect(await integration.requestExpired()).toEqual({
      status: "expired",
      requestedAt,
      expiredAt: clock.now(),
    });
    expect((await integration.connect()).status).toBe("approvalRequired");
    expect((await integration.requestSent()).status).toBe("pending");
  });

  test("is denied by the host's word, and asking again is possible", async () => {
    const { integration, clock } = await pending([asksInPage]);
    const requestedAt = clock.now();
    expect(await integration.requestDenied()).toEqual({ status: "denied", requestedAt });
    expect((await integration.connect()).status).toBe("approvalRequired");
  });

  test("takes back the thought of asking on cancel", async () => {
    made = make([asksInPage]);
    await made.integration.connect();
    expect(await made.integration.cancel()).toEqual({
      status: "disconnected",
      notice: "cancelled",
      approvalPossible: true,
    });
  });
});

describe("the watch of a pending approval", () => {
  const settled = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const probes = (fixture: Fixture) => fixture.auth.calls.filter((call) => call.method === "probe");

  test("looks after a minute and then more and more rarely, never leaving the page", async () => {
    const fixture = await pending([{ probe: consentMissing }, { probe: noSession }, { probe: "ok" }], {
      watch: {},
    });
    fixture.clock.advance({ seconds: 59 });
    expect(probes(fixture)).toHaveLength(0);
    fixture.clock.advance({ seconds: 1 });
    await settled();
    expect(probes(fixture)).toHaveLength(1);
    fixture.clock.advance({ seconds: 119 });
    await settled();
    expect(probes(fixture)).toHaveLength(1);
    fixture.clock.advance({ seconds: 1 });
    await settled();
    expect(probes(fixture)).toHaveLength(2);
    fixture.clock.advance({ minutes: 4 });
    await settled();
    expect(fixture.integration.state).toMatchObject({ status: "pending", approved: true });
    expect(
      probes(fixture).every((call) => "mayLeavePage" in call.request && !call.request.mayLeavePage),
    ).toBe(true);
  });

  test("stops once approval was seen", async () => {
    const fixture = await pending([{ probe: "ok" }], { watch: { first: { seconds: 10 } } });
    fixture.clock.advance({ seconds: 10 });
    await settled();
    fixture.clock.advance({ days: 2 });
    await settled();
    expect(probes(fixture)).toHaveLength(1);
  });

  test("waits as long as a service in trouble asks it to", async () => {
    const fixture = await pending(
      [{ probe: { error: "", status: 429, retryAfterSeconds: 1800 } }, { probe: "ok" }],
      {
        watch: { first: { seconds: 10 } },
      },
    );
    fixture.clock.advance({ seconds: 10 });
    await settled();
    fixture.clock.advance({ seconds: 1799 });
    await settled();
    expect(probes(fixture)).toHaveLength(1);
    fixture.clock.advance({ seconds: 1 });
    await settled();
    expect(probes(fixture)).toHaveLength(2);
  });

  test("is off when the host says so", async () => {
    const fixture = await pending([], { watch: false });
    fixture.clock.advance({ days: 29 });
    await settled();
    expect(probes(fixture)).toHaveLength(0);
  });

  test("lets a user's check go further than a quiet look that is under way", async () => {
    const fixture = await pending([{ probe: "never" }, { probe: "ok" }]);
    const quiet = fixture.integration.check({ quietly: true });
    await settled();
    const loud = await fixture.integration.check();
    expect(loud).toMatchObject({ approved: true });
    expect(await quiet).toMatchObject({ approved: true });
    expect(probes(fixture).map(({ request }) => "mayLeavePage" in request && request.mayLeavePage)).toEqual([
      false,
      true,
    ]);
  });
});
