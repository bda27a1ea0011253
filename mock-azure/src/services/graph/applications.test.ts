import { describe, expect, test } from "vitest";
import { type GraphBody, type GraphClient, graphClient } from "../../../test/support/graph-client.ts";

const permissions =
  "Application.ReadWrite.All AppRoleAssignment.ReadWrite.All AuditLog.Read.All Directory.Read.All";
const administer = (held = permissions) => graphClient({ person: "administrator", permissions: held });

const GRAPH = "00000003-0000-0000-c000-000000000000";
const CALENDARS_READ = "798ee544-9d2d-430c-a058-570e29e34338";
const USER_READ = "e1fe6dd8-ba31-4d61-89e7-88639da4683d";

/** A registration, as far as tests read it. */
interface Registration extends GraphBody {
  readonly appId: string;
  readonly keyId: string;
  readonly secretText: string;
}

const DRAFT = {
  displayName: "Room booking",
  signInAudience: "AzureADMyOrg",
  web: { redirectUris: ["https://rooms.fjordline.example/callback"] },
  requiredResourceAccess: [
    {
      resourceAppId: GRAPH,
      resourceAccess: [
        { id: USER_READ, type: "Scope" },
        { id: CALENDARS_READ, type: "Role" },
      ],
    },
  ],
};

const register = async ({ post }: GraphClient, changes: object = {}) =>
  (await post("/applications", { ...DRAFT, ...changes })).body as Registration;

const activities = async ({ get }: GraphClient) =>
  (await get("/auditLogs/directoryAudits?$select=activityDisplayName")).body.value.map(
    (one) => (one as unknown as { activityDisplayName: string }).activityDisplayName,
  );

/** Asks the sign-in service for a token of the application's own. */
async function signIn({ tenant }: GraphClient, { appId, secret }: { appId: string; secret: string }) {
  const url = `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/token`;
  const body = new URLSearchParams({
    client_id: appId,
    client_secret: secret,
    grant_type: "client_credentials",
    scope: "https://graph.microsoft.com/.default",
  });
  const response = await tenant.fetch(new Request(url, { method: "POST", body }));
  return (await response.json()) as { access_token?: string; error_codes?: readonly number[] };
}

describe("GET /applications", () => {
  test("lists registrations of this tenant, and none that live elsewhere", async () => {
    const client = await administer();
    expect((await client.get("/applications")).body.value).toEqual([]);
    const { tenant, get } = client;
    expect((await get(`/applications(appId='${tenant.app.clientId}')`)).status).toBe(404);
    const { id, appId } = await register(client);
    const filter = "startswith(displayName,'room')";
    expect((await get(`/applications?$filter=${filter}&$select=id,appId`)).body.value).toEqual([
      { id, appId },
    ]);
  });

  test("finds one by object id and by application id", async () => {
    const client = await administer();
    const { id, appId } = await register(client);
    const { body } = await client.get(`/applications/${id}`);
    expect(body).toMatchObject({ id, appId, displayName: "Room booking" });
    expect((await client.get(`/applications(appId='${appId}')`)).body).toEqual(body);
  });
});

describe("POST /applications", () => {
  test("registers an application, and makes no service principal", async () => {
    const client = await administer();
    const { status, headers, body } = await client.post("/applications", DRAFT);
    expect(status).toBe(201);
    expect(headers.get("location")).toBe(`https://graph.microsoft.com/v1.0/applications/${body.id}`);
    expect(body).toMatchObject({
      ...DRAFT,
      publisherDomain: "fjordline.example",
      createdDateTime: "2026-01-05T09:00:00Z",
      passwordCredentials: [],
      web: { ...DRAFT.web, logoutUrl: null, implicitGrantSettings: { enableIdTokenIssuance: false } },
    });
    const { appId } = body as Registration;
    expect((await client.get(`/servicePrincipals(appId='${appId}')`)).status).toBe(404);
    expect(await activities(client)).toEqual(["Add application"]);
  });

  test("takes accounts of every organisation and personal ones where nothing is said", async () => {
    expect(await register(await administer(), { signInAudience: undefined })).toMatchObject({
      signInAudience: "AzureADandPersonalMicrosoftAccount",
    });
  });

  test.each([
    ["no name", { displayName: undefined }, 400, /'displayName' of resource 'Application'/],
    ["an empty name", { displayName: "" }, 400, /Invalid value specified for property 'displayName'/],
    ["an id", { appId: GRAPH }, 400, /'appId' is read-only/],
    ["plain http", { web: { redirectUris: ["http://rooms.example/"] } }, 400, /'redirectUris'/],
    ["a fragment", { spa: { redirectUris: ["https://rooms.example/#x"] } }, 400, /'redirectUris'/],
    ["a wildcard", { web: { redirectUris: ["https://*.rooms.example/"] } }, 400, /'redirectUris'/],
    ["an audience of its own", { signInAudience: "Everybody" }, 400, /deserialize/],
    ["personal accounts alone", { signInAudience: "PersonalMicrosoftAccount" }, 501, /personal accounts/],
    ["application roles", { appRoles: [] }, 501, /writing appRoles/],
    [
      "permissions it does not know",
      { requiredResourceAccess: [{ resourceAppId: GRAPH, resourceAccess: [{ id: GRAPH, type: "Scope" }] }] },
      501,
      /the permission 00000003/,
    ],
    [
      "permissions of APIs it does not know",
      {
        requiredResourceAccess: [
          { resourceAppId: USER_READ, resourceAccess: [{ id: GRAPH, type: "Scope" }] },
        ],
      },
      501,
      /the permission 00000003.* of e1fe6dd8/,
    ],
    [
      "a permission without kind",
      { requiredResourceAccess: [{ resourceAppId: GRAPH, resourceAccess: [{ id: GRAPH }] }] },
      400,
      /'type' of resource 'ResourceAccess'/,
    ],
    [
      "a URI in a domain of others",
      { identifierUris: ["https://rooms.example/api"] },
      400,
      /verified domain/,
    ],
    [
      "a scope without words",
      { api: { oauth2PermissionScopes: [{ id: GRAPH, value: "x" }] } },
      400,
      /'adminConsentDisplayName'/,
    ],
  ])("refuses %s and registers nothing", async (_, changes, status, message) => {
    const { get, post } = await administer();
    const answer = await post("/applications", { ...DRAFT, ...changes });
    expect({ status: answer.status, message: answer.body.error.message }).toEqual({
      status,
      message: expect.stringMatching(message),
    });
    expect((await get("/applications")).body.value).toEqual([]);
  });

  test("is closed to who may only read", async () => {
    const { post } = await administer("Application.Read.All");
    expect((await post("/applications", DRAFT)).status).toBe(403);
  });
});

describe("PATCH /applications/:id", () => {
  test("writes what is named, and nothing else of the same part", async () => {
    const client = await administer();
    const { id, appId } = await register(client);
    await client.post("/servicePrincipals", { appId });
    const changes = { displayName: "Rooms", web: { logoutUrl: "https://rooms.fjordline.example/out" } };
    expect((await client.patch(`/applications/${id}`, changes)).status).toBe(204);
    expect((await client.get(`/applications/${id}`)).body).toMatchObject({
      displayName: "Rooms",
      web: { ...DRAFT.web, ...changes.web },
    });
    expect((await client.get(`/servicePrincipals(appId='${appId}')`)).body).toMatchObject({
      displayName: "Rooms",
    });
    expect(await activities(client)).toContain("Update application");
  });
});

describe("POST /applications/:id/addPassword", () => {
  test("makes a secret that the sign-in service takes until it is removed", async () => {
    const client = await administer();
    const { id, appId } = await register(client);
    const principal = await client.post("/servicePrincipals", { appId });
    const graph = await client.get(`/servicePrincipals(appId='${GRAPH}')?$select=id`);
    await client.post(`/servicePrincipals/${principal.body.id}/appRoleAssignments`, {
      principalId: principal.body.id,
      resourceId: graph.body.id,
      appRoleId: CALENDARS_READ,
    });
    const passwordCredential = { displayName: "server" };
    const { status, body } = await client.post(`/applications/${id}/addPassword`, { passwordCredential });
    const { secretText, keyId } = body as Registration;
    expect(status).toBe(200);
    expect(body).toMatchObject({
      displayName: "server",
      hint: secretText.slice(0, 3),
      startDateTime: "2026-01-05T09:00:00Z",
      endDateTime: "2028-01-05T09:00:00Z",
    });
    expect(await signIn(client, { appId, secret: secretText })).toMatchObject({
      access_token: expect.any(String),
    });
    expect((await client.get(`/applications/${id}`)).body).toMatchObject({
      passwordCredentials: [{ keyId, secretText: null }],
    });
    expect(JSON.stringify(client.tenant.journal())).not.toContain(secretText);

    expect((await client.post(`/applications/${id}/removePassword`, { keyId })).status).toBe(204);
    expect((await client.post(`/applications/${id}/removePassword`, { keyId })).status).toBe(400);
    expect(await signIn(client, { appId, secret: secretText })).toMatchObject({ error_codes: [7000215] });
    expect((await activities(client)).filter((name) => name.includes("secrets management"))).toHaveLength(2);
  });

  test.each([
    ["an end before its beginning", { endDateTime: "2025-01-01T00:00:00Z" }, 400],
    ["an end that is no time", { endDateTime: "soon" }, 400],
    ["a beginning to come", { startDateTime: "2027-01-01T00:00:00Z" }, 501],
    ["a text of its own", { secretText: "secret" }, 400],
  ])("refuses %s", async (_, passwordCredential, status) => {
    const client = await administer();
    const { id } = await register(client);
    expect((await client.post(`/applications/${id}/addPassword`, { passwordCredential })).status).toBe(
      status,
    );
  });
});

describe("DELETE /applications/:id", () => {
  test("takes the registration away with its service principal, once", async () => {
    const client = await administer();
    const { id, appId } = await register(client);
    await client.post("/servicePrincipals", { appId });
    expect((await client.call("DELETE", `/applications/${id}`)).status).toBe(204);
    expect((await client.call("DELETE", `/applications/${id}`)).status).toBe(404);
    expect((await client.get(`/servicePrincipals(appId='${appId}')`)).status).toBe(404);
    expect(await activities(client)).toEqual(
      expect.arrayContaining(["Delete application", "Remove service principal"]),
    );
  });
});
