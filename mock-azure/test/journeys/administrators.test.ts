import { GRAPH_APP_ID } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { scenario, scenarios } from "../../src/scenarios/index.ts";
import { withApplication } from "../../src/scenarios/with-application.ts";
import { withConsentRequests } from "../../src/scenarios/with-consent-requests.ts";
import type { Person, Tenant } from "../../src/tenant/tenant.ts";
import { authorizeUrl } from "../support/authorize-url.ts";
import { journey, NOTHING } from "../support/journey.ts";
import { switchWorkflow } from "../support/portal.ts";
import { changeUserConsent } from "../support/story.ts";
import { APPROVED, ASKED, CALENDAR, DECIDED, FIRST_CONSENT, TURNED_BACK, WALL } from "../support/tellings.ts";

const GRANTED = [`everybody: ${CALENDAR}`];
const SCOPES_GRANTED = `scope=openid profile offline_access https://graph.microsoft.com/Calendars.ReadWrite`;

/** The link that the app gives an administrator, in a form of the endpoint. */
function linkOf({ app, origins, id }: Tenant, version: 1 | 2): string {
  const query = new URLSearchParams({
    client_id: app.clientId,
    redirect_uri: "https://app.meetings.example/auth/callback",
    state: "s1",
    ...(version === 2 && { scope: CALENDAR }),
  });
  return `${origins.login}/${id}/${version === 2 ? "v2.0/" : ""}adminconsent?${query.toString()}`;
}

describe("a reviewer without a consenting role", () => {
  test("is refused on the consent page, the request waits on, and denying still works", async () => {
    const { tenant, ask, tells } = journey();
    await ask("requester");
    await tells();
    const { reviewer } = tenant.people;
    await expect(reviewer.approves()).rejects.toThrow("Need admin approval");
    expect(tenant.because().map(({ rule }) => rule)).toEqual(["consent.role"]);
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["pending"],
      signIns: ["reviewer 90094"],
      rules: ["sign-in.account", "consent.role"],
    });
    await reviewer.denies("Not this quarter.");
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["denied"],
      mails: { requester: ["denied"] },
      audits: [DECIDED],
      rules: ["review.denied"],
    });
  });
});

describe("the direct link", () => {
  test("grants for everybody, answers the app, and closes the request that waited", async () => {
    const { ask, tells, consentsByLink, connect } = journey();
    await ask("requester");
    await tells();
    expect(await consentsByLink("administrator", CALENDAR)).toBe("granted");
    expect(await tells()).toEqual({
      ...APPROVED,
      rules: ["sign-in.account", "consent.role", "consent.given", "request.approved"],
      received: [`administrator: admin_consent=True tenant ${SCOPES_GRANTED}`],
    });
    expect(await connect("colleague")).toBe("code");
  });

  test("offers an ordinary person nothing, not even the form", async () => {
    const { tenant, tells, consentsByLink } = journey();
    expect(await consentsByLink("colleague", CALENDAR)).toBe("Need admin approval");
    await tenant.people.colleague.visitor.press("Return to the application without granting consent");
    expect(await tells()).toEqual({
      ...NOTHING,
      signIns: ["colleague 90094"],
      rules: ["sign-in.account", "consent.role", "consent.left"],
      received: [`colleague: ${TURNED_BACK}`],
    });
  });

  const declines = async ({ visitor, address }: Person) => {
    await visitor.press(address);
    await visitor.press("Cancel");
  };
  const comesFromElsewhere = async ({ visitor }: Person) => {
    await visitor.fill("Use another account", "ada.berg@elsewhere.example");
    await visitor.press("Next");
  };

  test.each([1, 2] as const)(
    "of version %d lies about consent when the administrator declines: the error counts",
    async (version) => {
      const { tenant, tells } = journey();
      const { administrator } = tenant.people;
      await administrator.visitor.open(linkOf(tenant, version));
      await declines(administrator);
      expect(await tells()).toEqual({
        ...NOTHING,
        signIns: ["administrator 65001", "administrator 65004"],
        rules: ["sign-in.account", "consent.role", "consent.declined"],
        received: ["administrator: error=access_denied AADSTS65004 admin_consent=True"],
      });
    },
  );

  test.each([1, 2] as const)(
    "of version %d lies about consent when the administrator is one of another tenant: the error counts",
    async (version) => {
      const { tenant, tells } = journey();
      const { administrator } = tenant.people;
      await administrator.visitor.open(linkOf(tenant, version));
      await comesFromElsewhere(administrator);
      // No account of this tenant signed in, so its log knows of none.
      expect(await tells()).toEqual({
        ...NOTHING,
        rules: ["sign-in.account", "admin-consent.wrong-tenant"],
        received: ["administrator: error=access_denied AADSTS50020 admin_consent=True"],
      });
    },
  );

  test("grants, at version 1, what the registration lists, application permissions as well", async () => {
    const roles = scenario(
      "roles",
      withApplication({
        requiredResourceAccess: [
          { resourceAppId: GRAPH_APP_ID, scopes: ["Calendars.ReadWrite"], roles: ["Calendars.Read"] },
        ],
      }),
    );
    const { consentsByLink, tells, probe } = journey(roles);
    expect(await consentsByLink("administrator", "static")).toBe("granted");
    expect(await tells()).toEqual({
      ...NOTHING,
      grants: ["everybody: Calendars.ReadWrite"],
      audits: [...FIRST_CONSENT, "Add app role assignment to service principal"],
      signIns: ["administrator 65001", "administrator 0"],
      rules: ["sign-in.account", "consent.role", "consent.given"],
      received: ["administrator: admin_consent=True tenant"],
    });
    expect(await probe()).toBe(200);
  });
});

describe("an administrator who presses Connect", () => {
  const connect = async (forEverybody: boolean) => {
    const told = journey();
    await told.ask("requester");
    await told.tells();
    const { visitor, address } = told.tenant.people.administrator;
    await visitor.open(authorizeUrl(told.tenant));
    await visitor.press(address);
    if (forEverybody) await visitor.check("Consent on behalf of your organization");
    await visitor.press("Accept");
    return told;
  };
  const CONSENTED = {
    ...NOTHING,
    audits: FIRST_CONSENT,
    signIns: ["administrator 65001", "administrator 0"],
    received: ["administrator: code"],
  };

  test("without ticking the box lets nobody in but themselves, and the request waits", async () => {
    const { tells, connect: presses } = await connect(false);
    expect(await tells()).toEqual({
      ...CONSENTED,
      requests: ["pending"],
      grants: [`Megan Price: ${CALENDAR}`],
      rules: ["sign-in.account", "consent.missing", "consent.role", "consent.given"],
    });
    expect(await presses("requester")).toBe("Approval required");
  });

  test("and ticks the box lets everybody in, and answers the request", async () => {
    const { tells, connect: presses } = await connect(true);
    expect(await tells()).toEqual({
      ...CONSENTED,
      requests: ["approved"],
      grants: GRANTED,
      mails: { requester: ["approved"] },
      audits: [...FIRST_CONSENT, DECIDED],
      rules: ["sign-in.account", "consent.missing", "consent.role", "consent.given", "request.approved"],
    });
    expect(await presses("requester")).toBe("code");
  });
});

describe("the settings of the workflow", () => {
  test("are logged as they are switched off and on, and as they change", async () => {
    const { tenant, tells } = journey();
    for (const isEnabled of [false, true, true]) await switchWorkflow(tenant, isEnabled);
    expect(await tells()).toEqual({
      ...NOTHING,
      audits: [
        "Delete governance policy template",
        "Create governance policy template",
        "Update governance policy template",
      ],
      rules: ["settings.consent-requests"],
    });
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
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["pending"],
      signIns: ["colleague 90094"],
      rules: ["sign-in.account", ...WALL, "request.waiting"],
    });
    await tenant.people.administrator.approves();
    expect(await tells()).toEqual(APPROVED);
    expect(await connect("colleague")).toBe("code");
  });

  test("leaves people who never could ask at a page without a door", async () => {
    const { tenant, connect, tells } = journey(scenarios.requestsDisabled);
    expect(await connect("requester")).toBe("Need admin approval");
    await tenant.people.requester.visitor.press("Return to the application without granting consent");
    expect(await tells()).toEqual({
      ...NOTHING,
      signIns: ["requester 90094"],
      rules: ["sign-in.account", ...WALL, "consent.left"],
      received: [`requester: ${TURNED_BACK}`],
    });
  });

  test("hears of nobody where there are no reviewers: the request waits unseen", async () => {
    const { ask, tells } = journey(scenario("nobody", withConsentRequests({ reviewers: [] })));
    expect(await ask("requester")).toBe("Request sent");
    expect(await tells()).toEqual({
      ...ASKED,
      mails: { requester: ["received"] },
      rules: ["sign-in.account", ...WALL, "request.created"],
    });
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
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["pending"],
      grants: [`Maya Okafor: ${CALENDAR}`],
      audits: ["Update authorization policy", ...FIRST_CONSENT],
      signIns: ["requester 65001", "requester 0"],
      rules: [
        "graph.permission",
        "settings.user-consent",
        "consent.missing",
        "consent.user-policy",
        "consent.given",
      ],
      received: ["requester: code"],
    });
  });
});
