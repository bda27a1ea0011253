import { describe, expect, test } from "vitest";
import { graphClient } from "../../../test/support/graph-client.ts";

const PATH = "/policies/authorizationPolicy";
const permissions = "Policy.ReadWrite.Authorization";
const administer = () => graphClient({ person: "administrator", permissions });
const assigning = (...names: readonly string[]) => ({
  defaultUserRolePermissions: { permissionGrantPoliciesAssigned: names },
});

describe("GET /policies/authorizationPolicy", () => {
  test("names the policy for what users consent to by themselves", async () => {
    const { get } = await administer();
    expect((await get(PATH)).body).toMatchObject({
      id: "authorizationPolicy",
      ...assigning("ManagePermissionGrantsForSelf.microsoft-user-default-recommended"),
    });
  });
});

describe("PATCH /policies/authorizationPolicy", () => {
  test.each([
    [["ManagePermissionGrantsForSelf.microsoft-user-default-low"]],
    [["ManagePermissionGrantsForSelf.microsoft-user-default-legacy"]],
    [
      [
        "ManagePermissionGrantsForSelf.microsoft-user-default-recommended",
        "ManagePermissionGrantsForSelf.microsoft-user-default-allow-consent-apps",
      ],
    ],
    [[]],
  ])("assigns %j", async (names) => {
    const { get, patch } = await administer();
    expect((await patch(PATH, assigning(...names))).status).toBe(204);
    expect((await get(PATH)).body).toMatchObject(assigning(...names));
  });

  test.each([
    ["an unknown policy", assigning("ManagePermissionGrantsForSelf.mine"), 400],
    ["a setting that is not emulated", { allowInvitesFrom: "none" }, 501],
  ])("refuses %s and changes nothing", async (_, body, status) => {
    const { get, patch } = await administer();
    const before = (await get(PATH)).body;
    expect((await patch(PATH, body)).status).toBe(status);
    expect((await get(PATH)).body).toEqual(before);
  });
});
