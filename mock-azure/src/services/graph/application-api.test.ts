import { describe, expect, test } from "vitest";
import { type GraphBody, type GraphClient, graphClient } from "../../../test/support/graph-client.ts";

const GRAPH = "00000003-0000-0000-c000-000000000000";
const DRAFT = { displayName: "Room booking" };

const administer = () => graphClient({ person: "administrator", permissions: "Application.ReadWrite.All" });

const register = async ({ post }: GraphClient, changes: object = {}) =>
  (await post("/applications", { ...DRAFT, ...changes })).body as GraphBody & { readonly appId: string };

describe("an API of one's own", () => {
  const scope = {
    id: "2f6c1d9a-4b7e-4f03-9a58-c1d2e3f4a5b6",
    value: "Rooms.Read",
    type: "User",
    isEnabled: true,
    adminConsentDisplayName: "Read rooms",
    adminConsentDescription: "Read all rooms.",
    userConsentDisplayName: null,
    userConsentDescription: null,
  };

  test("is published by one registration and listed by another", async () => {
    const client = await administer();
    const { id, appId } = await register(client);
    const identifierUris = [`api://${appId}`];
    const api = { oauth2PermissionScopes: [scope], requestedAccessTokenVersion: 2 };
    expect((await client.patch(`/applications/${id}`, { identifierUris, api })).status).toBe(204);
    await client.post("/servicePrincipals", { appId });
    const published = [
      { ...scope, userConsentDisplayName: "Read rooms", userConsentDescription: "Read all rooms." },
    ];
    expect((await client.get(`/applications/${id}`)).body).toMatchObject({
      identifierUris,
      api: { oauth2PermissionScopes: published, requestedAccessTokenVersion: 2, knownClientApplications: [] },
    });
    expect((await client.get(`/servicePrincipals(appId='${appId}')`)).body).toMatchObject({
      oauth2PermissionScopes: published,
      servicePrincipalNames: [appId, ...identifierUris],
    });
    const requiredResourceAccess = [
      { resourceAppId: appId, resourceAccess: [{ id: scope.id, type: "Scope" }] },
    ];
    expect(await register(client, { displayName: "Door signs", requiredResourceAccess })).toMatchObject({
      requiredResourceAccess,
    });
    const other = await client.post("/applications", { displayName: "Copy", identifierUris });
    expect(other.body.error.message).toContain("identifierUris");
  });

  test("keeps a scope until it is disabled", async () => {
    const client = await administer();
    const { id } = await register(client, { api: { oauth2PermissionScopes: [scope] } });
    const write = async (oauth2PermissionScopes: readonly object[]) =>
      (await client.patch(`/applications/${id}`, { api: { oauth2PermissionScopes } })).status;
    expect(await write([])).toBe(400);
    expect(await write([{ ...scope, isEnabled: false }])).toBe(204);
    expect(await write([])).toBe(204);
  });

  test("has no name twice", async () => {
    const { post } = await administer();
    const oauth2PermissionScopes = [scope, { ...scope, id: GRAPH }];
    const { body } = await post("/applications", { ...DRAFT, api: { oauth2PermissionScopes } });
    expect(body.error.message).toBe(
      "Property oauth2PermissionScopes.value contains the value 'rooms.read' more than once.",
    );
  });
});
