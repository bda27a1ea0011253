import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withDistributionList } from "../../scenarios/with-distribution-list.ts";
import { withGroup } from "../../scenarios/with-group.ts";

const world = scenario("groups", withGroup("Sales team", "requester"), withGroup("Service desk"));
const permissions = "Group.ReadWrite.All User.Read.All AuditLog.Read.All";
const administer = () => graphClient({ scenario: world, person: "administrator", permissions });

const DRAFT = { displayName: "Drivers", mailEnabled: false, mailNickname: "drivers", securityEnabled: true };

type Client = Awaited<ReturnType<typeof administer>>;

const idOf = async ({ get }: Client, displayName: string) =>
  (await get(`/groups?$filter=displayName eq '${displayName}'&$select=id`)).body.value[0]?.id ?? "";

const userId = async ({ get }: Client, address: string) => (await get(`/users/${address}`)).body.id;

const activities = async ({ get }: Client) =>
  (await get("/auditLogs/directoryAudits?$select=activityDisplayName")).body.value.map(
    (one) => (one as unknown as { activityDisplayName: string }).activityDisplayName,
  );

describe("GET /groups", () => {
  test("lists, finds and gives members along", async () => {
    const client = await administer();
    const { body } = await client.get("/groups?$filter=startswith(displayName,'sales')");
    const [group] = body.value;
    expect(body.value).toEqual([
      expect.objectContaining({
        displayName: "Sales team",
        mailNickname: "salesteam",
        mailEnabled: false,
        securityEnabled: true,
        groupTypes: [],
      }),
    ]);
    expect((await client.get(`/groups/${group?.id ?? ""}`)).body).toMatchObject(group ?? {});
    const expanded = await client.get(`/groups/${group?.id ?? ""}?$select=displayName&$expand=members`);
    expect(expanded.body).toMatchObject({
      displayName: "Sales team",
      members: [{ "@odata.type": "#microsoft.graph.user", displayName: "Maya Okafor" }],
    });
  });

  test("tells a distribution list from a security group", async () => {
    const crew = scenario("list", withDistributionList("crew@fjordline.example", "requester"));
    const { get } = await graphClient({ scenario: crew, person: "administrator", permissions });
    const { body } = await get("/groups?$filter=mail eq 'crew@fjordline.example'");
    expect(body.value).toEqual([
      expect.objectContaining({
        displayName: "crew",
        mail: "crew@fjordline.example",
        mailEnabled: true,
        securityEnabled: false,
        proxyAddresses: ["SMTP:crew@fjordline.example"],
      }),
    ]);
  });

  test.each([
    ["requester", "GroupMember.Read.All", 200],
    ["requester", "User.Read.All", 403],
    [null, "Group.Read.All", 200],
  ])("answers %s with %s: %d", async (person, held, status) => {
    const { get } = await graphClient({ scenario: world, person, permissions: held });
    expect((await get("/groups")).status).toBe(status);
  });
});

describe("POST /groups", () => {
  test("makes a security group without members", async () => {
    const client = await administer();
    const { status, headers, body } = await client.post("/groups", DRAFT);
    expect(status).toBe(201);
    expect(headers.get("location")).toBe(`https://graph.microsoft.com/v1.0/groups/${body.id}`);
    expect(body).toMatchObject(DRAFT);
    expect((await client.get(`/groups/${body.id}/members`)).body.value).toEqual([]);
    expect(await activities(client)).toEqual(["Add group"]);
  });

  test.each([
    ["no name", { displayName: undefined }, 400],
    ["no kind", { securityEnabled: undefined }, 400],
    ["no kind at all", { securityEnabled: false }, 400],
    ["a nickname with a space", { mailNickname: "the drivers" }, 400],
    ["mail", { mailEnabled: true }, 501],
    ["Microsoft 365 groups", { groupTypes: ["Unified"] }, 501],
    ["members at once", { "members@odata.bind": [] }, 501],
    ["an id", { id: "1" }, 400],
  ])("refuses %s", async (_, changes, status) => {
    const { get, post } = await administer();
    expect((await post("/groups", { ...DRAFT, ...changes })).status).toBe(status);
    expect((await get("/groups")).body.value).toHaveLength(2);
  });

  test.each([
    ["requester", permissions, 403],
    ["administrator", "Group.Read.All", 403],
    [null, "Group.ReadWrite.All", 201],
  ])("answers %s with %s: %d", async (person, held, status) => {
    const { post } = await graphClient({ scenario: world, person, permissions: held });
    expect((await post("/groups", DRAFT)).status).toBe(status);
  });
});

describe("PATCH and DELETE /groups/:group", () => {
  test("rename a group, and take it away once", async () => {
    const client = await administer();
    const path = `/groups/${await idOf(client, "Service desk")}`;
    expect((await client.patch(path, { displayName: "Help", description: "First aid" })).status).toBe(204);
    expect((await client.get(path)).body).toMatchObject({ displayName: "Help", description: "First aid" });
    expect((await client.patch(path, { securityEnabled: false })).status).toBe(501);
    expect((await client.call("DELETE", path)).status).toBe(204);
    expect((await client.call("DELETE", path)).status).toBe(404);
    expect(await activities(client)).toEqual(["Delete group", "Update group"]);
  });

  test("withdraw what was assigned to the group", async () => {
    const { tenant } = await graphClient({
      scenario: scenario("assigned", withGroup("Sales team", "requester")),
    });
    const client = await clientFor(tenant, {
      person: "administrator",
      permissions: "Group.ReadWrite.All AppRoleAssignment.ReadWrite.All Application.ReadWrite.All",
    });
    const principal = await client.post("/servicePrincipals", { appId: tenant.app.clientId });
    const group = await idOf(client, "Sales team");
    const assignments = `/servicePrincipals/${principal.body.id}/appRoleAssignedTo`;
    await client.post(assignments, {
      principalId: group,
      resourceId: principal.body.id,
      appRoleId: "00000000-0000-0000-0000-000000000000",
    });
    expect((await client.get(assignments)).body.value).toHaveLength(1);
    await client.call("DELETE", `/groups/${group}`);
    expect((await client.get(assignments)).body.value).toEqual([]);
  });
});

describe("/groups/:group/members", () => {
  test("are people who join and leave", async () => {
    const client = await administer();
    const path = `/groups/${await idOf(client, "Service desk")}/members`;
    const id = await userId(client, client.tenant.people.colleague.address);
    const reference = { "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${id}` };
    expect((await client.post(`${path}/$ref`, reference)).status).toBe(204);
    const { status, body } = await client.post(`${path}/$ref`, reference);
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message:
        "One or more added object references already exist for the following modified properties: 'members'.",
    });
    expect((await client.get(`${path}?$select=displayName`)).body.value).toEqual([
      { "@odata.type": "#microsoft.graph.user", displayName: "Jonas Weber" },
    ]);
    expect((await client.get(`${path}/microsoft.graph.user?$select=displayName`)).body.value).toEqual([
      { displayName: "Jonas Weber" },
    ]);
    expect((await client.call("DELETE", `${path}/${id}/$ref`)).status).toBe(204);
    expect((await client.call("DELETE", `${path}/${id}/$ref`)).status).toBe(404);
    expect(await activities(client)).toEqual(["Remove member from group", "Add member to group"]);
  });

  test("are no groups, nobody unknown, and need an address", async () => {
    const client = await administer();
    const group = await idOf(client, "Sales team");
    const path = `/groups/${group}/members/$ref`;
    const statuses = [`https://graph.microsoft.com/v1.0/directoryObjects/${group}`, "nobody", undefined].map(
      async (url) => (await client.post(path, { "@odata.id": url })).status,
    );
    expect(await Promise.all(statuses)).toEqual([501, 400, 400]);
    const unknown = { "@odata.id": "https://graph.microsoft.com/v1.0/users/nobody" };
    expect((await client.post(path, unknown)).status).toBe(404);
  });
});

describe("GET memberOf", () => {
  test.each([
    ["requester", "/me/memberOf", [["#microsoft.graph.group", "Sales team"]]],
    ["requester", "/me/transitiveMemberOf/microsoft.graph.group", [[undefined, "Sales team"]]],
    ["administrator", "/me/memberOf", [["#microsoft.graph.directoryRole", "Global Administrator"]]],
    ["administrator", "/me/memberOf/microsoft.graph.group", []],
  ])("tells %s at %s", async (person, path, expected) => {
    const { get } = await graphClient({ scenario: world, person, permissions: "User.Read" });
    const { body } = await get(`${path}?$select=displayName`);
    const found = body.value as unknown as readonly { "@odata.type"?: string; displayName: string }[];
    expect(found.map((one) => [one["@odata.type"], one.displayName])).toEqual(expected);
  });

  test("tells of others to who may read more", async () => {
    const { tenant, get } = await graphClient({
      scenario: world,
      person: "colleague",
      permissions: "User.Read",
    });
    const path = `/users/${tenant.people.requester.address}/memberOf`;
    expect((await get(path)).status).toBe(403);
    const reader = await clientFor(tenant, { person: "colleague", permissions: "GroupMember.Read.All" });
    expect((await reader.get(path)).body.value).toHaveLength(1);
  });
});
