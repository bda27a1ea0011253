import { GRAPH_APP_ID } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { arriveAs, callAdminConsent, rulesOf } from "../../../test/support/admin-consent.ts";
import { choose, consent, waiting } from "../../../test/support/sign-in.ts";
import { testWorld } from "../../../test/support/world.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { withApprovedApp, withAssignmentRequired } from "../../scenarios/with-approved-app.ts";
import { withConditionalAccess } from "../../scenarios/with-conditional-access.ts";
import { withPerson } from "../../scenarios/with-person.ts";
import type { DirectoryRole } from "../directory/user.ts";

const withRoles = withApplication({
  requiredResourceAccess: [{ resourceAppId: GRAPH_APP_ID, scopes: [], roles: ["User.Read.All"] }],
});

describe("continueAdminConsent", () => {
  test.each<[DirectoryRole, string, string]>([
    ["Global Administrator", "ask-consent", "ask-consent"],
    ["Privileged Role Administrator", "ask-consent", "ask-consent"],
    ["Application Administrator", "ask-consent", "need-admin-approval"],
    ["Cloud Application Administrator", "ask-consent", "need-admin-approval"],
    ["Global Reader", "need-admin-approval", "need-admin-approval"],
  ])("shows a %s %s for delegated and %s for application permissions", (role, delegated, application) => {
    const person = withPerson("colleague", { roles: [role] });
    const named = arriveAs(testWorld(scenario("delegated", person)), "colleague");
    expect(named.outcome.kind).toBe(delegated);
    expect(rulesOf(named)).toEqual(["consent.role"]);
    const listed = arriveAs(testWorld(scenario("roles", person, withRoles)), "colleague", { version: 1 });
    expect(listed.outcome.kind).toBe(application);
  });

  test("never offers the request form, though people may ask for approval", () => {
    const world = testWorld(scenarios.approvalRequired);
    expect(arriveAs(world, "requester").outcome.kind).toBe("need-admin-approval");
  });

  test("shows the page although everything is granted", () => {
    expect(arriveAs(testWorld(scenarios.alreadyApproved), "administrator").outcome).toMatchObject({
      kind: "ask-consent",
      reach: "organization",
    });
  });

  test("refuses everybody while the application is disabled in the tenant", () => {
    const decision = arriveAs(testWorld(scenarios.appBlocked), "administrator");
    expect(decision.outcome).toMatchObject({ kind: "refuse-on-page", failure: { aadsts: 7000112 } });
    expect(rulesOf(decision)).toEqual(["app.disabled"]);
  });

  test("grants nothing when the application is disabled while the page stands open", () => {
    const world = testWorld(scenario("approved", withApprovedApp({ scopes: ["User.Read"] })));
    const page = choose(world, callAdminConsent(world), "administrator");
    for (const servicePrincipal of world.state.servicePrincipals.by("appId", world.app.appId))
      world.state.servicePrincipals.put({ ...servicePrincipal, accountEnabled: false });
    expect(consent(world, page, { accepted: true })).toMatchObject({
      kind: "refuse-on-page",
      failure: { aadsts: 7000112 },
    });
    expect([...world.state.grants.values()]).toMatchObject([{ scopes: ["User.Read"] }]);
  });

  test("grants nothing when the administrator loses the role while the page stands open", () => {
    const world = testWorld();
    const page = choose(world, callAdminConsent(world), "administrator");
    world.state.users.put({ ...world.person("administrator"), roles: [] });
    expect(consent(world, page, { accepted: true }).kind).toBe("need-admin-approval");
    expect([...world.state.grants.values()]).toEqual([]);
  });

  test("does not ask whether the administrator is assigned to the application", () => {
    const world = testWorld(scenario("assigned", withAssignmentRequired("colleague")));
    expect(arriveAs(world, "administrator").outcome.kind).toBe("ask-consent");
  });

  test("asks for the second factor first, and logs that", () => {
    const decision = arriveAs(
      testWorld(scenario("mfa", withPerson("administrator", { mfaRequired: true }))),
      "administrator",
    );
    expect(decision.outcome.kind).toBe("verify-identity");
    expect(decision.changes).toContainEqual(
      expect.objectContaining({
        kind: "sign-in-recorded",
        signIn: expect.objectContaining({ errorCode: 50076 }) as unknown,
      }),
    );
  });

  test("refuses on the page whom Conditional Access blocks", () => {
    const blocked = withConditionalAccess({
      displayName: "No apps",
      control: "block",
      people: ["administrator"],
    });
    expect(arriveAs(testWorld(scenario("blocked", blocked)), "administrator").outcome).toMatchObject({
      kind: "refuse-on-page",
      failure: { aadsts: 53003 },
    });
  });

  test("refuses on the page where the registration lists nothing to consent to", () => {
    const world = testWorld(scenario("bare", withApplication({ requiredResourceAccess: [] })));
    const decision = arriveAs(world, "administrator", { version: 1 });
    expect(decision.outcome).toMatchObject({ kind: "refuse-on-page", failure: { aadsts: 650056 } });
    expect(rulesOf(decision)).toEqual(["app.no-permissions"]);
  });

  test("goes on without a question where one account of the tenant is signed in", () => {
    const world = testWorld();
    const { userAgentId } = waiting(choose(world, callAdminConsent(world), "administrator"));
    expect(callAdminConsent(world, { userAgentId }).kind).toBe("ask-consent");
  });

  test("asks who it is where only a guest is signed in and the path leads guests home", () => {
    const world = testWorld();
    const { userAgentId } = waiting(choose(world, callAdminConsent(world), "guest"));
    expect(callAdminConsent(world, { userAgentId, tenant: "organizations" }).kind).toBe("choose-account");
  });
});
