import { describe, expect, test } from "vitest";
import { clientFor, type GraphClient, graphClient } from "../../../test/support/graph-client.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApprovedApp, withAssignmentRequired } from "../../scenarios/with-approved-app.ts";
import { withGroup } from "../../scenarios/with-group.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const GRAPH = "00000003-0000-0000-c000-000000000000";
const ACCESS = "00000000-0000-0000-0000-000000000000";
const CALENDARS_READ = "798ee544-9d2d-430c-a058-570e29e34338";
const permissions =
  "AppRoleAssignment.ReadWrite.All Application.ReadWrite.All AuditLog.Read.All User.Read.All";

const world = scenario(
  "assigned",
  withApprovedApp(),
  withAssignmentRequired("colleague"),
  withGroup("Sales", "requester"),
  withPerson("reviewer", { roles: ["Cloud Application Administrator"] }),
);

/** An administrator's client, and the ids that assignments are made of. */
async function administer(person: string | null = "administrator") {
  const client = await graphClient({ scenario: world, person, permissions });
  const { tenant, get } = client;
  const idAt = async (path: string) => (await get(path)).body.id;
  const ids = {
    app: await idAt(`/servicePrincipals(appId='${tenant.app.clientId}')`),
    graph: await idAt(`/servicePrincipals(appId='${GRAPH}')`),
    requester: await idAt(`/users/${tenant.people.requester.address}`),
    group: tenant.snapshot().data.groups[0]?.id ?? "",
  };
  return { ...client, ids };
}

type Client = Awaited<ReturnType<typeof administer>>;

const draftFor = ({ ids }: Client, who: "requester" | "group") => ({
  principalId: ids[who],
  resourceId: ids.app,
  appRoleId: ACCESS,
});

const activities = async ({ get }: GraphClient) =>
  (await get("/auditLogs/directoryAudits?$select=activityDisplayName")).body.value.map(
    (one) => (one as unknown as { activityDisplayName: string }).activityDisplayName,
  );

/** Whether a person gets past the check of assignments. */
async function letsIn({ tenant }: GraphClient) {
  const fields = new URLSearchParams({
    client_id: tenant.app.clientId,
    response_type: "code",
    redirect_uri: "https://app.meetings.example/auth/callback",
    scope: "openid Calendars.ReadWrite",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
  });
  const url = `${tenant.origins.login}/organizations/oauth2/v2.0/authorize?${fields.toString()}`;
  return (await tenant.people.requester.signsInFor(url)) !== null;
}

describe("GET appRoleAssignedTo and appRoleAssignments", () => {
  test("show the same assignment from both sides", async () => {
    const { get, ids } = await administer();
    const { body } = await get(`/servicePrincipals/${ids.app}/appRoleAssignedTo`);
    const [assignment] = body.value;
    expect(body.value).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{43}$/),
        deletedDateTime: null,
        appRoleId: ACCESS,
        createdDateTime: "2026-01-05T09:00:00Z",
        principalDisplayName: "Jonas Weber",
        principalId: expect.any(String),
        principalType: "User",
        resourceDisplayName: "Meetings",
        resourceId: ids.app,
      },
    ]);
    const seen = await get(`/users/jonas.weber@fjordline.example/appRoleAssignments`);
    expect(seen.body.value).toEqual([assignment]);
    const none = await get(
      `/servicePrincipals/${ids.app}/appRoleAssignedTo?$filter=principalId eq ${ids.requester}`,
    );
    expect(none.body.value).toEqual([]);
  });

  test("let people see their own", async () => {
    const { tenant } = await administer();
    const colleague = await clientFor(tenant, { person: "colleague", permissions: "Directory.Read.All" });
    expect((await colleague.get("/me/appRoleAssignments")).body.value).toHaveLength(1);
    const other = `/users/${tenant.people.requester.address}/appRoleAssignments`;
    expect((await colleague.get(other)).status).toBe(403);
  });
});

describe("POST appRoleAssignments", () => {
  test.each([
    ["requester", "User", "Add app role assignment grant to user"],
    ["group", "Group", "Add app role assignment to group"],
  ] as const)(
    "opens the application to the %s until it is taken back",
    async (who, principalType, activity) => {
      const client = await administer();
      expect(await letsIn(client)).toBe(false);
      const path = `/${who === "group" ? "groups" : "users"}/${client.ids[who]}/appRoleAssignments`;
      const { status, headers, body } = await client.post(path, draftFor(client, who));
      expect({ status, body }).toMatchObject({ status: 201, body: { principalType, appRoleId: ACCESS } });
      expect(headers.get("location")).toContain(body.id);
      expect(await letsIn(client)).toBe(true);
      expect((await client.call("DELETE", `${path}/${body.id}`)).status).toBe(204);
      expect((await client.call("DELETE", `${path}/${body.id}`)).status).toBe(404);
      expect(await letsIn(client)).toBe(false);
      expect(await activities(client)).toEqual([expect.stringMatching(/^Remove app role/), activity]);
    },
  );

  test("grants an application permission, which the application's tokens carry then", async () => {
    const client = await administer();
    const { ids, post, get } = client;
    const draft = { principalId: ids.app, resourceId: ids.graph, appRoleId: CALENDARS_READ };
    const { status, body } = await post(`/servicePrincipals/${ids.graph}/appRoleAssignedTo`, draft);
    expect({ status, body }).toMatchObject({ status: 201, body: { principalType: "ServicePrincipal" } });
    expect((await get(`/servicePrincipals/${ids.app}/appRoleAssignments`)).body.value).toEqual([
      expect.objectContaining({ id: body.id, resourceDisplayName: "Microsoft Graph" }),
    ]);
    expect(await activities(client)).toEqual(["Add app role assignment to service principal"]);
  });

  test.each([
    ["a role that Graph has not", { appRoleId: GRAPH }, 400, /not found on application/],
    ["access to Graph without a role", { appRoleId: ACCESS }, 400, /not found on application/],
    ["no role", { appRoleId: undefined }, 400, /'appRoleId' of resource 'AppRoleAssignment'/],
    ["an unknown resource", { resourceId: GRAPH }, 404, /does not exist/],
    ["another principal than the address", { principalId: GRAPH }, 400, /'principalId' must be the id/],
    ["an id", { id: "x" }, 400, /read-only/],
  ])("refuses %s and grants nothing", async (_, changes, status, message) => {
    const { ids, post, get } = await administer();
    const path = `/servicePrincipals/${ids.app}/appRoleAssignments`;
    const draft = { principalId: ids.app, resourceId: ids.graph, appRoleId: CALENDARS_READ, ...changes };
    const answer = await post(path, draft);
    expect({ status: answer.status, message: answer.body.error.message }).toEqual({
      status,
      message: expect.stringMatching(message),
    });
    expect((await get(path)).body.value).toEqual([]);
  });

  test("refuses the same assignment twice", async () => {
    const client = await administer();
    const path = `/users/${client.ids.requester}/appRoleAssignments`;
    await client.post(path, draftFor(client, "requester"));
    const { status, body } = await client.post(path, draftFor(client, "requester"));
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: "Permission being assigned already exists on the object",
    });
  });

  test.each([
    ["administrator", permissions, 201],
    ["administrator", "AppRoleAssignment.ReadWrite.All", 403],
    ["administrator", "Application.ReadWrite.All", 403],
    ["reviewer", permissions, 403],
    ["requester", permissions, 403],
    [null, permissions, 201],
  ])("lets %s with %s grant application permissions: %d", async (person, held, status) => {
    const { tenant, ids } = await administer();
    const { post } = await clientFor(tenant, { person, permissions: held });
    const draft = { principalId: ids.app, resourceId: ids.graph, appRoleId: CALENDARS_READ };
    expect((await post(`/servicePrincipals/${ids.app}/appRoleAssignments`, draft)).status).toBe(status);
  });
});

describe("GET oauth2PermissionGrants beneath their holders", () => {
  test("shows what an application holds, and what a person granted for themselves", async () => {
    const client = await graphClient({
      scenario: scenarios.alreadyApproved,
      person: "administrator",
      permissions: "Directory.Read.All",
    });
    const { tenant, get } = client;
    const path = `/servicePrincipals(appId='${tenant.app.clientId}')/oauth2PermissionGrants`;
    expect((await get(path)).body.value).toEqual([expect.objectContaining({ consentType: "AllPrincipals" })]);
    expect((await get("/me/oauth2PermissionGrants")).body.value).toEqual([]);
    expect((await get(`/servicePrincipals/nobody/oauth2PermissionGrants`)).status).toBe(404);
  });
});
