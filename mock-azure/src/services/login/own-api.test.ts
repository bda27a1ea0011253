import { describe, expect, test } from "vitest";
import { API_ID, API_SCOPE, tenantWithApi, validateForApi } from "../../../test/support/api.ts";
import { authorizeUrl } from "../../../test/support/authorize-url.ts";
import { webApp } from "../../../test/support/web-app.ts";

const SCOPE = { scope: `openid profile offline_access ${API_SCOPE}` };

describe("an access token for an application's own API", () => {
  test("is of version 2 where the API wants that, and checks out as a resource server checks it", async () => {
    const tenant = tenantWithApi();
    const { body } = await webApp(tenant).connect("requester", SCOPE);
    expect(body.scope).toBe(API_SCOPE);
    const claims = await validateForApi(tenant, body.access_token, {
      issuer: `https://login.microsoftonline.com/${tenant.id}/v2.0`,
      audience: API_ID,
    });
    expect(claims).toMatchObject({
      azp: tenant.app.clientId,
      azpacr: "1",
      scp: "access_as_user",
      preferred_username: tenant.people.requester.address,
      tid: tenant.id,
      ver: "2.0",
    });
    expect(claims).not.toHaveProperty("appid");
  });

  test.each([1, null] as const)("is of version 1 where the API says %s", async (version) => {
    const tenant = tenantWithApi({ api: { requestedAccessTokenVersion: version } });
    const { body } = await webApp(tenant).connect("requester", SCOPE);
    const claims = await validateForApi(tenant, body.access_token, {
      issuer: `https://sts.windows.net/${tenant.id}/`,
      audience: `api://${API_ID}`,
    });
    expect(claims).toMatchObject({
      appid: tenant.app.clientId,
      appidacr: "1",
      scp: "access_as_user",
      upn: tenant.people.requester.address,
      ver: "1.0",
    });
    expect(claims).not.toHaveProperty("azp");
  });

  test("comes from one refresh token beside those of Microsoft Graph", async () => {
    const tenant = tenantWithApi();
    const app = webApp(tenant);
    const both = await app.connect("requester", { scope: `openid offline_access User.Read ${API_SCOPE}` });
    expect(both.body.scope).toBe("openid User.Read");
    const forApi = await app.refresh(both, { scope: `${API_SCOPE} User.Read` });
    expect(forApi.body.scope).toBe(API_SCOPE);
    const forGraph = await app.refresh(both, { scope: `User.Read ${API_SCOPE}` });
    expect(forGraph.body.scope).toBe("openid User.Read");
  });

  test("is refused for two resources at once where a code is redeemed", async () => {
    const tenant = tenantWithApi();
    const scope = `openid User.Read ${API_SCOPE}`;
    const answer = await webApp(tenant).connect("requester", { scope }, { scope });
    expect(answer.body).toMatchObject({ error: "invalid_scope", error_codes: [700022] });
  });

  test("repeats the API's name as it was asked for", async () => {
    const tenant = tenantWithApi();
    const app = webApp(tenant);
    const answer = await app.connect("requester", { scope: `offline_access ${API_ID}/access_as_user` });
    expect(answer.body.scope).toBe(`${API_ID}/access_as_user`);
  });

  test("is what the application gets for itself, without roles", async () => {
    const tenant = tenantWithApi();
    const app = webApp(tenant);
    await app.connect("requester", SCOPE);
    const { body } = await app.token({
      grant_type: "client_credentials",
      scope: `api://${API_ID}/.default`,
    });
    const claims = await validateForApi(tenant, body.access_token, {
      issuer: `https://login.microsoftonline.com/${tenant.id}/v2.0`,
      audience: API_ID,
    });
    expect(claims).toMatchObject({ azp: tenant.app.clientId, idtyp: "app" });
    expect(claims).not.toHaveProperty("roles");
    expect(claims).not.toHaveProperty("scp");
  });
});

describe("consent to an application's own API", () => {
  test("shows the API's own wording, and is kept apart from consent to Microsoft Graph", async () => {
    const tenant = tenantWithApi();
    const { visitor, address } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant, SCOPE));
    await visitor.press(address);
    expect(visitor.text).toContain("Access Room service (access_as_user)");
    await visitor.press("Accept");
    await visitor.open(authorizeUrl(tenant, { scope: "User.Read" }));
    expect(visitor.title).toBe("Permissions requested");
    expect(visitor.text).not.toContain("Room service");
  });

  test("is not asked for where the API has authorised the client beforehand", async () => {
    const tenant = tenantWithApi({
      api: {
        preAuthorizedApplications: [
          {
            appId: "3d0f8a1e-6c52-4b9a-8e47-1f2c3b4a5d60",
            delegatedPermissionIds: [`${API_ID.slice(0, 24)}000000000001`],
          },
        ],
      },
    });
    const app = webApp(tenant);
    await app.connect("requester", { scope: "openid User.Read" });
    const { visitor } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant, { scope: API_SCOPE }));
    expect(visitor.departure?.headers.get("location")).toContain("code=");
  });

  test.each([
    ["a permission that the API does not have", `api://${API_ID}/paint`, "AADSTS650053"],
    ["an API that the tenant does not know", "api://11111111-2222-4333-8444-555555555555/x", "AADSTS500011"],
  ])("is refused for %s", async (_, scope, aadsts) => {
    const tenant = tenantWithApi();
    const { visitor } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant, { scope }));
    expect(visitor.departure?.headers.get("location")).toContain(aadsts);
  });

  test("goes with the API: no token for one whose service principal is disabled", async () => {
    const tenant = tenantWithApi({}, (world) => ({
      ...world,
      servicePrincipals: world.servicePrincipals.map((one) =>
        one.appId === API_ID ? { ...one, accountEnabled: false } : one,
      ),
    }));
    const answer = await webApp(tenant).connect("requester", SCOPE);
    expect(answer.body).toMatchObject({ error: "invalid_resource", error_codes: [500014] });
  });
});
