import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";

const permissions = "Application.ReadWrite.All AuditLog.Read.All";
const administer = (world = scenarios.alreadyApproved) =>
  graphClient({ scenario: world, person: "administrator", permissions });
const GRAPH = "00000003-0000-0000-c000-000000000000";

const inside = (signInAudience: "AzureADMyOrg" | "AzureADMultipleOrgs") =>
  scenario("own", withApplication({ homeTenantId: "5f1a2c88-3c0e-4d6b-9a57-8f0b7c1de201", signInAudience }));

describe("GET /servicePrincipals", () => {
  test("finds an application by object id, application id and filter", async () => {
    const { tenant, get } = await administer();
    const { clientId } = tenant.app;
    const { body } = await get(`/servicePrincipals(appId='${clientId}')`);
    expect(body).toMatchObject({
      appId: clientId,
      displayName: "Meetings",
      accountEnabled: true,
      appRoleAssignmentRequired: false,
      servicePrincipalType: "Application",
      createdDateTime: "2026-01-05T09:00:00Z",
    });
    expect((await get(`/servicePrincipals/${body.id}`)).body).toEqual(body);
    const list = await get(`/servicePrincipals?$filter=appId eq '${clientId}'&$select=id,appId`);
    expect(list.body.value).toEqual([{ id: body.id, appId: clientId }]);
  });

  test("says that one is unknown", async () => {
    const { get } = await administer();
    expect((await get("/servicePrincipals(appId='nobody')")).status).toBe(404);
  });

  test.each([
    ["startswith(displayName,'Meet')", ["Meetings"]],
    ["tags/any(t:t eq 'WindowsAzureActiveDirectoryIntegratedApp')", ["Microsoft Graph", "Meetings"]],
    ["appOwnerOrganizationId eq b2d9c6f4-71aa-4e0d-8f5e-2d8a90c4e777", ["Meetings"]],
    ["servicePrincipalType eq 'ManagedIdentity'", []],
  ])("keeps what %s keeps", async (filter, names) => {
    const { get } = await administer();
    const { body } = await get(`/servicePrincipals?$filter=${filter}&$select=displayName`);
    expect(body.value).toEqual(names.map((displayName) => ({ displayName })));
  });

  test("shows what Microsoft Graph offers, by the ids that grants and registrations use", async () => {
    const { get } = await administer();
    const { body } = await get(
      `/servicePrincipals(appId='${GRAPH}')?$select=appRoles,oauth2PermissionScopes`,
    );
    expect(body).toMatchObject({
      appRoles: expect.arrayContaining([
        expect.objectContaining({
          value: "Calendars.Read",
          id: "798ee544-9d2d-430c-a058-570e29e34338",
          allowedMemberTypes: ["Application"],
          isEnabled: true,
        }),
      ]),
      oauth2PermissionScopes: expect.arrayContaining([
        expect.objectContaining({
          value: "Calendars.ReadWrite",
          id: "1ec239c2-d7c9-4623-a91a-a9775856bb36",
          type: "User",
          userConsentDisplayName: "Have full access to your calendars",
          adminConsentDisplayName: "Have full access to user calendars",
        }),
        expect.objectContaining({ value: "Directory.Read.All", type: "Admin" }),
      ]),
    });
    expect(JSON.stringify(body)).not.toContain("{app}");
  });

  test("gives assignments along", async () => {
    const { tenant, get } = await administer(scenarios.assignmentRequired);
    const path = `/servicePrincipals(appId='${tenant.app.clientId}')`;
    const { body } = await get(`${path}?$select=id&$expand=appRoleAssignedTo`);
    expect(body).toEqual({
      "@odata.context":
        "https://graph.microsoft.com/v1.0/$metadata#servicePrincipals(id,appRoleAssignedTo())/$entity",
      id: body.id,
      appRoleAssignedTo: [expect.objectContaining({ principalDisplayName: "Jonas Weber" })],
    });
    expect((await get(`${path}?$expand=owners`)).status).toBe(501);
  });
});

describe("POST /servicePrincipals", () => {
  test("lets an application into the tenant, without any permission", async () => {
    const { tenant, get, post } = await administer(scenarios.approvalRequired);
    const appId = tenant.app.clientId;
    const { status, headers, body } = await post("/servicePrincipals", { appId, tags: ["HideApp"] });
    expect(status).toBe(201);
    expect(headers.get("location")).toBe(`https://graph.microsoft.com/v1.0/servicePrincipals/${body.id}`);
    expect(body).toMatchObject({ appId, displayName: "Meetings", tags: ["HideApp"] });
    expect((await get(`/servicePrincipals/${body.id}`)).body).toEqual(body);
    const app = await clientFor(tenant, { person: "administrator", permissions: "Directory.Read.All" });
    expect((await app.get(`/servicePrincipals/${body.id}/oauth2PermissionGrants`)).body.value).toEqual([]);
  });

  test.each([
    ["an application that is here", scenarios.alreadyApproved, {}, 409],
    ["an application nobody registered", scenarios.approvalRequired, { appId: GRAPH.replace("3", "4") }, 400],
    ["another name", scenarios.approvalRequired, { displayName: "Calls" }, 400],
    ["no application", scenarios.approvalRequired, { appId: undefined }, 400],
    ["an owner", scenarios.approvalRequired, { appOwnerOrganizationId: GRAPH }, 400],
    ["keys", scenarios.approvalRequired, { keyCredentials: [] }, 501],
  ])("refuses %s", async (_, world, changes, status) => {
    const { tenant, post } = await administer(world);
    const draft = { appId: tenant.app.clientId, ...changes };
    expect((await post("/servicePrincipals", draft)).status).toBe(status);
  });

  test("takes a registration for one organisation in that organisation only", async () => {
    const home = await administer(inside("AzureADMyOrg"));
    const draft = { appId: home.tenant.app.clientId };
    expect((await home.post("/servicePrincipals", draft)).status).toBe(201);
    const foreign = scenario("foreign", withApplication({ signInAudience: "AzureADMyOrg" }));
    const { post } = await administer(foreign);
    expect((await post("/servicePrincipals", draft)).body.error.message).toContain(
      "valid application object",
    );
  });
});

describe("PATCH /servicePrincipals/:id", () => {
  test.each([
    { accountEnabled: false },
    { appRoleAssignmentRequired: true },
    { displayName: "Customer calls", notes: "Sales asked for it.", tags: ["HideApp"] },
  ])("writes %j", async (draft) => {
    const { tenant, get, patch } = await administer();
    const path = `/servicePrincipals(appId='${tenant.app.clientId}')`;
    expect((await patch(path, draft)).status).toBe(204);
    expect((await get(path)).body).toMatchObject(draft);
  });

  test.each([
    [{ replyUrls: [] }, 501],
    [{ appId: GRAPH }, 400],
    [{ colour: "red" }, 400],
    [{ accountEnabled: "no" }, 400],
  ])("refuses %j", async (draft, status) => {
    const { tenant, patch } = await administer();
    expect((await patch(`/servicePrincipals(appId='${tenant.app.clientId}')`, draft)).status).toBe(status);
  });

  test("keeps the name of a registration that lives here", async () => {
    const { tenant, post, patch } = await administer(inside("AzureADMultipleOrgs"));
    const { body } = await post("/servicePrincipals", { appId: tenant.app.clientId });
    const { status } = await patch(`/servicePrincipals/${body.id}`, { displayName: "Calls" });
    expect(status).toBe(400);
  });
});

describe("DELETE /servicePrincipals/:id", () => {
  test("takes an application out of the tenant once, and tells the audit log", async () => {
    const { tenant, get, call } = await administer();
    const path = `/servicePrincipals(appId='${tenant.app.clientId}')`;
    expect((await call("DELETE", path)).status).toBe(204);
    expect((await call("DELETE", path)).status).toBe(404);
    const filter = "activityDisplayName eq 'Remove service principal'";
    expect((await get(`/auditLogs/directoryAudits?$filter=${filter}`)).body.value).toHaveLength(1);
  });

  test("keeps Microsoft Graph", async () => {
    const { call } = await administer();
    expect((await call("DELETE", `/servicePrincipals(appId='${GRAPH}')`)).status).toBe(403);
  });

  test("is closed to who may only read", async () => {
    const { tenant, call } = await graphClient({
      scenario: scenarios.alreadyApproved,
      person: "administrator",
      permissions: "Application.Read.All",
    });
    expect((await call("DELETE", `/servicePrincipals(appId='${tenant.app.clientId}')`)).status).toBe(403);
  });
});
