import { toEpochSeconds } from "@consentra/protocol";
import type { Moment } from "../decision.ts";
import type { SignedIn } from "../sign-in/continue-sign-in.ts";
import type { SignInOutcome } from "../sign-in/sign-in-outcome.ts";
import type { TenantState } from "../tenant-state.ts";
import { accessTokenLifetime, graphAccessTokenClaims, idTokenClaims } from "./claims.ts";
import { tokenScopes, writeScopes } from "./issue-tokens.ts";
import type { ClaimSet } from "./token-outcome.ts";
import { versionOneIdToken } from "./version-one-id-token.ts";

type FrontChannelTokens = Pick<Extract<SignInOutcome, { kind: "issue-tokens" }>, "idToken" | "accessToken">;

/**
 * Makes the tokens that the authorization endpoint itself hands out. There is never a refresh token among them.
 *
 * @param granted - every permission granted to the application for the person
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-implicit-grant-flow#successful-response
 */
export function issueFrontChannelTokens(
  state: TenantState,
  { request, application, user, session }: SignedIn,
  moment: Moment,
  granted: readonly string[],
): FrontChannelTokens {
  const { organization } = state;
  const { response, scopeText, nonce, maxAge, claims } = request;
  const asked = request.scopes.map(({ name }) => name.toLowerCase());
  const held = tokenScopes(granted, asked);
  const subject = () => ({
    organization,
    application,
    user,
    session,
    now: moment.now,
    capabilities: claims.capabilities,
    tokenId: moment.ids.opaque(22),
  });
  const idToken = () => ({
    ...idTokenClaims(subject(), asked, nonce),
    ...(maxAge !== undefined && { auth_time: toEpochSeconds(session.startedDateTime) }),
  });
  const inVersion = (written: ClaimSet) =>
    request.version === 1 ? versionOneIdToken(written, user, session.amr) : written;
  return {
    idToken: response.idToken ? inVersion(idToken()) : undefined,
    accessToken: response.token
      ? {
          claims: graphAccessTokenClaims(subject(), held, "0"),
          scope: writeScopes(held, scopeText),
          expiresIn: accessTokenLifetime(claims.capabilities),
        }
      : undefined,
  };
}
