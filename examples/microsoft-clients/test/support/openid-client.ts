import * as client from "openid-client";
import { CALENDAR, type InterceptedTenant, WEB_REDIRECT } from "./intercepted-tenant.ts";

/** An openid-client for the application under test, found out by the discovery document. */
export function discover(
  { tenant }: InterceptedTenant,
  { segment = tenant.id, secret = tenant.app.clientSecret } = {},
): Promise<client.Configuration> {
  const issuer = new URL(`https://login.microsoftonline.com/${segment}/v2.0`);
  return client.discovery(issuer, tenant.app.clientId, secret);
}

/** A person who has come back to the app with a code. */
export interface Arrival {
  readonly callback: URL;
  readonly checks: client.AuthorizationCodeGrantChecks;
}

/** Signs the requester in with PKCE, state and nonce. */
export async function arrive(
  world: InterceptedTenant,
  config: client.Configuration,
  more: Readonly<Record<string, string>> = {},
): Promise<Arrival> {
  const verifier = client.randomPKCECodeVerifier();
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: WEB_REDIRECT,
    scope: `openid profile offline_access ${CALENDAR}`,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state: "s1",
    nonce: "n1",
    ...more,
  });
  const answer = await world.authorize(url.href);
  return {
    callback: new URL(`${WEB_REDIRECT}?${answer.toString()}`),
    checks: { pkceCodeVerifier: verifier, expectedState: "s1", expectedNonce: "n1" },
  };
}
