import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withPerson } from "../../scenarios/with-person.ts";
import { changeUserConsent } from "./change-user-consent.ts";

describe("changeUserConsent", () => {
  test.each([
    ["none", null],
    ["microsoft-user-default-low", "microsoft-user-default-low"],
    ["microsoft-user-default-recommended", "microsoft-user-default-recommended"],
    ["microsoft-user-default-legacy", "microsoft-user-default-legacy"],
  ] as const)("sets %s", (choice, policy) => {
    const world = testWorld();
    const outcome = world.apply(
      changeUserConsent(world.state, { user: world.person("administrator"), choice }),
    );
    expect(outcome).toEqual({ kind: "saved" });
    expect(world.state.policies.userConsent).toBe(policy);
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
        outcome: { kind: "invalid", problems: [expect.stringContaining(`"${choice}"`)] },
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
