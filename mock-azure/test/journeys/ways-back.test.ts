import { describe, expect, test } from "vitest";
import { scenario, scenarios } from "../../src/scenarios/index.ts";
import { withApplication } from "../../src/scenarios/with-application.ts";
import { withEmulation } from "../../src/scenarios/with-emulation.ts";
import { withUserConsent } from "../../src/scenarios/with-user-consent.ts";
import { authorizeUrl } from "../support/authorize-url.ts";
import { journey, NOTHING } from "../support/journey.ts";
import { CALENDAR, FIRST_CONSENT, TURNED_BACK, WALL } from "../support/tellings.ts";

const LEGACY = withUserConsent("microsoft-user-default-legacy");

describe("a person who consents", () => {
  test("is connected, for themselves alone", async () => {
    const { tells, readsCalendar, connect, tenant } = journey(scenarios.consentAllowed);
    expect(await readsCalendar("requester")).toBe(200);
    expect(await tells()).toEqual({
      ...NOTHING,
      grants: [`Maya Okafor: ${CALENDAR}`],
      audits: FIRST_CONSENT,
      signIns: ["requester 65001", "requester 0"],
      rules: ["sign-in.account", "consent.missing", "consent.user-policy", "consent.given", "token.issued"],
      received: ["requester: code"],
    });
    await tenant.people.colleague.visitor.open(authorizeUrl(tenant));
    await tenant.people.colleague.visitor.press(tenant.people.colleague.address);
    expect(tenant.people.colleague.visitor.title).toBe("Permissions requested");
    expect(await connect("requester")).toBe("code");
    expect(await tells()).toMatchObject({
      signIns: ["colleague 65001", "requester 0"],
      received: ["requester: code"],
    });
  });
});

describe("a person who turns back", () => {
  test.each([
    ["access_denied", "access_denied"],
    ["consent_required", "consent_required"],
  ] as const)("on the consent page gives the app AADSTS65004 as %s", async (consentCancelError, error) => {
    const { tenant, tells } = journey(scenario("cancel", LEGACY, withEmulation({ consentCancelError })));
    const { requester } = tenant.people;
    await requester.visitor.open(authorizeUrl(tenant));
    await requester.visitor.press(requester.address);
    await requester.visitor.press("Cancel");
    expect(await tells()).toEqual({
      ...NOTHING,
      signIns: ["requester 65001", "requester 65004"],
      rules: ["sign-in.account", "consent.missing", "consent.user-policy", "consent.declined"],
      received: [`requester: error=${error} AADSTS65004`],
    });
  });

  test.each([
    ["Approval required", scenarios.approvalRequired, "Cancel", 90095],
    [
      "Need admin approval",
      scenarios.requestsDisabled,
      "Return to the application without granting consent",
      90094,
    ],
  ] as const)("on the page %s tells the app no more than that", async (title, start, button, number) => {
    const { tenant, connect, tells } = journey(start);
    expect(await connect("requester")).toBe(title);
    await tenant.people.requester.visitor.press(button);
    expect(await tells()).toEqual({
      ...NOTHING,
      signIns: [`requester ${String(number)}`],
      rules: ["sign-in.account", ...WALL, "consent.left"],
      received: [`requester: ${TURNED_BACK}`],
    });
  });

  test.each([
    ["none", []],
    ["aadsts", ["requester: error=access_denied AADSTS90095"]],
    ["declined", ["requester: error=access_denied AADSTS65004"]],
  ] as const)(
    "may bring the app another answer, or none, where the switch says %s",
    async (shape, received) => {
      const { tenant, connect, tells } = journey(scenario("shape", withEmulation({ exitShape: shape })));
      await connect("requester");
      await tenant.people.requester.visitor.press("Cancel");
      expect(await tells()).toEqual({
        ...NOTHING,
        signIns: ["requester 90095"],
        rules: ["sign-in.account", ...WALL, "consent.left"],
        received,
      });
    },
  );

  test("on the account picker tells the app no more than that", async () => {
    const { tenant, tells } = journey();
    const { requester } = tenant.people;
    await requester.visitor.open(authorizeUrl(tenant));
    await requester.visitor.press("Back");
    expect(await tells()).toEqual({
      ...NOTHING,
      rules: ["sign-in.account", "sign-in.turned-back"],
      received: [`requester: ${TURNED_BACK}`],
    });
  });
});

describe("errors that stay on Microsoft's page", () => {
  test.each([
    ["an unknown client", { client_id: "11111111-2222-4333-8444-555555555555" }, "AADSTS700016"],
    ["a redirect URI that is not registered", { redirect_uri: "https://evil.example/cb" }, "AADSTS50011"],
  ] as const)("%s: the app hears nothing", async (_, fields, number) => {
    const { tenant, tells } = journey();
    const { visitor } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant, fields));
    expect(visitor.text).toContain(number);
    expect(tenant.because()[0]?.rule).toBe(`aadsts.${number.slice(6)}`);
    // Nobody has signed in, so no log knows of it.
    expect(await tells()).toEqual(NOTHING);
  });

  test.each([
    ["the app is blocked", scenarios.appBlocked, 7000112, "app.disabled"],
    ["the person is not assigned", scenarios.assignmentRequired, 50105, "app.assignment"],
  ] as const)("%s: the app hears nothing", async (_, start, number, rule) => {
    const { tenant, connect, tells } = journey(start);
    const before = await tells();
    expect(await connect("requester")).toBe(`AADSTS${String(number)}`);
    expect(tenant.because().map((reason) => reason.rule)).toEqual([rule]);
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: before.requests,
      grants: before.grants,
      signIns: [`requester ${String(number)}`],
      rules: ["sign-in.account", rule],
    });
  });

  test("the app belongs to another tenant alone: the app hears nothing", async () => {
    const start = scenario("foreign", withApplication({ signInAudience: "AzureADMyOrg" }));
    const { connect, tells } = journey(start);
    expect(await connect("requester")).toBe("AADSTS700016");
    expect(await tells()).toEqual(NOTHING);
  });
});
