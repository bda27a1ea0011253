import { describe, expect, test } from "vitest";
import { scenario, scenarios } from "../../src/scenarios/index.ts";
import { withApplication } from "../../src/scenarios/with-application.ts";
import { withEmulation } from "../../src/scenarios/with-emulation.ts";
import { withUserConsent } from "../../src/scenarios/with-user-consent.ts";
import { authorizeUrl } from "../support/authorize-url.ts";
import { journey } from "../support/journey.ts";
import { received } from "../support/received.ts";

const LEGACY = withUserConsent("microsoft-user-default-legacy");

describe("a person who consents", () => {
  test("is connected, for themselves alone", async () => {
    const { tells, readsCalendar, connect, tenant } = journey(scenarios.consentAllowed);
    expect(await readsCalendar("requester")).toBe(200);
    expect(await tells()).toMatchObject({
      requests: [],
      grants: ["Maya Okafor: openid profile offline_access Calendars.ReadWrite"],
      mails: {},
      audits: ["Add service principal", "Add delegated permission grant", "Consent to application"],
    });
    await tenant.people.colleague.visitor.open(authorizeUrl(tenant));
    await tenant.people.colleague.visitor.press(tenant.people.colleague.address);
    expect(tenant.people.colleague.visitor.title).toBe("Permissions requested");
    expect(await connect("requester")).toBe("code");
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
    const answer = await received(requester.visitor);
    expect(answer).toMatchObject({ error, state: "s1" });
    expect(answer?.error_description).toMatch(/^AADSTS65004/);
    expect(await tells()).toMatchObject({ grants: [], audits: [] });
  });

  test.each([
    ["Approval required", scenarios.approvalRequired, "Cancel"],
    ["Need admin approval", scenarios.requestsDisabled, "Return to the application without granting consent"],
  ] as const)("on the page %s tells the app no more than that", async (title, start, button) => {
    const { tenant, connect, tells } = journey(start);
    expect(await connect("requester")).toBe(title);
    await tenant.people.requester.visitor.press(button);
    expect(await received(tenant.people.requester.visitor)).toEqual({
      error: "access_denied",
      error_subcode: "cancel",
      state: "s1",
    });
    expect((await tells()).requests).toEqual([]);
  });

  test("may leave the app without any answer, where the switch says so", async () => {
    const { tenant, connect } = journey(scenario("silence", withEmulation({ exitShape: "none" })));
    await connect("requester");
    await tenant.people.requester.visitor.press("Cancel");
    expect(await received(tenant.people.requester.visitor)).toBeUndefined();
  });

  test("on the account picker tells the app no more than that", async () => {
    const { tenant } = journey();
    const { requester } = tenant.people;
    await requester.visitor.open(authorizeUrl(tenant));
    await requester.visitor.press("Back");
    expect(await received(requester.visitor)).toMatchObject({
      error: "access_denied",
      error_subcode: "cancel",
    });
  });
});

describe("errors that stay on Microsoft's page", () => {
  test.each([
    ["an unknown client", { client_id: "11111111-2222-4333-8444-555555555555" }, "AADSTS700016"],
    ["a redirect URI that is not registered", { redirect_uri: "https://evil.example/cb" }, "AADSTS50011"],
  ] as const)("%s: the app hears nothing", async (_, fields, number) => {
    const { tenant } = journey();
    const { visitor } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant, fields));
    expect(visitor.departure).toBeNull();
    expect(visitor.text).toContain(number);
    expect(tenant.because()[0]?.rule).toBe(`aadsts.${number.slice(6)}`);
  });

  test.each([
    ["the app is blocked", scenarios.appBlocked, "AADSTS7000112"],
    ["the person is not assigned", scenarios.assignmentRequired, "AADSTS50105"],
    [
      "the app belongs to another tenant alone",
      scenario("foreign", withApplication({ signInAudience: "AzureADMyOrg" })),
      "AADSTS700016",
    ],
  ] as const)("%s: the app hears nothing", async (_, start, number) => {
    const { connect } = journey(start);
    expect(await connect("requester")).toBe(number);
  });
});
