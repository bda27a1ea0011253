import { GRAPH_APP_ID } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withBlockedApp } from "../../scenarios/with-blocked-app.ts";
import { withPerson } from "../../scenarios/with-person.ts";
import { changeAppProperties } from "./change-app-properties.ts";

function flip(
  world: ReturnType<typeof testWorld>,
  enabled: boolean,
  { by = "administrator", appId = world.app.appId } = {},
) {
  const servicePrincipalId = world.state.servicePrincipals.by("appId", appId)[0]?.id ?? "";
  const decision = changeAppProperties(world.state, { user: world.person(by), servicePrincipalId, enabled });
  world.apply(decision);
  return decision;
}

const presence = (world: ReturnType<typeof testWorld>) =>
  world.state.servicePrincipals.by("appId", world.app.appId)[0];

const isEnabled = (world: ReturnType<typeof testWorld>) => presence(world)?.accountEnabled;

describe("changeAppProperties", () => {
  test("switches an application off and on again", () => {
    const world = testWorld(scenarios.alreadyApproved);
    flip(world, false);
    expect(isEnabled(world)).toBe(false);
    flip(world, true);
    expect(isEnabled(world)).toBe(true);
  });

  test("takes back a block", () => {
    const world = testWorld(scenarios.appBlocked);
    flip(world, true);
    expect(isEnabled(world)).toBe(true);
  });

  test("requires assignment, and leaves alone what it is not told", () => {
    const world = testWorld(scenarios.appBlocked);
    const decision = changeAppProperties(world.state, {
      user: world.person("administrator"),
      servicePrincipalId: presence(world)?.id ?? "",
      assignmentRequired: true,
    });
    world.apply(decision);
    expect(presence(world)).toMatchObject({ accountEnabled: false, appRoleAssignmentRequired: true });
    expect(decision.because.map(({ rule }) => rule)).toEqual(["app.switched", "app.assignment"]);
  });

  test.each([[], ["Privileged Role Administrator"], ["Global Reader"]] as const)(
    "refuses somebody with the roles %j",
    (...roles) => {
      const world = testWorld(scenario("roles", withBlockedApp(), withPerson("colleague", { roles })));
      expect(flip(world, true, { by: "colleague" })).toMatchObject({
        outcome: { kind: "role-missing" },
        changes: [],
      });
    },
  );

  test("knows neither applications that are not there nor Microsoft's own services", () => {
    const world = testWorld();
    expect(flip(world, false)).toEqual({
      outcome: { kind: "unknown-application" },
      changes: [],
      because: [],
    });
    expect(flip(world, false, { appId: GRAPH_APP_ID })).toMatchObject({
      outcome: { kind: "unknown-application" },
      changes: [],
    });
  });
});
