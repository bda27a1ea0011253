import * as client from "openid-client";
import { describe, expect, test } from "vitest";
import { openidClient } from "../../../test/support/openid-client.ts";
import {
  allowing,
  authorizeUrl,
  CALLBACK,
  type Fields,
  freshCode,
  GRAPH,
  redeem,
  type Tenant,
} from "../../../test/support/version-one.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenarios } from "../../scenarios/index.ts";

const claimsOf = (token: unknown): Record<string, unknown> =>
  JSON.parse(atob((String(token).split(".")[1] ?? "").replace(/-/g, "+").replace(/_/g, "/"))) as Record<
    string,
    unknown
  >;

const locationOf = async (tenant: Tenant, changes: Fields) =>
  (await tenant.fetch(new Request(authorizeUrl(tenant, changes)))).headers.get("location");

describe("GET /:tenant/oauth2/authorize", () => {
  test("asks for what the registration lists of the resource", async () => {
    const tenant = allowing();
    const { visitor, address } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant));
    await visitor.press(address);
    expect(visitor.title).toBe("Permissions requested");
    expect(visitor.text).toContain("Have full access to your calendars");
  });

  test("refuses a resource that the tenant does not know, at the app", async () => {
    const location = await locationOf(allowing(), { resource: "https://unknown.example/api" });
    expect(location).toContain("error=invalid_resource");
    expect(location).toContain("AADSTS500011");
  });

  test("lets an administrator consent for everybody where the prompt is admin_consent", async () => {
    const tenant = createTenant();
    const { visitor, address } = tenant.people.administrator;
    await visitor.open(authorizeUrl(tenant, { prompt: "admin_consent" }));
    await visitor.press(address);
    expect(visitor.text).toContain("Review for your organization");
    await visitor.press("Accept");
    expect(visitor.departure?.headers.get("location")).toContain("code=");
    const answer = await tenant.people.requester.signsInFor(authorizeUrl(tenant));
    expect(answer?.headers.get("location")).toContain("code=");
  });

  test("shows others that an administrator is needed where the prompt is admin_consent", async () => {
    const tenant = createTenant();
    const { visitor, address } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant, { prompt: "admin_consent" }));
    await visitor.press(address);
    expect(visitor.title).toBe("Need admin approval");
  });
});

describe("POST /:tenant/oauth2/token", () => {
  test("writes numbers as text, names the resource, and gives an id token of version 1", async () => {
    const tenant = allowing();
    const code = await freshCode(tenant);
    const { status, body } = await redeem(tenant, {
      grant_type: "authorization_code",
      redirect_uri: CALLBACK,
      resource: GRAPH,
      code,
    });
    expect(status).toBe(200);
    const now = Math.floor(tenant.clock.now() / 1000);
    expect(body).toMatchObject({
      token_type: "Bearer",
      expires_in: "3599",
      ext_expires_in: "3599",
      expires_on: String(now + 3599),
      not_before: String(now),
      resource: GRAPH,
    });
    expect(String(body.scope).split(" ")).toContain("Calendars.ReadWrite");
    expect(claimsOf(body.id_token)).toMatchObject({
      iss: `https://sts.windows.net/${tenant.id}/`,
      ver: "1.0",
      upn: "maya.okafor@fjordline.example",
      unique_name: "maya.okafor@fjordline.example",
      given_name: "Maya",
      family_name: "Okafor",
    });
    expect(claimsOf(body.id_token)).not.toHaveProperty("preferred_username");
  });

  test("renews with a refresh token, which it gives without being asked", async () => {
    const tenant = allowing();
    const code = await freshCode(tenant);
    const first = await redeem(tenant, { grant_type: "authorization_code", redirect_uri: CALLBACK, code });
    const { status, body } = await redeem(tenant, {
      grant_type: "refresh_token",
      refresh_token: String(first.body.refresh_token),
      resource: `${GRAPH}/`,
    });
    expect([status, typeof body.refresh_token]).toEqual([200, "string"]);
  });

  test("gives an application a token for the resource, and asks for one where none is named", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const { body } = await redeem(tenant, { grant_type: "client_credentials", resource: GRAPH });
    expect(body).toMatchObject({ resource: GRAPH, expires_in: "3599" });
    expect(body).not.toHaveProperty("id_token");
    const refused = await redeem(tenant, { grant_type: "client_credentials" });
    expect(refused).toMatchObject({ status: 400, body: { error_codes: [900144] } });
  });

  test("refuses as version 2 does", async () => {
    const { status, body } = await redeem(allowing(), {
      grant_type: "authorization_code",
      redirect_uri: CALLBACK,
      code: "1.unknown",
    });
    expect([status, body.error, body.error_codes]).toEqual([400, "invalid_grant", [9002313]]);
  });
});

describe("GET /:tenant/.well-known/openid-configuration", () => {
  test("serves the code flow of openid-client, whose issuer and keys are those of version 1", async () => {
    const tenant = allowing();
    const config = await openidClient(tenant, tenant.id);
    client.enableNonRepudiationChecks(config);
    expect(config.serverMetadata().issuer).toBe(`https://sts.windows.net/${tenant.id}/`);
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: CALLBACK,
      scope: "openid",
      state: "s-1",
      nonce: "n-1",
    });
    const answer = await tenant.people.requester.signsInFor(url.href);
    const landing = new URL(answer?.headers.get("location") ?? "");
    const tokens = await client.authorizationCodeGrant(config, landing, {
      expectedState: "s-1",
      expectedNonce: "n-1",
    });
    expect(tokens.claims()).toMatchObject({ upn: "maya.okafor@fjordline.example" });
  });

  test.each(["common", "organizations"])("keeps the issuer a template for %s", async (segment) => {
    const tenant = createTenant();
    const response = await tenant.fetch(
      new Request(`${tenant.origins.login}/${segment}/.well-known/openid-configuration`),
    );
    expect(await response.json()).toMatchObject({
      issuer: "https://sts.windows.net/{tenantid}/",
      authorization_endpoint: `${tenant.origins.login}/${segment}/oauth2/authorize`,
    });
  });
});

describe("GET /:tenant/discovery/keys", () => {
  test("shows the key of version 2 with the issuer of version 1", async () => {
    const tenant = createTenant();
    const response = await tenant.fetch(
      new Request(`${tenant.origins.login}/${tenant.domain}/discovery/keys`),
    );
    expect(await response.json()).toMatchObject({
      keys: [{ kty: "RSA", issuer: `https://sts.windows.net/${tenant.id}/` }],
    });
  });
});
