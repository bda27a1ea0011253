import * as oauth from "oauth4webapi";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failureOf } from "./support/failure-of.ts";
import {
  CALENDAR,
  type InterceptedTenant,
  interceptTenant,
  WEB_REDIRECT,
} from "./support/intercepted-tenant.ts";

let world: InterceptedTenant;
beforeEach(() => {
  world = interceptTenant();
});
afterEach(() => world.close());

async function discover(segment = world.tenant.id): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(`https://login.microsoftonline.com/${segment}/v2.0`);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer));
}

const client = (): oauth.Client => ({ client_id: world.tenant.app.clientId });

const proof = (secret = world.tenant.app.clientSecret) => oauth.ClientSecretPost(secret);

/** Signs the requester in; gives what the app receives, and how it redeems it. */
async function arrive(server: oauth.AuthorizationServer, more: Readonly<Record<string, string>> = {}) {
  const verifier = oauth.generateRandomCodeVerifier();
  const url = new URL(server.authorization_endpoint ?? "");
  url.search = new URLSearchParams({
    client_id: world.tenant.app.clientId,
    response_type: "code",
    redirect_uri: WEB_REDIRECT,
    scope: `openid offline_access ${CALENDAR}`,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state: "s1",
    nonce: "n1",
    ...more,
  }).toString();
  const answer = await world.authorize(url.href);
  const redeem = async (secret?: string) => {
    const callback = oauth.validateAuthResponse(server, client(), answer, "s1");
    return oauth.processAuthorizationCodeResponse(
      server,
      client(),
      await oauth.authorizationCodeGrantRequest(
        server,
        client(),
        proof(secret),
        callback,
        WEB_REDIRECT,
        verifier,
      ),
      { expectedNonce: "n1", requireIdToken: true },
    );
  };
  return { answer, verifier, redeem };
}

async function refresh(server: oauth.AuthorizationServer, token: string | undefined) {
  const response = await oauth.refreshTokenGrantRequest(server, client(), proof(), token ?? "");
  return oauth.processRefreshTokenResponse(server, client(), response);
}

describe("oauth4webapi", () => {
  test("discovers, signs in, and checks the id token, signature and all", async () => {
    const server = await discover();
    const { answer, verifier } = await arrive(server);
    const callback = oauth.validateAuthResponse(server, client(), answer, "s1");
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client(),
      proof(),
      callback,
      WEB_REDIRECT,
      verifier,
    );
    const checks = { expectedNonce: "n1", requireIdToken: true };
    const tokens = await oauth.processAuthorizationCodeResponse(server, client(), response, checks);
    expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({ tid: world.tenant.id, nonce: "n1" });
    await oauth.validateApplicationLevelSignature(server, response);
  });

  test("refreshes", async () => {
    const server = await discover();
    const tokens = await (await arrive(server)).redeem();
    world.advance({ hours: 2 });
    expect((await refresh(server, tokens.refresh_token)).expires_in).toBe(3599);
  });

  test.each(["common", "organizations"])(
    "refuses the discovery document of %s, whose issuer is a template",
    async (segment) => {
      expect(await failureOf(discover(segment))).toMatchObject({
        code: "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED",
      });
    },
  );

  test("reports a refusal at the redirect URI", async () => {
    const server = await discover();
    const { redeem } = await arrive(server, { prompt: "none" });
    expect(await failureOf(redeem())).toMatchObject({
      code: "OAUTH_AUTHORIZATION_RESPONSE_ERROR",
      error: "login_required",
    });
  });

  test("reports a code that was redeemed before", async () => {
    const { redeem } = await arrive(await discover());
    await redeem();
    expect(await failureOf(redeem())).toMatchObject({
      error: "invalid_grant",
      cause: { error_codes: [54005] },
    });
  });

  test("reports a wrong secret", async () => {
    const { redeem } = await arrive(await discover());
    expect(await failureOf(redeem("wrong-secret"))).toMatchObject({
      status: 401,
      error: "invalid_client",
      cause: { error_codes: [7000215] },
    });
  });

  test("reports revoked sessions", async () => {
    const server = await discover();
    const tokens = await (await arrive(server)).redeem();
    world.advance({ minutes: 5 });
    world.tenant.accountEvent("requester", "sessionsRevoked");
    expect(await failureOf(refresh(server, tokens.refresh_token))).toMatchObject({
      error: "invalid_grant",
      cause: { error_codes: [50173] },
    });
  });

  test("reports a disabled account", async () => {
    const server = await discover();
    const tokens = await (await arrive(server)).redeem();
    world.tenant.accountEvent("requester", "accountDisabled");
    expect(await failureOf(refresh(server, tokens.refresh_token))).toMatchObject({
      error: "invalid_grant",
      cause: { error_codes: [50057] },
    });
  });
});
