import type { Application } from "../directory/application.ts";
import type { ServicePrincipal } from "../directory/service-principal.ts";
import type { ClientProof } from "./authenticate-client.ts";
import { accessTokenLifetime, lifetime, pairwise, type UserTokenSubject } from "./claims.ts";
import type { ClaimSet } from "./token-outcome.ts";

interface ApiToken {
  /** The application whose API the token is for. */
  readonly api: Application;
  readonly scopes: readonly string[];
  readonly proof: ClientProof;
}

/** What the versions call an API, an issuer and a client. */
function versioned(
  api: Application,
  {
    tenantId,
    clientId,
    proof,
  }: { readonly tenantId: string; readonly clientId: string; readonly proof: ClientProof },
): ClaimSet {
  return api.api?.requestedAccessTokenVersion === 2
    ? {
        aud: api.appId,
        iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
        azp: clientId,
        azpacr: proof,
        ver: "2.0",
      }
    : {
        aud: api.identifierUris?.[0] ?? `api://${api.appId}`,
        iss: `https://sts.windows.net/${tenantId}/`,
        appid: clientId,
        appidacr: proof,
        ver: "1.0",
      };
}

/**
 * Claims of a person's access token for an application's own API. The API says which version it takes, whatever endpoint
 * the token comes from.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function apiAccessTokenClaims(subject: UserTokenSubject, { api, scopes, proof }: ApiToken): ClaimSet {
  const { organization, application, user, session, now, tokenId, capabilities = [] } = subject;
  const isVersionTwo = api.api?.requestedAccessTokenVersion === 2;
  return {
    ...versioned(api, { tenantId: organization.id, clientId: application.appId, proof }),
    ...lifetime(now, accessTokenLifetime(capabilities)),
    ...(isVersionTwo
      ? { preferred_username: user.userPrincipalName }
      : {
          acr: "1",
          amr: session.amr,
          family_name: user.surname,
          given_name: user.givenName,
          unique_name: user.userPrincipalName,
          upn: user.userPrincipalName,
        }),
    ...(user.homeTenantId !== organization.id && { idp: `https://sts.windows.net/${user.homeTenantId}/` }),
    name: user.displayName,
    oid: user.id,
    scp: scopes.join(" "),
    sid: session.id,
    sub: pairwise(api.appId, user.id),
    tid: organization.id,
    uti: tokenId,
    ...(capabilities.length > 0 && { xms_cc: capabilities }),
  };
}

/** Claims of an application's own access token for another application's API, which gives it no roles. */
export function apiAppTokenClaims(
  subject: Pick<UserTokenSubject, "organization" | "application" | "now" | "tokenId">,
  { api, principal, proof }: Pick<ApiToken, "api" | "proof"> & { readonly principal: ServicePrincipal },
): ClaimSet {
  const { organization, application, now, tokenId } = subject;
  return {
    ...versioned(api, { tenantId: organization.id, clientId: application.appId, proof }),
    ...lifetime(now),
    idtyp: "app",
    oid: principal.id,
    sub: principal.id,
    tid: organization.id,
    uti: tokenId,
  };
}
