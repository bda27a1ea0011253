import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withPermissionGrantPolicy } from "../../scenarios/with-permission-grant-policy.ts";
import { withPerson } from "../../scenarios/with-person.ts";
import { changeUserConsent, userConsentChoice } from "./change-user-consent.ts";

describe("changeUserConsent", () => {
  test.each([
    ["none", []],
    ["microsoft-user-default-low", ["microsoft-user-default-low"]],
    ["microsoft-user-default-recommended", ["microsoft-user-default-recommended"]],
    [
      "microsoft-user-default-allow-consent-apps",
      ["microsoft-user-default-recommended", "microsoft-user-default-allow-consent-apps"],
    ],
    ["microsoft-user-default-legacy", ["microsoft-user-default-legacy"]],
  ])("sets %s", (choice, policies) => {
    const world = testWorld();
    const outcome = world.apply(
      changeUserConsent(world.state, { user: world.person("administrator"), choice }),
    );
    expect(outcome).toEqual({ kind: "saved" });
    expect(world.state.policies.userConsent).toEqual(policies);
    expect(userConsentChoice(world.state)).toBe(choice);
  });

  test("sets a policy of the organisation by its id", () => {
    const world = testWorld(scenario("own policy", withPermissionGrantPolicy({ id: "calendars" })));
    world.apply(changeUserConsent(world.state, { user: world.person("administrator"), choice: "calendars" }));
    expect(world.state.policies.userConsent).toEqual(["calendars"]);
    expect(userConsentChoice(world.state)).toBe("calendars");
  });

  test("keeps what was granted before", () => {
    const world = testWorld(scenarios.alreadyApproved);
    world.apply(changeUserConsent(world.state, { user: world.person("administrator"), choice: "none" }));
    expect(world.state.grants.size).toBe(1);
  });

  test.each(["microsoft-user-default-lax", "constructor", ""])(
    "refuses the unknown setting %j by its name",
    (choice) => {
      const world = testWorld();
      const decision = changeUserConsent(world.state, { user: world.person("administrator"), choice });
      expect(decision).toMatchObject({
        outcome: { kind: "invalid", problems: [{ kind: "noSuchChoice", choice }] },
        changes: [],
      });
    },
  );

  test.each([
    ["a person without a role", []],
    ["an Application Administrator", ["Application Administrator"]],
  ] as const)("refuses %s", (_, roles) => {
    const world = testWorld(scenario("roles", withPerson("colleague", { roles })));
    const decision = changeUserConsent(world.state, { user: world.person("colleague"), choice: "none" });
    expect(decision).toMatchObject({
      outcome: { kind: "role-missing", roles: ["Global Administrator", "Privileged Role Administrator"] },
      changes: [],
    });
  });
});
