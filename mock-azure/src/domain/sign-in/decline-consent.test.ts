import { describe, expect, test } from "vitest";
import { callAdminConsent } from "../../../test/support/admin-consent.ts";
import { authorize, choose, waiting } from "../../../test/support/sign-in.ts";
import { type TestWorld, testWorld } from "../../../test/support/world.ts";
import { scenario } from "../../scenarios/index.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";
import { withUserConsent } from "../../scenarios/with-user-consent.ts";
import type { EmulationSwitches } from "../consent/policies.ts";
import { declineConsent } from "./decline-consent.ts";
import { resumeInteraction } from "./resume-interaction.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

const PAGES = {
  "the consent page": (world: TestWorld) => authorize(world),
  "version 1": (world: TestWorld) => callAdminConsent(world, { version: 1 }),
  "version 2": (world: TestWorld) => callAdminConsent(world),
};

function decline(page: keyof typeof PAGES, consentCancelError: EmulationSwitches["consentCancelError"]) {
  const world = testWorld(
    scenario(
      "declined",
      withUserConsent("microsoft-user-default-legacy"),
      withEmulation({ consentCancelError }),
    ),
  );
  const shown: SignInOutcome = choose(world, PAGES[page](world), "administrator");
  const resumed = resumeInteraction(world.state, waiting(shown));
  if (!resumed) throw new Error("The page does not wait.");
  return declineConsent(world.state, resumed);
}

describe("declineConsent", () => {
  test.each([
    ["the consent page", "access_denied", "access_denied"],
    ["the consent page", "consent_required", "consent_required"],
    ["the consent page", "documented", "consent_required"],
    ["version 1", "access_denied", "access_denied"],
    ["version 1", "consent_required", "consent_required"],
    ["version 1", "documented", "permission_denied"],
    ["version 2", "access_denied", "access_denied"],
    ["version 2", "documented", "consent_required"],
  ] as const)("on %s with the switch at %s gives AADSTS65004 as %s", (page, shape, error) => {
    const { outcome, because } = decline(page, shape);
    if (outcome.kind !== "refuse-to-client") throw new Error(`The outcome is ${outcome.kind}.`);
    expect(outcome.failure.aadsts).toBe(65004);
    expect(outcome.failure.error).toBe(error);
    expect(outcome.adminConsent).toBe(page !== "the consent page");
    expect(because.map(({ rule }) => rule)).toEqual(["consent.declined"]);
  });

  test("changes nothing but that the page is over", () => {
    expect(decline("version 2", "access_denied").changes.map(({ kind }) => kind)).toEqual([
      "interaction-closed",
    ]);
  });
});
