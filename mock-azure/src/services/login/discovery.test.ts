import { describe, expect, test } from "vitest";
import { createTenant } from "../../create-tenant.ts";

const tenant = createTenant();
const getJson = async (path: string) => {
  const response = await tenant.fetch(new Request(`${tenant.origins.login}${path}`));
  return {
    status: response.status,
    cors: response.headers.get("access-control-allow-origin"),
    body: (await response.json()) as Record<string, unknown>,
  };
};

describe("GET /:tenant/v2.0/.well-known/openid-configuration", () => {
  test("names the tenant by its GUID also when it was asked for by a domain", async () => {
    const { body, cors } = await getJson(`/${tenant.domain}/v2.0/.well-known/openid-configuration`);
    expect(cors).toBe("*");
    expect(body).toMatchObject({
      issuer: `https://login.microsoftonline.com/${tenant.id}/v2.0`,
      token_endpoint: `https://login.microsoftonline.com/${tenant.id}/oauth2/v2.0/token`,
      jwks_uri: `https://login.microsoftonline.com/${tenant.id}/discovery/v2.0/keys`,
      userinfo_endpoint: "https://graph.microsoft.com/oidc/userinfo",
    });
  });

  test.each(["common", "organizations"])("keeps the issuer a template for %s", async (alias) => {
    const { body } = await getJson(`/${alias}/v2.0/.well-known/openid-configuration`);
    expect(body.issuer).toBe("https://login.microsoftonline.com/{tenantid}/v2.0");
  });

  test("refuses a tenant that does not exist", async () => {
    const { status, body } = await getJson("/elsewhere.example/v2.0/.well-known/openid-configuration");
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: "invalid_tenant", error_codes: [90002] });
  });
});

describe("GET /:tenant/discovery/v2.0/keys", () => {
  test("shows the public half of the signing key and nothing of the private one", async () => {
    const { body } = await getJson(`/${tenant.id}/discovery/v2.0/keys`);
    const [key] = body.keys as Record<string, unknown>[];
    expect(key).toMatchObject({ kty: "RSA", use: "sig", kid: "mock-azure-development-key-not-a-secret" });
    expect(Object.keys(key ?? {})).not.toContain("d");
  });
});

describe("GET /common/discovery/instance", () => {
  const ask = (authority: string) =>
    getJson(
      `/common/discovery/instance?api-version=1.1&authorization_endpoint=${encodeURIComponent(authority)}`,
    );

  test("knows the public cloud's hosts", async () => {
    const { body } = await ask(`https://login.windows.net/${tenant.id}/oauth2/v2.0/authorize`);
    expect((body.metadata as unknown[])[0]).toEqual({
      preferred_network: "login.microsoftonline.com",
      preferred_cache: "login.windows.net",
      aliases: ["login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net"],
    });
  });

  test("lists the clouds apart, each with its names", async () => {
    const { body } = await ask("https://login.microsoftonline.us/common/oauth2/v2.0/authorize");
    expect(body.tenant_discovery_endpoint).toBe(
      "https://login.microsoftonline.us/common/v2.0/.well-known/openid-configuration",
    );
    expect(body.metadata).toContainEqual({
      preferred_network: "login.microsoftonline.us",
      preferred_cache: "login.microsoftonline.us",
      aliases: ["login.microsoftonline.us", "login.usgovcloudapi.net"],
    });
  });

  test.each([
    ["api-version", "authorization_endpoint=https%3A%2F%2Flogin.microsoftonline.com%2Fcommon"],
    ["authorization_endpoint", "api-version=1.1"],
  ])("refuses a question without %s", async (_, query) => {
    const { status, body } = await getJson(`/common/discovery/instance?${query}`);
    expect([status, body.error_codes]).toEqual([400, [50050]]);
  });

  test("refuses another host", async () => {
    const { status, body } = await ask("https://login.evil.example/common/oauth2/v2.0/authorize");
    expect([status, body.error]).toEqual([400, "invalid_instance"]);
  });
});

describe("an unknown path", () => {
  test("is not found, by name", async () => {
    const response = await tenant.fetch(new Request(`${tenant.origins.login}/common/nothing-here`));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("/common/nothing-here");
  });
});
