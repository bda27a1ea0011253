import { GRAPH_APP_ID, GRAPH_RESOURCE, toEpochSeconds } from "@consentra/protocol";
import type { Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { type GraphFailure, graphFailure } from "./graph-failure.ts";

/** What a request carried as its access token, after the signature was looked at. */
export type Bearer =
  | { readonly kind: "missing" | "without-dots" | "unreadable" | "foreign" }
  | { readonly kind: "signed"; readonly claims: Readonly<Record<string, unknown>> };

/** Who calls: an app for a signed-in user, or an app on its own. */
export type Caller =
  | {
      readonly kind: "user";
      readonly appId: string;
      readonly userId: string;
      readonly permissions: readonly string[];
    }
  | { readonly kind: "app"; readonly appId: string; readonly permissions: readonly string[] };

/**
 * Asks for a new token where something happened to the account since the token was made, if its client can answer. A
 * client that cannot keeps its token until it expires.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
function challengeOf(
  user: User | undefined,
  { xms_cc: capabilities, iat, amr }: Readonly<Record<string, unknown>>,
): GraphFailure | undefined {
  const canAnswer =
    Array.isArray(capabilities) && capabilities.some((one) => text(one).toLowerCase() === "cp1");
  if (!canAnswer || typeof iat !== "number") return undefined;
  const methods = Array.isArray(amr) ? amr.map(text) : [];
  const validFrom = Math.ceil((user ? tokensValidFrom(user, methods) : 0) / 1000);
  if (user?.accountEnabled && iat >= validFrom) {
    if (!user.mfaRequired || methods.includes("mfa")) return undefined;
  }
  const since = Math.max(validFrom, iat + 1);
  return graphFailure("claimsChallenge", {
    code: "TokenIssuedBeforeRevocationTimestamp",
    claims: JSON.stringify({ access_token: { nbf: { essential: true, value: String(since) } } }),
    detail: "something happened to the account after the token was issued",
  });
}

/** The moment from which access tokens are good for clients that can be challenged. */
function tokensValidFrom(user: User, methods: readonly string[]): number {
  const { sessionsValidFrom, passwordValidFrom } = user;
  return methods.includes("pwd") ? Math.max(sessionsValidFrom, passwordValidFrom) : sessionsValidFrom;
}

const AUDIENCES: readonly unknown[] = [GRAPH_RESOURCE, `${GRAPH_RESOURCE}/`, GRAPH_APP_ID];

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/**
 * Judges an access token: signature, tenant, audience, lifetime, permissions. Consent that was withdrawn does not
 * matter here, a token lives until it expires.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens
 */
export function judgeBearer(state: TenantState, bearer: Bearer, { now }: Moment): Caller | GraphFailure {
  switch (bearer.kind) {
    case "missing":
      return graphFailure("tokenEmpty");
    case "without-dots":
      return graphFailure("tokenWithoutDots");
    case "unreadable":
      return graphFailure("tokenUnreadable");
    case "foreign":
      return graphFailure("tokenForeign");
    case "signed":
      return judgeClaims(state, bearer.claims, toEpochSeconds(now));
  }
}

function judgeClaims(
  state: TenantState,
  claims: Readonly<Record<string, unknown>>,
  now: number,
): Caller | GraphFailure {
  // Every mock tenant signs with one key, so only these two tell whose token it is.
  const { id } = state.organization;
  if (claims.tid !== id || !text(claims.iss).includes(id)) {
    return graphFailure("tokenForeign", { detail: `the token was issued by another tenant than ${id}` });
  }
  if (!AUDIENCES.includes(claims.aud)) {
    return graphFailure("tokenAudience", {
      detail: `the token is for ${text(claims.aud)}, not for ${GRAPH_RESOURCE}`,
    });
  }
  if (typeof claims.exp !== "number" || now >= claims.exp) return graphFailure("tokenExpired");
  if (typeof claims.nbf === "number" && now < claims.nbf) return graphFailure("tokenNotYetValid");

  const appId = text(claims.appid);
  const roles = Array.isArray(claims.roles) ? claims.roles.map(text) : [];
  const scopes = text(claims.scp).split(" ").filter(Boolean);
  if (claims.idtyp === "app") {
    return roles.length === 0 ? graphFailure("noPermissions") : { kind: "app", appId, permissions: roles };
  }
  if (scopes.length === 0) return graphFailure("noPermissions");
  const user = state.users.get(text(claims.oid));
  const challenge = challengeOf(user, claims);
  if (challenge) return challenge;
  if (!user) return graphFailure("accountRefused", { detail: "the token's user is deleted" });
  return { kind: "user", appId, userId: user.id, permissions: scopes };
}
