import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import type { ViewTools } from "../../http/route.ts";

type IssuedTokens = Extract<SignInOutcome, { kind: "issue-tokens" }>;

/**
 * Half of a value's SHA-256, by which an id token vouches for the code or access token beside it.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#HybridIDToken
 */
async function halfHash(value: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(value));
  return btoa(String.fromCharCode(...new Uint8Array(digest, 0, 16)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

/** Signs what the authorization endpoint hands out, and names it as the answer to the app does. */
export async function signFrontChannelTokens(
  { code, idToken, accessToken }: IssuedTokens,
  { keys, requestId }: ViewTools,
): Promise<Readonly<Record<string, string | undefined>>> {
  const signed = accessToken && (await keys.sign(accessToken.claims, { nonce: requestId }));
  const hashes = {
    ...(code !== undefined && { c_hash: await halfHash(code) }),
    ...(signed !== undefined && { at_hash: await halfHash(signed) }),
  };
  return {
    code,
    access_token: signed,
    ...(accessToken && {
      token_type: "Bearer",
      expires_in: String(accessToken.expiresIn),
      scope: accessToken.scope,
    }),
    id_token: idToken && (await keys.sign({ ...idToken, ...hashes })),
  };
}
