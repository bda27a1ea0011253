import { describe, expect, test } from "vitest";
import { callAdminConsent } from "../../../test/support/admin-consent.ts";
import { authorize, choose, consent, waiting } from "../../../test/support/sign-in.ts";
import { type TestWorld, testWorld } from "../../../test/support/world.ts";
import { scenarios } from "../../scenarios/index.ts";
import { decideConsentChoice } from "./decide-consent-choice.ts";
import { interactionGone, type PageInput, resumeInteraction } from "./resume-interaction.ts";

const gone = (world: TestWorld, page: PageInput) => {
  const { outcome, because } = interactionGone(world.state, page);
  return { aadsts: outcome.kind === "refuse-on-page" && outcome.failure.aadsts, why: because[0]?.text };
};

const atConsent = (world: TestWorld) => waiting(choose(world, callAdminConsent(world), "administrator"));

describe("interactionGone", () => {
  test("says that a page was answered before", () => {
    const world = testWorld();
    const page = choose(world, callAdminConsent(world), "administrator");
    consent(world, page, { accepted: true });
    expect(gone(world, waiting(page))).toEqual({
      aadsts: 50089,
      why: "the page has been answered already, or never was",
    });
  });

  test("says that a page belongs to another user agent", () => {
    const world = testWorld();
    const { interactionId } = atConsent(world);
    expect(gone(world, { interactionId, userAgentId: "another" })).toEqual({
      aadsts: 50089,
      why: "the page was opened by another user agent",
    });
  });

  test("says that the person was thrown out meanwhile", () => {
    const world = testWorld();
    const page = atConsent(world);
    world.state.users.put({ ...world.person("administrator"), accountEnabled: false });
    expect(resumeInteraction(world.state, page)?.who).toBeUndefined();
    expect(gone(world, page)).toEqual({
      aadsts: 50089,
      why: "nobody is signed in for the page, or the session has ended meanwhile",
    });
  });

  test.each([
    ["an administrator's consent", 90097, atConsent],
    ["a sign-in", 50089, (world: TestWorld) => waiting(choose(world, authorize(world), "requester"))],
  ] as const)("ends %s whose application was removed with %i", (_, aadsts, open) => {
    const world = testWorld(scenarios.consentAllowed);
    const page = open(world);
    world.state.applications.remove(world.app.appId);
    const decision = decideConsentChoice(
      world.state,
      { ...page, accepted: true, forOrganization: true },
      world.moment(),
    );
    expect(decision).toMatchObject({
      outcome: { kind: "refuse-on-page", failure: { aadsts } },
      changes: [],
      because: [{ rule: "interaction.gone", text: "the application was removed while the page was open" }],
    });
  });
});
