import { describe, expect, test } from "vitest";
import { authorize, choose, consent, waiting } from "../../../test/support/sign-in.ts";
import { testWorld } from "../../../test/support/world.ts";
import { scenarios } from "../../scenarios/index.ts";
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
});
