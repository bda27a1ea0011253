import { describe, expect, test } from "vitest";
import { clientFor, type GraphClient, graphClient } from "../../../test/support/graph-client.ts";
import { story } from "../../../test/support/story.ts";

const SET = "/policies/permissionGrantPolicies";
const permissions = "Policy.ReadWrite.PermissionGrant Policy.ReadWrite.Authorization Policy.Read.All";
const administer = () => graphClient({ person: "administrator", permissions });

const MINE = { id: "calendars", displayName: "Calendars", description: "Reading calendars." };
const CALENDARS_READ = "465a38f9-76ea-45b9-9f34-9e8b0d4b0b42";

const idsOf = async ({ get }: GraphClient, options = "") =>
  (await get(`${SET}${options}`)).body.value.map(({ id }) => id);

describe("/policies/permissionGrantPolicies", () => {
  test("lists what Microsoft ships, with its conditions", async () => {
    const client = await administer();
    expect(await idsOf(client)).toEqual([
      "microsoft-user-default-legacy",
      "microsoft-user-default-low",
      "microsoft-user-default-recommended",
      "microsoft-user-default-allow-consent-apps",
    ]);
    const { body } = await client.get(`${SET}/microsoft-user-default-low`);
    expect(body).toMatchObject({
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#policies/permissionGrantPolicies/$entity",
      includes: [
        { permissionType: "delegatedUserConsentable", permissionClassification: "low" },
        { clientApplicationsFromVerifiedPublisherOnly: true },
      ],
      excludes: [],
    });
    expect(await idsOf(client, "?$filter=id eq 'microsoft-user-default-legacy'")).toEqual([
      "microsoft-user-default-legacy",
    ]);
    expect((await client.get(`${SET}?$select=id&$top=1`)).body.value).toEqual([
      { id: "microsoft-user-default-legacy" },
    ]);
  });

  test("makes, changes and deletes a policy of the organisation's own", async () => {
    const client = await administer();
    const made = await client.post(SET, MINE);
    expect([made.status, made.headers.get("location")]).toEqual([
      201,
      `https://graph.microsoft.com/v1.0${SET}('calendars')`,
    ]);
    expect(made.body).toMatchObject({ ...MINE, includes: [], excludes: [] });
    expect((await client.patch(`${SET}/calendars`, { displayName: "Other" })).status).toBe(204);
    expect((await client.get(`${SET}/calendars`)).body).toMatchObject({ displayName: "Other" });
    expect((await client.call("DELETE", `${SET}/calendars`)).status).toBe(204);
    expect((await client.get(`${SET}/calendars`)).status).toBe(404);
  });

  test.each([
    ["an id that is none", { ...MINE, id: "two words" }, "letters, digits"],
    ["an id that is reserved", { ...MINE, id: "microsoft-mine" }, "reserved"],
    ["no name", { id: "mine" }, "displayName"],
    ["an unknown property", { ...MINE, colour: "red" }, "colour"],
  ])("refuses %s, by its name", async (_, body, words) => {
    const { status, body: answer } = await (await administer()).post(SET, body);
    expect(status).toBe(400);
    expect(answer.error.message).toContain(words);
  });

  test("refuses to change what is built in, to delete what is assigned, and to make one twice", async () => {
    const client = await administer();
    const builtIn = `${SET}/microsoft-user-default-legacy`;
    expect((await client.patch(builtIn, { displayName: "Mine" })).status).toBe(400);
    expect((await client.call("DELETE", builtIn)).status).toBe(400);
    await client.post(SET, MINE);
    expect((await client.post(SET, MINE)).status).toBe(400);
    const assigned = { permissionGrantPoliciesAssigned: ["ManagePermissionGrantsForSelf.calendars"] };
    await client.patch("/policies/authorizationPolicy", { defaultUserRolePermissions: assigned });
    const refused = await client.call("DELETE", `${SET}/calendars`);
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      "The policy 'calendars' is assigned in the authorization policy and cannot be deleted.",
    ]);
  });

  test("wants the permission and the role", async () => {
    const without = await graphClient({ person: "administrator", permissions: "Directory.Read.All" });
    expect((await without.get(SET)).status).toBe(403);
    const colleague = await graphClient({ person: "colleague", permissions });
    expect((await colleague.post(SET, MINE)).status).toBe(403);
  });
});

describe("/policies/permissionGrantPolicies/{id}/includes and /excludes", () => {
  const draft = { permissionType: "delegated", permissions: [CALENDARS_READ] };

  test("add conditions, list them and take them away", async () => {
    const client = await administer();
    await client.post(SET, MINE);
    const added = await client.post(`${SET}/calendars/includes`, draft);
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ ...draft, clientApplicationIds: ["all"], resourceApplication: "any" });
    expect((await client.get(`${SET}/calendars/includes`)).body.value).toHaveLength(1);
    expect((await client.get(`${SET}/calendars/excludes`)).body.value).toEqual([]);
    expect((await client.call("DELETE", `${SET}/calendars/includes/${added.body.id}`)).status).toBe(204);
    expect((await client.call("DELETE", `${SET}/calendars/includes/${added.body.id}`)).status).toBe(404);
  });

  test.each([
    ["no kind of permission", {}],
    ["a kind for built-in policies only", { permissionType: "delegatedUserConsentable" }],
    ["permissions that are no list", { ...draft, permissions: "all" }],
  ])("refuse %s", async (_, body) => {
    const client = await administer();
    await client.post(SET, MINE);
    expect((await client.post(`${SET}/calendars/excludes`, body)).status).toBe(400);
    expect((await client.get(`${SET}/calendars/excludes`)).body.value).toEqual([]);
  });

  test("decide what people may consent to, once the policy is assigned", async () => {
    const { tenant, connect } = story();
    const client = await clientFor(tenant, { person: "administrator", permissions });
    await client.post(SET, MINE);
    await client.post(`${SET}/calendars/includes`, draft);
    await client.patch("/policies/authorizationPolicy", {
      defaultUserRolePermissions: {
        permissionGrantPoliciesAssigned: ["ManagePermissionGrantsForSelf.calendars"],
      },
    });
    expect(await connect("requester", "Calendars.Read")).toBe("code");
    expect(await connect("requester", "Calendars.ReadWrite")).toBe("Approval required");
    await client.post(`${SET}/calendars/excludes`, draft);
    expect(await connect("colleague", "Calendars.Read")).toBe("Approval required");
    expect(tenant.because()[1]?.text).toBe(
      "user consent is restricted: policy calendars excludes Calendars.Read",
    );
  });
});
