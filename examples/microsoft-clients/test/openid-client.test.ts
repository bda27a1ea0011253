import { scenarios } from "@consentra/mock-azure";
import * as client from "openid-client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failureOf } from "./support/failure-of.ts";
import { type InterceptedTenant, interceptTenant, WEB_REDIRECT } from "./support/intercepted-tenant.ts";
import { arrive, discover } from "./support/openid-client.ts";

let world: InterceptedTenant;
beforeEach(() => {
  world = interceptTenant();
});
afterEach(() => world.close());

/** Signs the requester in and redeems the code. */
async function signIn(config: client.Configuration, more: Readonly<Record<string, string>> = {}) {
  const { callback, checks } = await arrive(world, config, more);
  return { callback, checks, tokens: await client.authorizationCodeGrant(config, callback, checks) };
}

describe("openid-client", () => {
  test.each([
    ["the tenant's id", () => world.tenant.id],
    ["the tenant's domain", () => world.tenant.domain],
    ["common", () => "common"],
    ["organizations", () => "organizations"],
  ])("discovers the tenant by %s, signs in and checks everything it can", async (_, segment) => {
    const config = await discover(world, { segment: segment() });
    client.enableNonRepudiationChecks(config);
    const { tokens } = await signIn(config);
    expect(tokens.claims()).toMatchObject({
      iss: `https://login.microsoftonline.com/${world.tenant.id}/v2.0`,
      aud: world.tenant.app.clientId,
      preferred_username: world.tenant.people.requester.address,
      nonce: "n1",
    });
    expect(tokens.expiresIn()).toBe(3599);
  });

  test("refreshes", async () => {
    const config = await discover(world);
    const { tokens } = await signIn(config);
    world.advance({ hours: 2 });
    const later = await client.refreshTokenGrant(config, tokens.refresh_token ?? "");
    expect(later.access_token).not.toBe(tokens.access_token);
    expect(later.refresh_token).not.toBe(tokens.refresh_token);
  });

  test("gets a token for the application on its own", async () => {
    const config = await discover(world);
    const tokens = await client.clientCredentialsGrant(config, {
      scope: "https://graph.microsoft.com/.default",
    });
    expect(tokens.token_type).toBe("bearer");
  });

  test("builds a sign-out that returns to the app", async () => {
    const config = await discover(world);
    await signIn(config);
    const url = client.buildEndSessionUrl(config, { post_logout_redirect_uri: WEB_REDIRECT, state: "bye" });
    const { visitor } = world.tenant.people.requester;
    await visitor.open(url.href);
    expect(visitor.location).toBe(`${WEB_REDIRECT}?state=bye`);
  });

  test("reports a refusal at the redirect URI", async () => {
    const config = await discover(world);
    const failure = await failureOf(
      signIn(config, { prompt: "none", login_hint: "nobody@fjordline.example" }),
    );
    expect(failure).toBeInstanceOf(client.AuthorizationResponseError);
    expect(failure).toMatchObject({ error: "login_required" });
  });

  test("reports a code that was redeemed before", async () => {
    const config = await discover(world);
    const { callback, checks } = await signIn(config);
    expect(await failureOf(client.authorizationCodeGrant(config, callback, checks))).toMatchObject({
      code: "OAUTH_RESPONSE_BODY_ERROR",
      status: 400,
      error: "invalid_grant",
      cause: { error_codes: [54005] },
    });
  });

  test("reports a wrong verifier", async () => {
    const config = await discover(world);
    const { callback, checks } = await arrive(world, config);
    const wrong = { ...checks, pkceCodeVerifier: client.randomPKCECodeVerifier() };
    expect(await failureOf(client.authorizationCodeGrant(config, callback, wrong))).toMatchObject({
      error: "invalid_grant",
      cause: { error_codes: [501481] },
    });
  });

  test("reports a wrong secret", async () => {
    const config = await discover(world, { secret: "wrong-secret" });
    expect(await failureOf(signIn(config))).toMatchObject({
      status: 401,
      error: "invalid_client",
      cause: { error_codes: [7000215] },
    });
  });

  test("reports consent that was withdrawn", async () => {
    const config = await discover(world);
    const { tokens } = await signIn(config);
    const { data, ...rest } = world.tenant.snapshot();
    world.tenant.restore({ ...rest, data: { ...data, grants: [] } });
    expect(await failureOf(client.refreshTokenGrant(config, tokens.refresh_token ?? ""))).toMatchObject({
      error: "invalid_grant",
      cause: { error_codes: [65001], suberror: "consent_required" },
    });
  });

  test("reports that the tenant does not know the application", async () => {
    world.close();
    world = interceptTenant(scenarios.approvalRequired);
    const config = await discover(world);
    const asking = client.clientCredentialsGrant(config, { scope: "https://graph.microsoft.com/.default" });
    expect(await failureOf(asking)).toMatchObject({
      error: "unauthorized_client",
      cause: { error_codes: [700016] },
    });
  });

  test("does not discover a tenant that does not exist", async () => {
    expect(await failureOf(discover(world, { segment: "nobody.example" }))).toMatchObject({
      code: "OAUTH_RESPONSE_IS_NOT_CONFORM",
    });
  });
});
