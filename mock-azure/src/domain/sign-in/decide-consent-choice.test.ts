import { describe, expect, test } from "vitest";
import { callAdminConsent, PORTAL_RETURN } from "../../../test/support/admin-consent.ts";
import { authorize, choose, consent, WEB_URI, waiting } from "../../../test/support/sign-in.ts";
import { testWorld } from "../../../test/support/world.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApprovedApp } from "../../scenarios/with-approved-app.ts";
import type { AdminConsentRequest } from "../consent/admin-consent-request.ts";
import { decideAuthorize } from "./decide-authorize.ts";
import { decideConsentChoice } from "./decide-consent-choice.ts";

const grants = (world: ReturnType<typeof testWorld>) => [...world.state.grants.values()];

describe("decideConsentChoice", () => {
  test("records the person's own grant and lets them in", () => {
    const world = testWorld(scenarios.consentAllowed);
    const outcome = consent(world, choose(world, authorize(world), "requester"), { accepted: true });
    expect(outcome.kind).toBe("issue-code");
    expect(grants(world)).toMatchObject([
      {
        consentType: "Principal",
        principalId: world.person("requester").id,
        scopes: ["openid", "profile", "offline_access", "Calendars.ReadWrite"],
      },
    ]);
    expect(world.state.servicePrincipals.by("appId", world.app.appId)).toHaveLength(1);
  });

  test("lets an administrator grant for everybody by ticking the box", () => {
    const world = testWorld();
    const page = choose(world, authorize(world), "administrator");
    consent(world, page, { accepted: true, forOrganization: true });
    expect(grants(world)).toMatchObject([{ consentType: "AllPrincipals", principalId: null }]);
    expect(choose(world, authorize(world), "colleague").kind).toBe("issue-code");
  });

  test("unblocks only the administrator when the box is left alone", () => {
    const world = testWorld();
    consent(world, choose(world, authorize(world), "administrator"), { accepted: true });
    expect(choose(world, authorize(world), "colleague").kind).toBe("approval-required");
  });

  test("ignores a box that the page did not offer", () => {
    const world = testWorld(scenarios.consentAllowed);
    consent(world, choose(world, authorize(world), "requester"), { accepted: true, forOrganization: true });
    expect(grants(world)).toMatchObject([{ consentType: "Principal" }]);
  });

  test("tells the app that the person declined, and changes nothing", () => {
    const world = testWorld(scenarios.consentAllowed);
    const outcome = consent(world, choose(world, authorize(world), "requester"), { accepted: false });
    expect(outcome).toMatchObject({
      kind: "refuse-to-client",
      failure: { aadsts: 65004, error: "access_denied" },
    });
    expect(grants(world)).toEqual([]);
  });

  test("grants nothing when the policy has been tightened while the page stood open", () => {
    const world = testWorld(scenarios.consentAllowed);
    const page = choose(world, authorize(world), "requester");
    world.state.policies = { ...world.state.policies, userConsent: [] };
    expect(consent(world, page, { accepted: true }).kind).toBe("approval-required");
    expect(grants(world)).toEqual([]);
  });

  test("grants nothing when an ordinary user posts acceptance to the approval page's interaction", () => {
    const world = testWorld();
    const page = choose(world, authorize(world), "requester");
    expect(consent(world, page, { accepted: true }).kind).toBe("approval-required");
    expect(grants(world)).toEqual([]);
  });

  test("refuses a page that was opened by another user agent", () => {
    const world = testWorld(scenarios.consentAllowed);
    const { interactionId } = waiting(choose(world, authorize(world), "requester"));
    const input = { interactionId, userAgentId: "another", accepted: true, forOrganization: false };
    const { outcome, changes } = decideConsentChoice(world.state, input, world.moment());
    expect(outcome).toMatchObject({ kind: "refuse-on-page", failure: { aadsts: 50089 } });
    expect(changes).toEqual([]);
  });

  test("refuses a page that was answered before", () => {
    const world = testWorld(scenarios.consentAllowed);
    const page = choose(world, authorize(world), "requester");
    consent(world, page, { accepted: true });
    expect(consent(world, page, { accepted: true })).toMatchObject({
      kind: "refuse-on-page",
      failure: { aadsts: 50089 },
    });
  });

  test("leaves a request waiting when the box is left alone, and answers it when the box is ticked", () => {
    const world = testWorld(scenarios.requestPending);
    const status = () => [...world.state.consentRequests.values()].map((request) => request.status);
    consent(world, choose(world, authorize(world), "administrator"), { accepted: true });
    expect(status()).toEqual(["pending"]);
    const again = choose(world, authorize(world, { prompt: "consent" }), "administrator");
    consent(world, again, { accepted: true, forOrganization: true });
    expect(status()).toEqual(["approved"]);
  });
});

describe("decideConsentChoice at the admin-consent endpoint", () => {
  const GRAPH = "https://graph.microsoft.com";
  const approved = (...scopes: readonly string[]) =>
    testWorld(scenario("approved", withApprovedApp({ scopes })));
  const everybody = (world: ReturnType<typeof testWorld>) =>
    grants(world).filter(({ principalId }) => principalId === null);

  test("adds named scopes to what everybody was granted", () => {
    const world = approved("Mail.Read");
    consent(world, choose(world, callAdminConsent(world), "administrator"), { accepted: true });
    expect(everybody(world)).toMatchObject([{ scopes: ["Mail.Read", "Calendars.ReadWrite"] }]);
  });

  test.each([
    ["version 1", { version: 1 }],
    ["version 2 with .default", { fields: { scope: `${GRAPH}/.default` } }],
  ] as const)("puts what the registration lists in place of what everybody was granted, at %s", (_, call) => {
    const world = approved("Mail.Read");
    consent(world, choose(world, callAdminConsent(world, call), "administrator"), { accepted: true });
    expect(everybody(world)).toMatchObject([
      { scopes: ["openid", "profile", "offline_access", "Calendars.ReadWrite"] },
    ]);
  });

  test("puts the list in place of what everybody was granted for prompt=admin_consent too", () => {
    const world = approved("Mail.Read");
    const fields = {
      client_id: world.app.appId,
      response_type: "code",
      redirect_uri: WEB_URI,
      resource: GRAPH,
      prompt: "admin_consent",
    };
    const input = {
      tenant: "common",
      version: 1,
      fields,
      repeated: [],
      userAgentId: undefined,
      correlationId: "",
    } as const;
    const picker = world.apply(decideAuthorize(world.state, input, world.moment()));
    consent(world, choose(world, picker, "administrator"), { accepted: true });
    expect(everybody(world)).toMatchObject([
      { scopes: ["openid", "profile", "offline_access", "Calendars.ReadWrite"] },
    ]);
  });

  test("leaves what a person granted for themselves alone", () => {
    const world = testWorld(scenarios.consentAllowed);
    consent(world, choose(world, authorize(world, { scope: "Mail.Send" }), "requester"), { accepted: true });
    consent(world, choose(world, callAdminConsent(world, { version: 1 }), "administrator"), {
      accepted: true,
    });
    expect(grants(world)).toMatchObject([
      { consentType: "Principal", scopes: ["Mail.Send"] },
      { consentType: "AllPrincipals" },
    ]);
  });

  test("grants for everybody whether or not the form says so", () => {
    const world = testWorld();
    const page = choose(world, callAdminConsent(world), "administrator");
    consent(world, page, { accepted: true, forOrganization: false });
    expect(grants(world)).toMatchObject([{ consentType: "AllPrincipals", scopes: ["Calendars.ReadWrite"] }]);
  });

  test.each([
    ["waits", "names a request that waits", (request: AdminConsentRequest) => request],
    [
      "is closed",
      "names no request",
      (request: AdminConsentRequest) => ({ ...request, status: "denied" as const }),
    ],
    [
      "is for another app",
      "names no request",
      (request: AdminConsentRequest) => ({ ...request, appId: "another" }),
    ],
  ])("grants all the same where the request of the portal's link %s", (_, text, change) => {
    const world = testWorld(scenarios.requestPending);
    const [request] = world.state.consentRequests.values();
    if (request) world.state.consentRequests.put(change(request));
    const call = { fields: { redirect_uri: PORTAL_RETURN, bf_id: request?.id } };
    const page = waiting(choose(world, callAdminConsent(world, call), "administrator"));
    const input = { ...page, accepted: true, forOrganization: false };
    const decision = decideConsentChoice(world.state, input, world.moment());
    expect(decision.because.slice(0, 2).map(({ rule }) => rule)).toEqual([
      "consent.given",
      "consent.request",
    ]);
    expect(decision.because[1]?.text).toContain(text);
    expect(decision.outcome.kind).toBe("admin-consented");
  });

  test("grants once when the form is sent twice", () => {
    const world = testWorld();
    const page = choose(world, callAdminConsent(world), "administrator");
    expect(consent(world, page, { accepted: true }).kind).toBe("admin-consented");
    expect(consent(world, page, { accepted: true })).toMatchObject({
      kind: "refuse-on-page",
      failure: { aadsts: 50089 },
    });
    expect(grants(world)).toHaveLength(1);
  });

  test("grants nothing when an ordinary person posts acceptance to their page", () => {
    const world = testWorld();
    const page = choose(world, callAdminConsent(world), "requester");
    expect(consent(world, page, { accepted: true }).kind).toBe("need-admin-approval");
    expect(grants(world)).toEqual([]);
  });

  test("grants nothing on the account picker, before anybody has signed in", () => {
    const world = testWorld();
    expect(consent(world, callAdminConsent(world), { accepted: true })).toMatchObject({
      kind: "refuse-on-page",
      failure: { aadsts: 50089 },
    });
    expect(grants(world)).toEqual([]);
  });
});
