import { GRAPH_APP_ID } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { scenario, scenarios } from "../../src/scenarios/index.ts";
import { withApplication } from "../../src/scenarios/with-application.ts";
import { withConsentRequests } from "../../src/scenarios/with-consent-requests.ts";
import type { Person, Tenant } from "../../src/tenant/tenant.ts";
import { authorizeUrl } from "../support/authorize-url.ts";
import { journey } from "../support/journey.ts";
import { switchWorkflow } from "../support/portal.ts";
import { received } from "../support/received.ts";
import { changeUserConsent } from "../support/story.ts";

const CALENDAR = "openid profile offline_access Calendars.ReadWrite";

/** The link that the app gives an administrator. */
function linkOf({ app, origins, id }: Tenant): string {
  const query = new URLSearchParams({
    client_id: app.clientId,
    redirect_uri: "https://app.meetings.example/auth/callback",
    scope: CALENDAR,
    state: "s1",
  });
  return `${origins.login}/${id}/v2.0/adminconsent?${query.toString()}`;
}

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
    expect(await received(tenant.people.administrator.visitor)).toEqual({
      admin_consent: "True",
      tenant: tenant.id,
      scope: "openid profile offline_access https://graph.microsoft.com/Calendars.ReadWrite",
    });
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

  test.each([
    [
      "lies about consent when the administrator declines: the error counts",
      async ({ visitor, address }: Person) => {
        await visitor.press(address);
        await visitor.press("Cancel");
      },
      "AADSTS65004",
    ],
    [
      "lies about consent when the administrator is one of another tenant: the error counts",
      async ({ visitor }: Person) => {
        await visitor.fill("Use another account", "ada.berg@elsewhere.example");
        await visitor.press("Next");
      },
      "AADSTS50020",
    ],
  ] as const)("%s", async (_, choose, number) => {
    const { tenant, tells } = journey();
    const { administrator } = tenant.people;
    await administrator.visitor.open(linkOf(tenant));
    await choose(administrator);
    const answer = await received(administrator.visitor);
    expect(answer).toMatchObject({ error: "access_denied", admin_consent: "True", state: "s1" });
    expect(answer?.error_description).toContain(number);
    expect(answer).not.toHaveProperty("tenant");
    expect(await tells()).toMatchObject({ requests: [], grants: [], audits: [] });
  });

  test("grants, at version 1, what the registration lists, application permissions as well", async () => {
    const roles = scenario(
      "roles",
      withApplication({
        requiredResourceAccess: [
          { resourceAppId: GRAPH_APP_ID, scopes: ["Calendars.ReadWrite"], roles: ["Calendars.Read"] },
        ],
      }),
    );
    const { tenant, consentsByLink, tells, probe } = journey(roles);
    expect(await consentsByLink("administrator", "static")).toBe("granted");
    expect(await received(tenant.people.administrator.visitor)).toEqual({
      admin_consent: "True",
      tenant: tenant.id,
    });
    expect(await tells()).toMatchObject({
      grants: ["everybody: Calendars.ReadWrite"],
      audits: [
        "Add service principal",
        "Add delegated permission grant",
        "Consent to application",
        "Add app role assignment to service principal",
      ],
    });
    expect(await probe()).toBe(200);
  });
});

describe("an administrator who presses Connect", () => {
  const connect = async (forEverybody: boolean) => {
    const told = journey();
    const { visitor, address } = told.tenant.people.administrator;
    await visitor.open(authorizeUrl(told.tenant));
    await visitor.press(address);
    if (forEverybody) await visitor.check("Consent on behalf of your organization");
    await visitor.press("Accept");
    expect(await received(visitor)).toHaveProperty("code");
    return told;
  };

  test("without ticking the box lets nobody in but themselves", async () => {
    const { tells, connect: presses } = await connect(false);
    expect((await tells()).grants).toEqual([`Megan Price: ${CALENDAR}`]);
    expect(await presses("requester")).toBe("Approval required");
  });

  test("and ticks the box lets everybody in", async () => {
    const { tells, connect: presses } = await connect(true);
    expect((await tells()).grants).toEqual([`everybody: ${CALENDAR}`]);
    expect(await presses("requester")).toBe("code");
  });
});

describe("the settings of the workflow", () => {
  test("are logged as they are switched off and on, and as they change", async () => {
    const { tenant, tells } = journey();
    for (const isEnabled of [false, true, true]) await switchWorkflow(tenant, isEnabled);
    expect((await tells()).audits).toEqual([
      "Delete governance policy template",
      "Create governance policy template",
      "Update governance policy template",
    ]);
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
    expect(tenant.because().map(({ rule }) => rule)).toEqual([
      "consent.missing",
      "consent.user-policy",
      "consent.workflow",
      "request.waiting",
    ]);
    await tenant.people.administrator.approves();
    expect(await tells()).toMatchObject({ requests: ["approved"], mails: { requester: ["approved"] } });
    expect(await connect("colleague")).toBe("code");
  });

  test("leaves people who never could ask at a page without a door", async () => {
    const { tenant, connect, tells } = journey(scenarios.requestsDisabled);
    expect(await connect("requester")).toBe("Need admin approval");
    const { visitor } = tenant.people.requester;
    await visitor.press("Return to the application without granting consent");
    expect(await received(visitor)).toMatchObject({ error_subcode: "cancel" });
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
      audits: [
        "Update authorization policy",
        "Add service principal",
        "Add delegated permission grant",
        "Consent to application",
      ],
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
