import { describe, expect, test } from "vitest";
import { scenario } from "./index.ts";
import { withPermissionClassifications } from "./with-permission-classifications.ts";
import { withPermissionGrantPolicy } from "./with-permission-grant-policy.ts";

const build = (...steps: Parameters<typeof scenario> extends [string, ...infer Steps] ? Steps : never) =>
  scenario("policies", ...steps).build({ now: 0 as never, seed: "test" });

describe("withPermissionGrantPolicy", () => {
  test("writes permissions by their ids and fills in what is not said", () => {
    const step = withPermissionGrantPolicy({
      id: "calendars",
      includes: [{ permissions: ["Calendars.Read"] }],
    });
    expect(build(step).permissionGrantPolicies).toMatchObject([
      {
        id: "calendars",
        displayName: "calendars",
        includes: [
          {
            permissionType: "delegated",
            permissions: ["465a38f9-76ea-45b9-9f34-9e8b0d4b0b42"],
            clientApplicationIds: ["all"],
          },
        ],
        excludes: [],
      },
    ]);
  });

  test("replaces a policy of the same id", () => {
    const world = build(
      withPermissionGrantPolicy({ id: "one" }),
      withPermissionGrantPolicy({ id: "one", displayName: "Two" }),
    );
    expect(world.permissionGrantPolicies.map(({ displayName }) => displayName)).toEqual(["Two"]);
  });

  test.each(["", "two words", "microsoft-mine"])("refuses the id %j and says what an id is", (id) => {
    expect(() => withPermissionGrantPolicy({ id })).toThrow(/cannot be the id of a policy: letters, digits/);
  });

  test("refuses a permission that does not exist, by its name", () => {
    const step = withPermissionGrantPolicy({ id: "one", includes: [{ permissions: ["Calendars.Paint"] }] });
    expect(() => build(step)).toThrow('no delegated permission "Calendars.Paint"');
  });
});

describe("withPermissionClassifications", () => {
  test("replaces the classes that the world starts with", () => {
    const names = (world: ReturnType<typeof build>) =>
      world.permissionClassifications.map(({ permissionName, classification }) => [
        permissionName,
        classification,
      ]);
    expect(names(build()).map(([name]) => name)).toEqual([
      "openid",
      "profile",
      "email",
      "offline_access",
      "User.Read",
    ]);
    expect(names(build(withPermissionClassifications({ low: ["openid"], high: ["Mail.Send"] })))).toEqual([
      ["openid", "low"],
      ["Mail.Send", "high"],
    ]);
  });

  test("refuses a permission that does not exist, by its name", () => {
    expect(() => build(withPermissionClassifications({ low: ["Everything"] }))).toThrow(
      'no delegated permission "Everything"',
    );
  });
});
