import { describe, expect, test } from "vitest";
import { scenarios } from "../../src/scenarios/index.ts";
import { signInToInstalledApp } from "../support/installed-app.ts";
import { journey, NOTHING, verdictOf } from "../support/journey.ts";
import { enterPortal } from "../support/portal.ts";
import { CALENDAR, WALL } from "../support/tellings.ts";

const APPLICATIONS = "/enterprise-applications";
const GRANTED = { ...NOTHING, grants: [`everybody: ${CALENDAR}`] };
const SIGNED_IN = {
  ...GRANTED,
  signIns: ["requester 0"],
  rules: ["consent.granted"],
  received: ["requester: code"],
};

async function connected() {
  const story = journey(scenarios.alreadyApproved);
  const tokens = await story.app.connect("requester");
  story.tenant.clock.advance({ minutes: 10 });
  expect(await story.tells()).toEqual({
    ...SIGNED_IN,
    rules: ["sign-in.account", "consent.granted", "token.issued"],
  });
  return { ...story, tokens };
}

describe("consent taken back", () => {
  test("ends refreshing, not the token in hand, and sends people to the wall", async () => {
    const { tenant, tokens, app, connect, tells } = await connected();
    const { visitor } = await enterPortal(APPLICATIONS, { tenant });
    await visitor.press("Meetings");
    await visitor.press("Permissions");
    await visitor.press("Revoke admin consent");
    expect(await tells()).toEqual({
      ...NOTHING,
      audits: ["Remove delegated permission grant"],
      rules: ["consent.revoked"],
    });
    expect((await app.graph(tokens, "/me/calendars")).status).toBe(200);
    const refused = await app.refresh(tokens);
    expect(refused.body).toMatchObject({ error: "invalid_grant", suberror: "consent_required" });
    expect(verdictOf(refused)).toBe(65001);
    expect(tenant.because().map(({ rule }) => rule)).toEqual(["aadsts.65001"]);
    expect(await connect("requester")).toBe("Approval required");
    expect(await tells()).toEqual({ ...NOTHING, signIns: ["requester 90095"], rules: WALL });
  });
});

describe("the application switched off", () => {
  test("ends refreshing and signing in until it is switched on again", async () => {
    const { tenant, tokens, app, connect, tells, probe } = await connected();
    const { visitor } = await enterPortal(APPLICATIONS, { tenant });
    await visitor.press("Meetings");
    await visitor.press("Properties");
    await visitor.check("Enabled for users to sign in? No");
    await visitor.press("Save");
    const SWITCHED = { ...GRANTED, audits: ["Update service principal"], rules: ["app.switched"] };
    expect(await tells()).toEqual(SWITCHED);
    expect(verdictOf(await app.refresh(tokens))).toBe(7000112);
    expect(await connect("requester")).toBe("AADSTS7000112");
    expect(await tells()).toEqual({ ...GRANTED, signIns: ["requester 7000112"], rules: ["app.disabled"] });
    expect(await probe()).toBe(7000112);
    await visitor.check("Enabled for users to sign in? Yes");
    await visitor.press("Save");
    expect(await tells()).toEqual(SWITCHED);
    expect(verdictOf(await app.refresh(tokens))).toBe(200);
    expect(await connect("requester")).toBe("code");
    expect(await tells()).toEqual({ ...SIGNED_IN, rules: ["token.issued", "consent.granted"] });
  });
});

describe("a refresh token", () => {
  test("dies after ninety days without use, and lives on while it is used", async () => {
    const { tenant, tokens, app, connect, tells } = await connected();
    tenant.clock.advance({ days: 60 });
    const used = await app.refresh(tokens);
    tenant.clock.advance({ days: 60 });
    expect(verdictOf(await app.refresh(used))).toBe(200);
    expect(verdictOf(await app.refresh(tokens))).toBe(700082);
    expect(tenant.because().map(({ rule }) => rule)).toEqual(["aadsts.700082"]);
    // The approval has no end: the person presses Connect, and no more.
    expect(await connect("requester")).toBe("code");
    expect(await tells()).toEqual({ ...SIGNED_IN, rules: ["token.issued", "consent.granted"] });
  });

  test("of a confidential client outlives a changed password, a public client's does not", async () => {
    const { tenant, tokens, app, tells } = await connected();
    const installed = await signInToInstalledApp(tenant, "requester");
    tenant.clock.advance({ minutes: 1 });
    tenant.accountEvent("requester", "passwordChanged");
    expect(verdictOf(await app.refresh(tokens))).toBe(200);
    expect(verdictOf(await installed.refresh())).toBe(50173);
    expect(tenant.because().map(({ rule }) => rule)).toEqual(["aadsts.50173"]);
    expect(await tells()).toEqual({
      ...SIGNED_IN,
      audits: ["Update user"],
      rules: ["consent.granted", "token.issued", "account.event"],
    });
  });
});

describe("a tenant probe", () => {
  test("goes from unknown to known, and to blocked", async () => {
    const { tenant, ask, probe } = journey();
    expect(await probe()).toBe(700016);
    await ask("requester");
    expect(await probe()).toBe(700016);
    await tenant.people.administrator.approves();
    expect(await probe()).toBe(200);
    const { visitor } = await enterPortal(APPLICATIONS, { tenant });
    await visitor.press("Meetings");
    await visitor.press("Properties");
    await visitor.check("Enabled for users to sign in? No");
    await visitor.press("Save");
    expect(await probe()).toBe(7000112);
    expect(tenant.because().map(({ rule }) => rule)).toEqual(["aadsts.7000112"]);
  });
});

describe("throttling", () => {
  test("answers 429 with the time to wait, at the token endpoint and at Microsoft Graph", async () => {
    const { tenant, tokens, app, tells } = await connected();
    const answer = { kind: "status", status: 429, retryAfterSeconds: 7 } as const;
    tenant.plan({ route: "graph.list-calendars", answer });
    const throttled = await app.graph(tokens, "/me/calendars");
    expect([throttled.status, throttled.headers.get("retry-after")]).toEqual([429, "7"]);
    expect((await app.graph(tokens, "/me/calendars")).status).toBe(200);
    tenant.plan({ route: "login.token", answer });
    expect((await app.refresh(tokens)).status).toBe(429);
    expect((await app.refresh(tokens)).status).toBe(200);
    expect(await tells()).toMatchObject({ audits: [], signIns: [], mails: {}, received: [] });
  });
});

describe("a secret that has expired", () => {
  test("is the developer's matter: 401, whatever the token", async () => {
    const { tenant, tokens, app, tells } = await connected();
    const [end] = tenant
      .snapshot()
      .data.applications.flatMap(({ clientSecrets }) => clientSecrets.map(({ endDateTime }) => endDateTime));
    tenant.clock.advance({ milliseconds: Number(end) - tenant.clock.now() });
    const refused = await app.refresh(tokens);
    expect([refused.status, refused.body.error, verdictOf(refused)]).toEqual([
      401,
      "invalid_client",
      7000222,
    ]);
    expect(tenant.because().map(({ rule }) => rule)).toEqual(["aadsts.7000222"]);
    expect(await tells()).toEqual(GRANTED);
  });
});
