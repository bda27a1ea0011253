import { GRAPH_APP_ID } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenario } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { withApprovedApp } from "../../scenarios/with-approved-app.ts";
import { conclude } from "../decision.ts";
import { redeem } from "../token/redeem.ts";
import { grantedAppRoles } from "./app-role-assignment.ts";
import { grantConsent } from "./grant-consent.ts";
import { revokeAdminConsent } from "./revoke-admin-consent.ts";

const registered = (...roles: readonly string[]) =>
  withApplication({
    requiredResourceAccess: [{ resourceAppId: GRAPH_APP_ID, scopes: ["Calendars.ReadWrite"], roles }],
  });

const approved = () =>
  testWorld(scenario("app roles", registered("calendars.read", "User.Read.All"), withApprovedApp()));

const held = (world: ReturnType<typeof testWorld>) => grantedAppRoles(world.state, world.app.appId);

function tokenOf(world: ReturnType<typeof testWorld>) {
  const { outcome, because } = redeem(
    world.state,
    {
      tenant: world.state.organization.id,
      fields: {
        grant_type: "client_credentials",
        client_id: world.app.appId,
        client_secret: world.app.clientSecrets[0]?.secretText,
        scope: "https://graph.microsoft.com/.default",
      },
      repeated: [],
      basic: undefined,
      origin: undefined,
      verifierDigest: undefined,
      clientAssertion: undefined,
      userAssertion: undefined,
      loginOrigin: "https://login.microsoftonline.com",
    },
    world.moment(),
  );
  if (outcome.kind !== "tokens") throw new Error(`No token: ${outcome.kind}.`);
  return { claims: outcome.accessToken, because };
}

describe("assignAppRoles", () => {
  test("gives an approved application what its registration lists", () => {
    expect(held(approved())).toEqual(["Calendars.Read", "User.Read.All"]);
  });

  test("takes away what a later consent no longer lists, and keeps the rest as it was", () => {
    const world = approved();
    const before = [...world.state.appRoleAssignments.values()];
    const consent = { application: world.app, principalId: null, scopes: [], replace: true };
    const changes = grantConsent(
      world.state,
      { ...consent, appRoles: ["User.Read.All", "Mail.Read"] },
      world.moment(),
    );
    world.apply(conclude(undefined, [], changes));
    expect(held(world)).toEqual(["User.Read.All", "Mail.Read"]);
    expect([...world.state.appRoleAssignments.values()][0]).toEqual(before[1]);
  });

  test("leaves them alone where a consent is about delegated permissions only", () => {
    const world = approved();
    const consent = { application: world.app, principalId: null, scopes: ["User.Read"], replace: false };
    world.apply(conclude(undefined, [], grantConsent(world.state, consent, world.moment())));
    expect(held(world)).toEqual(["Calendars.Read", "User.Read.All"]);
  });
});

describe("redeemClientCredentials", () => {
  test("puts the application permissions into the token", () => {
    const { claims, because } = tokenOf(approved());
    expect(claims.roles).toEqual(["Calendars.Read", "User.Read.All"]);
    expect(because[0]?.text).toContain("Calendars.Read, User.Read.All");
  });
});

describe("revokeAdminConsent", () => {
  test("takes delegated and application permissions back, and what people granted for themselves stays", () => {
    const world = approved();
    const own = {
      application: world.app,
      principalId: world.person("colleague").id,
      scopes: ["User.Read"],
      replace: false,
    };
    world.apply(conclude(undefined, [], grantConsent(world.state, own, world.moment())));
    const servicePrincipalId = world.state.servicePrincipals.by("appId", world.app.appId)[0]?.id ?? "";
    const user = world.person("administrator");
    expect(world.apply(revokeAdminConsent(world.state, { user, servicePrincipalId }))).toEqual({
      kind: "revoked",
    });
    expect(held(world)).toEqual([]);
    expect([...world.state.grants.values()].map(({ principalId }) => principalId)).toEqual([own.principalId]);
    expect(tokenOf(world).claims.roles).toBeUndefined();
  });

  test("is for application administrators", () => {
    const world = approved();
    const servicePrincipalId = world.state.servicePrincipals.by("appId", world.app.appId)[0]?.id ?? "";
    const decision = revokeAdminConsent(world.state, { user: world.person("reviewer"), servicePrincipalId });
    expect(decision).toMatchObject({ outcome: { kind: "role-missing" }, changes: [] });
  });
});

describe("withApplication", () => {
  test("refuses an application permission that Microsoft Graph does not have", () => {
    expect(() => testWorld(scenario("unknown", registered("Calendars.Dream")))).toThrow(
      'no application permission "Calendars.Dream"',
    );
  });
});
