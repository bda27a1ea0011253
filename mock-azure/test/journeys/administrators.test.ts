import { describe, expect, test } from "vitest";
import { scenario, scenarios } from "../../src/scenarios/index.ts";
import { withConsentRequests } from "../../src/scenarios/with-consent-requests.ts";
import { authorizeUrl } from "../support/authorize-url.ts";
import { journey } from "../support/journey.ts";
import { switchWorkflow } from "../support/portal.ts";
import { changeUserConsent } from "../support/story.ts";

const CALENDAR = "openid profile offline_access Calendars.ReadWrite";

describe("a reviewer without a consenting role", () => {
  test("is refused on the consent page, the request waits on, and denying still works", async () => {
    const { tenant, ask, tells } = journey();
    await ask("requester");
    await tells();
    const { reviewer } = tenant.people;
    await expect(reviewer.approves()).rejects.toThrow("Need admin approval");
    expect(tenant.because().map(({ rule }) => rule)).toEqual(["consent.role"]);
    expect(await tells()).toMatchObject({ requests: ["pending"], grants: [], mails: {}, audits: [] });
    await reviewer.denies("Not this quarter.");
    expect((await tells()).requests).toEqual(["denied"]);
  });
});

describe("the direct link", () => {
  test("grants for everybody, answers the app, and closes the request that waited", async () => {
    const { tenant, ask, tells, consentsByLink, connect } = journey();
    await ask("requester");
    await tells();
    expect(await consentsByLink("administrator", CALENDAR)).toBe("granted");
    const answer = new URL(tenant.people.administrator.visitor.departure?.headers.get("location") ?? "")
      .searchParams;
    expect(Object.fromEntries(answer)).toMatchObject({ admin_consent: "True", tenant: tenant.id });
    expect(answer.get("scope")).toContain("Calendars.ReadWrite");
    expect(answer.has("code")).toBe(false);
    expect(await tells()).toMatchObject({
      requests: ["approved"],
      grants: [`everybody: ${CALENDAR}`],
      mails: { requester: ["approved"] },
      audits: [
        "Add service principal",
        "Add delegated permission grant",
        "Consent to application",
        "Approve all requests in business flow",
      ],
    });
    expect(await connect("colleague")).toBe("code");
  });

  test("offers an ordinary person nothing, not even the form", async () => {
    const { tells, consentsByLink } = journey();
    expect(await consentsByLink("colleague", CALENDAR)).toBe("Need admin approval");
    expect(await tells()).toMatchObject({ requests: [], grants: [], mails: {}, audits: [] });
  });

  test("lies about consent when the administrator declines: the error counts", async () => {
    const { tenant, tells } = journey();
    const { visitor, address } = tenant.people.administrator;
    const query = new URLSearchParams({
      client_id: tenant.app.clientId,
      redirect_uri: "https://app.meetings.example/auth/callback",
      scope: CALENDAR,
      state: "s1",
    });
    await visitor.open(`${tenant.origins.login}/${tenant.id}/v2.0/adminconsent?${query.toString()}`);
    await visitor.press(address);
    await visitor.press("Cancel");
    const answer = new URL(visitor.departure?.headers.get("location") ?? "").searchParams;
    expect(answer.get("admin_consent")).toBe("True");
    expect(answer.get("error")).not.toBeNull();
    expect(answer.get("error_description")).toMatch(/^AADSTS65004/);
    expect(await tells()).toMatchObject({ grants: [], audits: [] });
  });
});

describe("requests switched off while one waits", () => {
  test("keeps that one for the reviewers, and shows others no form", async () => {
    const { tenant, ask, tells, connect } = journey();
    await ask("requester");
    await tells();
    await switchWorkflow(tenant, false);
    expect((await tells()).audits).toEqual(["Delete governance policy template"]);
    expect(await connect("colleague")).toBe("Need admin approval");
    expect(tenant.because().at(-1)?.text).toBe("users may not request admin consent: the workflow is off");
    await tenant.people.administrator.approves();
    expect(await tells()).toMatchObject({ requests: ["approved"], mails: { requester: ["approved"] } });
    expect(await connect("colleague")).toBe("code");
  });

  test("leaves people who never could ask at a page without a door", async () => {
    const { tenant, connect, tells } = journey(scenarios.requestsDisabled);
    expect(await connect("requester")).toBe("Need admin approval");
    const { visitor } = tenant.people.requester;
    await visitor.press("Return to the application without granting consent");
    expect(new URL(visitor.departure?.headers.get("location") ?? "").searchParams.get("error_subcode")).toBe(
      "cancel",
    );
    expect(await tells()).toMatchObject({ requests: [], mails: {}, audits: [] });
  });

  test("hears of nobody where there are no reviewers: the request waits unseen", async () => {
    const { ask, tells } = journey(scenario("nobody", withConsentRequests({ reviewers: [] })));
    expect(await ask("requester")).toBe("Request sent");
    expect(await tells()).toMatchObject({ requests: ["pending"], mails: { requester: ["received"] } });
  });
});

describe("policy loosened while a request waits", () => {
  test("lets people consent for themselves, and the request waits on", async () => {
    const { tenant, ask, tells } = journey();
    await ask("requester");
    await tells();
    await changeUserConsent(tenant, "microsoft-user-default-legacy");
    const { visitor } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant));
    expect(visitor.title).toBe("Permissions requested");
    await visitor.press("Accept");
    expect(await tells()).toMatchObject({
      requests: ["pending"],
      grants: [`Maya Okafor: ${CALENDAR}`],
      mails: {},
      audits: ["Add service principal", "Add delegated permission grant", "Consent to application"],
      rules: [
        "graph.permission",
        "settings.user-consent",
        "consent.missing",
        "consent.user-policy",
        "consent.given",
      ],
    });
  });
});
