import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import * as client from "openid-client";
import { describe, expect, test } from "vitest";
import { openidClient } from "../../../test/support/openid-client.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";

const CALLBACK = "https://app.meetings.example/auth/callback";

function allowingTenant() {
  return createTenant({
    scenario: scenario(
      "front-channel",
      withApplication({
        implicitGrantSettings: { enableIdTokenIssuance: true, enableAccessTokenIssuance: true },
      }),
      (world) => ({
        ...world,
        policies: { ...world.policies, userConsent: ["microsoft-user-default-legacy"] },
      }),
    ),
  });
}

type Tenant = ReturnType<typeof createTenant>;

function authorizeUrl(tenant: Tenant, changes: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    client_id: tenant.app.clientId,
    response_type: "code id_token",
    redirect_uri: CALLBACK,
    scope: "openid profile offline_access Calendars.ReadWrite",
    nonce: "n-1",
    state: "s-1",
    ...changes,
  });
  return `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/authorize?${query.toString()}`;
}

/** Where the app's page stands after the sign-in. */
async function landing(tenant: Tenant, changes?: Readonly<Record<string, string>>): Promise<URL> {
  const answer = await tenant.people.requester.signsInFor(authorizeUrl(tenant, changes));
  return new URL(answer?.headers.get("location") ?? "");
}

async function verify(tenant: Tenant, token: string) {
  const response = await tenant.fetch(
    new Request(`${tenant.origins.login}/${tenant.id}/discovery/v2.0/keys`),
  );
  const keys = createLocalJWKSet((await response.json()) as JSONWebKeySet);
  return jwtVerify(token, keys, { currentDate: new Date(tenant.clock.now()), audience: tenant.app.clientId });
}

describe("GET /:tenant/oauth2/v2.0/authorize", () => {
  test("answers code id_token in the fragment with a signed id token that vouches for the code", async () => {
    const tenant = allowingTenant();
    const url = await landing(tenant, { client_info: "1" });
    expect(url.search).toBe("");
    const fields = new URLSearchParams(url.hash.slice(1));
    expect([...fields.keys()]).toEqual(["code", "id_token", "client_info", "session_state", "state"]);
    const { payload } = await verify(tenant, fields.get("id_token") ?? "");
    expect(payload).toMatchObject({ nonce: "n-1", preferred_username: "maya.okafor@fjordline.example" });
    expect(payload.c_hash).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  test("serves the hybrid flow of openid-client, which checks signature, nonce and c_hash", async () => {
    const tenant = allowingTenant();
    const config = await openidClient(tenant, `${tenant.id}/v2.0`);
    client.useCodeIdTokenResponseType(config);
    const url = await landing(tenant);
    const tokens = await client.authorizationCodeGrant(config, url, {
      expectedNonce: "n-1",
      expectedState: "s-1",
    });
    expect(tokens.claims()?.name).toBe("Maya Okafor");
    expect(tokens.scope).toContain("Calendars.ReadWrite");
  });

  test("serves the implicit sign-in of openid-client, which gets an id token and no code", async () => {
    const tenant = allowingTenant();
    const config = await openidClient(tenant, `${tenant.id}/v2.0`);
    client.useIdTokenResponseType(config);
    const url = await landing(tenant, { response_type: "id_token" });
    const claims = await client.implicitAuthentication(config, url, "n-1", { expectedState: "s-1" });
    expect(claims.name).toBe("Maya Okafor");
    expect(url.hash).not.toContain("code=");
  });

  test("answers id_token token with an access token that Graph takes, and never a refresh token", async () => {
    const tenant = allowingTenant();
    const url = await landing(tenant, { response_type: "id_token token" });
    const fields = new URLSearchParams(url.hash.slice(1));
    expect(fields.get("token_type")).toBe("Bearer");
    expect(fields.get("expires_in")).toBe("3599");
    expect(fields.get("scope")?.split(" ").sort()).toEqual(["Calendars.ReadWrite", "openid", "profile"]);
    expect(fields.has("refresh_token")).toBe(false);
    const { payload } = await verify(tenant, fields.get("id_token") ?? "");
    expect(payload.at_hash).toMatch(/^[A-Za-z0-9_-]{22}$/);
    const calendars = await tenant.fetch(
      new Request(`${tenant.origins.graph}/v1.0/me/calendars`, {
        headers: { authorization: `Bearer ${fields.get("access_token") ?? ""}` },
      }),
    );
    expect(calendars.status).toBe(200);
  });

  test("posts tokens to the app where it asks for form_post", async () => {
    const tenant = allowingTenant();
    const page = await tenant.people.requester.signsInFor(
      authorizeUrl(tenant, { response_type: "id_token", response_mode: "form_post" }),
    );
    const text = await page?.text();
    expect(text).toContain(`action="${CALLBACK}"`);
    expect(text).toContain('name="id_token" value="eyJ');
  });

  test("tells when the person signed in, where max_age was asked for", async () => {
    const tenant = allowingTenant();
    const url = await landing(tenant, { response_type: "id_token", max_age: "600" });
    const { payload } = await verify(tenant, new URLSearchParams(url.hash.slice(1)).get("id_token") ?? "");
    expect(payload.auth_time).toBe(Math.floor(tenant.clock.now() / 1000));
  });

  test("repeats in the access token what the client said it can do", async () => {
    const tenant = allowingTenant();
    const claims = JSON.stringify({ access_token: { xms_cc: { values: ["CP1"] } } });
    const url = await landing(tenant, { response_type: "token", claims });
    const [, body = ""] = (new URLSearchParams(url.hash.slice(1)).get("access_token") ?? "").split(".");
    expect(JSON.parse(atob(body.replace(/-/g, "+").replace(/_/g, "/")))).toMatchObject({ xms_cc: ["CP1"] });
  });

  test("tells an app that may not have tokens so, in the fragment", async () => {
    const tenant = createTenant({ scenario: scenarios.consentAllowed });
    const response = await tenant.fetch(new Request(authorizeUrl(tenant)));
    const location = response.headers.get("location") ?? "";
    expect(location).toContain("#error=unsupported_response_type");
    expect(location).toContain("AADSTS700054");
  });
});
