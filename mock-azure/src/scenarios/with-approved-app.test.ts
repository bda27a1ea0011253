import { describe, expect, test } from "vitest";
import { testWorld } from "../../test/support/world.ts";
import { scenario, scenarios } from "./index.ts";
import { withApprovedApp, withAssignmentRequired } from "./with-approved-app.ts";

describe("withApprovedApp", () => {
  test("starts with the registration's permissions granted for everybody", () => {
    const { state, app } = testWorld(scenarios.alreadyApproved);
    const [principal] = state.servicePrincipals.by("appId", app.appId);
    expect(principal).toMatchObject({ accountEnabled: true, appRoleAssignmentRequired: false });
    expect(state.grants.by("clientId", principal?.id ?? "")).toMatchObject([
      {
        consentType: "AllPrincipals",
        scopes: ["openid", "profile", "offline_access", "Calendars.ReadWrite"],
      },
    ]);
  });

  test("grants other permissions where they are named", () => {
    const { state } = testWorld(scenario("read", withApprovedApp({ scopes: ["Calendars.Read"] })));
    expect([...state.grants.values()].map(({ scopes }) => scopes)).toEqual([["Calendars.Read"]]);
  });
});

describe("withAssignmentRequired", () => {
  test("starts with the app open to those assigned and nobody else", () => {
    const world = testWorld(scenarios.assignmentRequired);
    const [principal] = world.state.servicePrincipals.by("appId", world.app.appId);
    expect(principal?.appRoleAssignmentRequired).toBe(true);
    expect([...world.state.appRoleAssignments.values()]).toMatchObject([
      { principalId: world.person("colleague").id, resourceId: principal?.id },
    ]);
  });

  test("says who is missing", () => {
    expect(() => testWorld(scenario("nobody", withAssignmentRequired("auditor")))).toThrow(
      /Nobody plays "auditor"/,
    );
  });
});
