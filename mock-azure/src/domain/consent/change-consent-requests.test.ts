import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import type { Scenario } from "../../scenarios/scenario.ts";
import { withConsentRequests } from "../../scenarios/with-consent-requests.ts";
import { withPerson } from "../../scenarios/with-person.ts";
import { type ConsentRequestSettings, changeConsentRequests } from "./change-consent-requests.ts";

function change(
  changes: Partial<ConsentRequestSettings>,
  { start = scenarios.approvalRequired, by = "administrator" }: { start?: Scenario; by?: string } = {},
) {
  const world = testWorld(start);
  const settings = {
    isEnabled: true,
    notifyReviewers: true,
    remindersEnabled: false,
    requestDurationInDays: 7,
    reviewers: [{ kind: "user" as const, userId: world.person("reviewer").id }],
    ...changes,
  };
  const decision = changeConsentRequests(world.state, { user: world.person(by), settings }, world.moment());
  world.apply(decision);
  return { world, decision };
}

const withRole = (role: "Cloud Application Administrator" | "Global Reader", isEnabled = true) =>
  scenario("role", withConsentRequests({ isEnabled }), withPerson("colleague", { roles: [role] }));

describe("changeConsentRequests", () => {
  test("keeps the new settings, each reviewer once", () => {
    const reviewer = { kind: "user" as const, userId: testWorld().person("reviewer").id };
    const { world, decision } = change({ reviewers: [reviewer, reviewer] });
    expect(decision.outcome).toEqual({ kind: "saved" });
    expect(world.state.policies.adminConsentRequests).toEqual({
      isEnabled: true,
      notifyReviewers: true,
      remindersEnabled: false,
      requestDurationInDays: 7,
      reviewers: [reviewer],
      promptForAdminConsentRequest: true,
      enabledDateTime: 0,
    });
  });

  test("leaves a waiting request its reviewers and its expiry", () => {
    const { world } = change({}, { start: scenarios.requestPending });
    expect([...world.state.consentRequests.values()]).toEqual([
      ...testWorld(scenarios.requestPending).state.consentRequests.values(),
    ]);
  });

  test.each([1, 60])("takes %d days", (requestDurationInDays) => {
    expect(change({ requestDurationInDays }).decision.outcome.kind).toBe("saved");
  });

  test.each([0, 61, 1.5, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    "refuses %d days",
    (requestDurationInDays) => {
      const { decision } = change({ requestDurationInDays });
      expect(decision).toMatchObject({
        outcome: {
          kind: "invalid",
          problems: [{ kind: "days", given: requestDurationInDays, least: 1, most: 60 }],
        },
        changes: [],
      });
    },
  );

  test("refuses requests without a reviewer, unless they are off", () => {
    expect(change({ reviewers: [] }).decision.outcome.kind).toBe("invalid");
    expect(change({ reviewers: [], isEnabled: false }).decision.outcome.kind).toBe("saved");
  });

  test("refuses a reviewer whom the tenant does not have, by the id", () => {
    const { decision } = change({ reviewers: [{ kind: "user", userId: "nobody" }] });
    expect(decision.outcome).toMatchObject({
      kind: "invalid",
      problems: [{ kind: "noUser", id: "nobody" }],
    });
  });

  test("names every problem at once", () => {
    const { outcome } = change({ requestDurationInDays: 0, reviewers: [] }).decision;
    expect(outcome.kind === "invalid" && outcome.problems).toHaveLength(2);
  });

  test("lets a Cloud Application Administrator change settings and switch requests off", () => {
    const start = withRole("Cloud Application Administrator");
    expect(change({}, { start, by: "colleague" }).decision.outcome.kind).toBe("saved");
    expect(change({ isEnabled: false }, { start, by: "colleague" }).decision.outcome.kind).toBe("saved");
  });

  test("lets only a Global Administrator switch requests on", () => {
    const start = withRole("Cloud Application Administrator", false);
    const { decision } = change({}, { start, by: "colleague" });
    expect(decision).toMatchObject({
      outcome: { kind: "role-missing", roles: ["Global Administrator"] },
      changes: [],
    });
    expect(change({}, { start }).decision.outcome.kind).toBe("saved");
  });

  test.each(["colleague", "reviewer"])("refuses a %s without a role that may", (by) => {
    const { decision } = change({}, { start: withRole("Global Reader"), by });
    expect(decision).toMatchObject({ outcome: { kind: "role-missing" }, changes: [] });
  });
});
