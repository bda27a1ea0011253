import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenario } from "../../scenarios/index.ts";
import { withPerson } from "../../scenarios/with-person.ts";
import { withRiskyApp } from "../../scenarios/with-risky-app.ts";
import { withUserConsent } from "../../scenarios/with-user-consent.ts";
import { conclude } from "../decision.ts";
import { decideConsent } from "./decide-consent.ts";
import { grantConsent } from "./grant-consent.ts";

const CALENDAR = ["openid", "profile", "offline_access", "Calendars.ReadWrite"];

function ask(
  world = testWorld(),
  role = "requester",
  promptConsent = false,
  scopes: readonly string[] = CALENDAR,
) {
  return decideConsent(world.state, {
    application: world.app,
    user: world.person(role),
    scopes,
    promptConsent,
    now: world.clock.now(),
  });
}

function grant(world: ReturnType<typeof testWorld>, principalId: string | null, scopes: readonly string[]) {
  const consent = { application: world.app, principalId, scopes, replace: false };
  world.apply(conclude(undefined, [], grantConsent(world.state, consent, world.moment())));
}

describe("decideConsent", () => {
  test("sends an ordinary user to the administrator, who may be asked", () => {
    expect(ask()).toMatchObject({ kind: "admin-must-grant", mayRequestApproval: true });
  });

  test("offers no request where the workflow is off", () => {
    const world = testWorld();
    const { adminConsentRequests, ...policies } = world.state.policies;
    world.state.policies = {
      ...policies,
      adminConsentRequests: { ...adminConsentRequests, isEnabled: false },
    };
    expect(ask(world)).toMatchObject({ kind: "admin-must-grant", mayRequestApproval: false });
  });

  test("lets an administrator grant, for everybody if they like", () => {
    expect(ask(testWorld(), "administrator")).toMatchObject({
      kind: "user-may-grant",
      mayGrantForOrganization: true,
    });
  });

  test.each([
    ["Global Administrator", true],
    ["Privileged Role Administrator", false],
    ["Application Administrator", false],
    ["Cloud Application Administrator", false],
  ] as const)("offers consent for everybody to a %s: %j", (role, mayGrantForOrganization) => {
    const world = testWorld(scenario("admin", withPerson("colleague", { roles: [role] })));
    expect(ask(world, "colleague")).toMatchObject({ kind: "user-may-grant", mayGrantForOrganization });
  });

  test("sends people to the administrator when the app is taken for risky", () => {
    const world = testWorld(
      scenario("risky", withUserConsent("microsoft-user-default-legacy"), withRiskyApp()),
    );
    expect(ask(world)).toMatchObject({
      kind: "admin-must-grant",
      mayRequestApproval: true,
      blockedAsRisky: CALENDAR,
    });
    expect(ask(world, "administrator").kind).toBe("user-may-grant");
  });

  test("asks nothing of anybody once everybody's grant covers the scopes", () => {
    const world = testWorld();
    grant(world, null, CALENDAR);
    expect(ask(world).kind).toBe("already-granted");
    expect(ask(world, "colleague").kind).toBe("already-granted");
  });

  test("counts one person's grant for that person only", () => {
    const world = testWorld();
    grant(world, world.person("requester").id, CALENDAR);
    expect(ask(world).kind).toBe("already-granted");
    expect(ask(world, "colleague").kind).toBe("admin-must-grant");
  });

  test("asks again for a scope that an earlier approval did not cover", () => {
    const world = testWorld();
    grant(world, null, ["Calendars.ReadWrite"]);
    expect(ask(world, "requester", false, [...CALENDAR, "Mail.Read"]).kind).toBe("admin-must-grant");
  });

  test("sends people to the administrator even after approval when the app forces consent", () => {
    const world = testWorld();
    grant(world, null, CALENDAR);
    expect(ask(world, "requester", true).kind).toBe("admin-must-grant");
  });

  test("explains itself with rule, values and source", () => {
    expect(ask().because.map(({ rule }) => rule)).toEqual([
      "consent.missing",
      "consent.user-policy",
      "consent.workflow",
    ]);
    expect(ask().because.every(({ source }) => source.startsWith("https://learn.microsoft.com/"))).toBe(true);
  });
});
