import { GRAPH_APP_ID } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenario } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { withApprovedApp, withAssignmentRequired } from "../../scenarios/with-approved-app.ts";
import { removeApplication } from "./remove-application.ts";
import { removeServicePrincipal } from "./remove-service-principal.ts";

const full = scenario(
  "full",
  withApplication({
    requiredResourceAccess: [
      { resourceAppId: GRAPH_APP_ID, scopes: ["Calendars.ReadWrite"], roles: ["Calendars.Read"] },
    ],
  }),
  withApprovedApp(),
  withAssignmentRequired("colleague"),
);

const present = ({ state, app }: ReturnType<typeof testWorld>) =>
  state.servicePrincipals.by("appId", app.appId);
const held = ({ state }: ReturnType<typeof testWorld>) => [state.grants.size, state.appRoleAssignments.size];

describe("removeServicePrincipal", () => {
  test("takes the application away, with its grants, application permissions and assignments", () => {
    const world = testWorld(full);
    const [principal] = present(world);
    expect(held(world)).toEqual([1, 2]);
    if (principal) world.apply(removeServicePrincipal(world.state, principal));
    expect(present(world)).toEqual([]);
    expect(held(world)).toEqual([0, 0]);
    expect(world.state.applications.get(world.app.appId)).toBeDefined();
  });
});

describe("removeApplication", () => {
  test("leaves the presence here of an application that is registered elsewhere", () => {
    const world = testWorld(full);
    world.apply(removeApplication(world.state, world.app));
    expect(world.state.applications.get(world.app.appId)).toBeUndefined();
    expect(present(world)).toHaveLength(1);
    expect(held(world)).toEqual([1, 2]);
  });

  test("takes the presence along where the registration lived here", () => {
    const world = testWorld(full);
    const own = { ...world.app, homeTenantId: world.state.organization.id };
    const decision = removeApplication(world.state, own);
    world.apply(decision);
    expect(decision.because.map(({ rule }) => rule)).toEqual(["app.registration-deleted", "app.deleted"]);
    expect(present(world)).toEqual([]);
    expect(held(world)).toEqual([0, 0]);
  });
});
