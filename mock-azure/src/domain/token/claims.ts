import { createSeededIds, type EpochMilliseconds, toEpochSeconds } from "@consentra/protocol";
import type { Application } from "../directory/application.ts";
import type { Organization } from "../directory/organization.ts";
import type { ServicePrincipal } from "../directory/service-principal.ts";
import { DIRECTORY_ROLES, type User } from "../directory/user.ts";
import type { SignInSession } from "../sign-in/session.ts";
import type { ClientProof } from "./authenticate-client.ts";
import type { ClaimSet } from "./token-outcome.ts";

/** Seconds an access token lives. See https://learn.microsoft.com/entra/identity-platform/access-tokens */
export const ACCESS_TOKEN_LIFETIME_SECONDS = 3599;

/**
 * Seconds an access token lives that the resource may refuse early. The real one draws from 20 to 28 hours.
 *
 * @see https://learn.microsoft.com/entra/identity/conditional-access/concept-continuous-access-evaluation
 */
const EVALUATED_TOKEN_LIFETIME_SECONDS = 86_399;

/** Whether a client can answer a claims challenge, and so gets tokens that live long. */
const isContinuouslyEvaluated = (capabilities: readonly string[]): boolean =>
  capabilities.some((one) => one.toLowerCase() === "cp1");

/** Seconds an access token lives for a client with these capabilities. */
export function accessTokenLifetime(capabilities: readonly string[]): number {
  return isContinuouslyEvaluated(capabilities)
    ? EVALUATED_TOKEN_LIFETIME_SECONDS
    : ACCESS_TOKEN_LIFETIME_SECONDS;
}

/** Marks an ordinary member in `wids`. */
const DEFAULT_MEMBER = "b79fbf4d-3ef9-4689-8143-76b194e85509";

export interface UserTokenSubject {
  readonly organization: Organization;
  readonly application: Application;
  readonly user: User;
  readonly session: Pick<SignInSession, "id" | "amr">;
  readonly now: EpochMilliseconds;
  /** What the client says it can do, as `xms_cc` repeats it. */
  readonly capabilities?: readonly string[];
  /** A new id for the token. */
  readonly tokenId: string;
}

/** A subject that is the same person for one app and a stranger to others. */
export const pairwise = (appId: string, objectId: string): string =>
  createSeededIds(`sub/${appId}/${objectId}`).opaque(43);

export function lifetime(
  now: EpochMilliseconds,
  seconds = ACCESS_TOKEN_LIFETIME_SECONDS,
): {
  readonly iat: number;
  readonly nbf: number;
  readonly exp: number;
} {
  const iat = toEpochSeconds(now);
  return { iat, nbf: iat, exp: iat + seconds };
}

/**
 * Claims of a Microsoft Graph access token for a person. Graph takes tokens of version 1 whatever endpoint they come
 * from.
 *
 * @param scopes - names of the delegated permissions, `offline_access` excepted
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function graphAccessTokenClaims(
  subject: UserTokenSubject,
  scopes: readonly string[],
  proof: ClientProof,
): ClaimSet {
  const { organization, application, user, session, now, tokenId, capabilities = [] } = subject;
  return {
    aud: "https://graph.microsoft.com",
    iss: `https://sts.windows.net/${organization.id}/`,
    ...lifetime(now, accessTokenLifetime(capabilities)),
    acr: "1",
    amr: session.amr,
    app_displayname: application.displayName,
    appid: application.appId,
    appidacr: proof,
    family_name: user.surname,
    given_name: user.givenName,
    idtyp: "user",
    name: user.displayName,
    oid: user.id,
    scp: scopes.join(" "),
    sid: session.id,
    sub: pairwise("graph", user.id),
    tid: organization.id,
    unique_name: user.userPrincipalName,
    upn: user.userPrincipalName,
    uti: tokenId,
    ver: "1.0",
    wids: [...user.roles.map((role) => DIRECTORY_ROLES[role]), DEFAULT_MEMBER],
    ...(capabilities.length > 0 && { xms_cc: capabilities }),
  };
}

/**
 * Claims of an application's own Microsoft Graph access token.
 *
 * @param roles - names of the application permissions; none is no obstacle
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export function graphAppTokenClaims(
  subject: Pick<UserTokenSubject, "organization" | "application" | "now" | "tokenId"> & {
    readonly proof: ClientProof;
  },
  principal: ServicePrincipal,
  roles: readonly string[],
): ClaimSet {
  const { organization, application, now, tokenId, proof } = subject;
  return {
    aud: "https://graph.microsoft.com",
    iss: `https://sts.windows.net/${organization.id}/`,
    ...lifetime(now),
    app_displayname: application.displayName,
    appid: application.appId,
    appidacr: proof,
    idtyp: "app",
    oid: principal.id,
    ...(roles.length > 0 && { roles }),
    sub: principal.id,
    tid: organization.id,
    uti: tokenId,
    ver: "1.0",
  };
}

/**
 * Claims of an id token, version 2.
 *
 * @param subject - whom the token is about, and for which application
 * @param scopes - names granted; `profile` and `email` decide what is told
 * @param nonce - as the authorization request sent it
 * @see https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference
 */
export function idTokenClaims(
  subject: UserTokenSubject,
  scopes: readonly string[],
  nonce: string | undefined,
): ClaimSet {
  const { organization, application, user, session, now, tokenId } = subject;
  const has = (name: string) => scopes.some((scope) => scope.toLowerCase() === name);
  return {
    aud: application.appId,
    iss: `https://login.microsoftonline.com/${organization.id}/v2.0`,
    ...lifetime(now),
    ...(user.homeTenantId !== organization.id && { idp: `https://sts.windows.net/${user.homeTenantId}/` }),
    ...(has("profile") && {
      name: user.displayName,
      oid: user.id,
      preferred_username: user.userPrincipalName,
    }),
    ...(has("email") && user.mail !== null && { email: user.mail }),
    ...(nonce !== undefined && { nonce }),
    login_hint: user.userPrincipalName,
    sid: session.id,
    sub: pairwise(application.appId, user.id),
    tid: organization.id,
    uti: tokenId,
    ver: "2.0",
  };
}
