import { describe, expect, test } from "vitest";
import { scenario, scenarios } from "../../src/scenarios/index.ts";
import { withConditionalAccess } from "../../src/scenarios/with-conditional-access.ts";
import { withEmulation } from "../../src/scenarios/with-emulation.ts";
import { withUserConsent } from "../../src/scenarios/with-user-consent.ts";
import { authorizeUrl } from "../support/authorize-url.ts";
import { journey, NOTHING, verdictOf } from "../support/journey.ts";
import { APPROVED, CALENDAR, WALL } from "../support/tellings.ts";

const CLIENT_CAPABILITY = JSON.stringify({ access_token: { xms_cc: { values: ["cp1"] } } });
const GRANTED = { ...NOTHING, grants: [`everybody: ${CALENDAR}`] };

describe("a challenge of Conditional Access", () => {
  test("ends refreshing; the claims it brings lead through a second factor to a token again", async () => {
    const { tenant, app, tells } = journey(scenarios.alreadyApproved);
    const tokens = await app.connect("requester");
    await tells();
    tenant.accountEvent("requester", "mfaRequired");
    const refused = await app.refresh(tokens);
    expect(refused.body).toMatchObject({ error: "invalid_grant", suberror: "basic_action" });
    expect(verdictOf(refused)).toBe(50076);
    expect(tenant.because().map(({ rule }) => rule)).toContain("aadsts.50076");

    const { visitor } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant, { claims: String(refused.body.claims) }));
    expect(visitor.title).toBe("Verify your identity");
    await visitor.press("Approve sign-in");
    expect(await tells()).toEqual({
      ...GRANTED,
      audits: ["Update user"],
      signIns: ["requester 50076", "requester 0"],
      rules: ["account.event", "sign-in.mfa", "consent.granted"],
      received: ["requester: code"],
    });
    expect(verdictOf(await app.refresh(await app.connect("requester")))).toBe(200);
  });

  test("that blocks is told on a page, and the app hears nothing", async () => {
    const start = scenario(
      "closed",
      withUserConsent("microsoft-user-default-legacy"),
      withConditionalAccess({ displayName: "Closed", control: "block" }),
    );
    const { connect, tells } = journey(start);
    expect(await connect("requester")).toBe("AADSTS53003");
    expect(await tells()).toEqual({
      ...NOTHING,
      signIns: ["requester 53003"],
      rules: ["sign-in.account", "sign-in.conditional-access"],
    });
  });
});

describe("continuous access evaluation", () => {
  test("refuses a token at Microsoft Graph; its claims get one that is good", async () => {
    const { tenant, app, tells } = journey(scenarios.alreadyApproved);
    const tokens = await app.connect("requester", {}, { claims: CLIENT_CAPABILITY });
    await tells();
    tenant.clock.advance({ minutes: 10 });
    tenant.accountEvent("requester", "sessionsRevoked");
    tenant.clock.advance({ minutes: 1 });
    const challenged = await app.graph(tokens, "/me/calendars");
    const header = challenged.headers.get("www-authenticate") ?? "";
    expect([challenged.status, /error="([^"]+)"/.exec(header)?.[1]]).toEqual([401, "insufficient_claims"]);
    expect(verdictOf(await app.refresh(tokens))).toBe(50173);
    const claims = atob(/claims="([^"]+)"/.exec(header)?.[1] ?? "");
    const again = await app.connect("requester", { claims }, { claims });
    expect((await app.graph(again, "/me/calendars")).status).toBe(200);
    expect(await tells()).toEqual({
      ...GRANTED,
      audits: ["Update user"],
      signIns: ["requester 0"],
      rules: ["account.event", "sign-in.account", "consent.granted", "token.issued"],
      received: ["requester: code"],
    });
  });
});

describe("an approval that takes its time to arrive", () => {
  test("leaves people at the wall, and silent attempts without consent, until it has", async () => {
    const start = scenario("slow", withEmulation({ consentPropagationMilliseconds: 120_000 }));
    const { tenant, ask, connect, probe, tells } = journey(start);
    await ask("requester");
    await tells();
    await tenant.people.administrator.approves();
    expect(await tells()).toEqual(APPROVED);
    expect(await probe()).toBe(200);
    expect(await connect("requester")).toBe("Approval required");
    const { visitor } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant, { prompt: "none" }));
    expect(await tells()).toEqual({
      ...GRANTED,
      requests: ["approved"],
      signIns: ["requester 90095", "requester 65001"],
      rules: WALL,
      received: ["requester: error=consent_required AADSTS65001 suberror=consent_required"],
    });
    tenant.clock.advance({ minutes: 2 });
    expect(await connect("requester")).toBe("code");
    expect(await tells()).toMatchObject({ signIns: ["requester 0"], received: ["requester: code"] });
  });
});
