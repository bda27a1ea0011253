import {
  type EpochMilliseconds,
  formatInstant,
  GRAPH_APP_ID,
  GRAPH_RESOURCE,
  isOidcScope,
  parseScopes,
  toEpochSeconds,
} from "@consentra/protocol";
import { isAssigned } from "../consent/app-role-assignment.ts";
import { findServicePrincipal, grantedScopes, missingConsent } from "../consent/granted-scopes.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { permissionsOf } from "../directory/api-permissions.ts";
import type { Application, RedirectPlatform } from "../directory/application.ts";
import { type AadstsNumber, entraFailure } from "../entra-failure.ts";
import { accessClaims, judgeAccess } from "../sign-in/conditional-access.ts";
import { type RequestedScopes, readRequestedScopes, wantedPermissions } from "../sign-in/requested-scopes.ts";
import { grantsValidFrom } from "../sign-in/revocation.ts";
import type { SignInSession } from "../sign-in/session.ts";
import type { TenantState } from "../tenant-state.ts";
import { apiAccessTokenClaims } from "./api-access-token-claims.ts";
import type { ClientProof } from "./authenticate-client.ts";
import { accessTokenLifetime, graphAccessTokenClaims, idTokenClaims } from "./claims.ts";
import { REFRESH_TOKEN_LIFETIME_MILLISECONDS, type RefreshToken } from "./refresh-token.ts";
import { refuseToken } from "./refuse-token.ts";
import type { TokenOutcome } from "./token-outcome.ts";

export interface TokenOrder {
  readonly application: Application;
  readonly userId: string;
  readonly session: Pick<SignInSession, "id" | "amr">;
  readonly platform: RedirectPlatform;
  readonly proof: ClientProof;
  /** The scope parameter; empty means everything granted. */
  readonly scopeText: string;
  /** Scopes that the grant itself carries, such as `offline_access` of the authorization request. */
  readonly grantedScopeText: string;
  readonly nonce: string | undefined;
  /** When the person proved who they are, for a client that set a limit to it. */
  readonly authTime?: EpochMilliseconds | undefined;
  /** What the client says it can do. */
  readonly capabilities: readonly string[];
  readonly wantsClientInfo: boolean;
  /** When the code or refresh token was issued. */
  readonly grantIssued: EpochMilliseconds;
  /** The end a replacement refresh token inherits; `undefined` gives it a life of its own. */
  readonly refreshExpires: EpochMilliseconds | undefined;
  readonly corsOrigin: string | undefined;
  /** What a refusal is called that a second factor would help, where it is not an invalid grant. */
  readonly accessError?: "interaction_required";
}

const TOKENS_PAGE =
  "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#successful-response-2";

/** Tokens that live longer than this tell their client when to refresh them. */
const REFRESH_HINT_FROM_SECONDS = 7200;

/** Makes tokens for a person, after asking again whether everything they rest on still stands. */
export function issueTokens(state: TenantState, order: TokenOrder, moment: Moment): Decision<TokenOutcome> {
  const { application, platform, session, corsOrigin } = order;
  const { organization } = state;
  const grant = { amr: session.amr, platform };
  const refuse = (aadsts: AadstsNumber, claims?: string): Decision<TokenOutcome> => {
    const names = {
      appId: application.appId,
      appName: application.displayName,
      tenant: organization.displayName,
    };
    const values = {
      ...names,
      issued: formatInstant(order.grantIssued),
      validFrom: formatInstant(user ? grantsValidFrom(user, grant) : moment.now),
    };
    // At this endpoint most failures of the grant are an invalid_grant, whatever the browser would be told.
    const error =
      aadsts === 7000112 || aadsts === 700016
        ? "unauthorized_client"
        : (claims && order.accessError) || "invalid_grant";
    return refuseToken(entraFailure(aadsts, values, error), { corsOrigin, ...(claims && { claims }) });
  };

  const user = state.users.get(order.userId);
  if (!user) return refuse(50034);
  if (!user.accountEnabled) return refuse(50057);
  if (order.grantIssued < grantsValidFrom(user, grant)) return refuse(50173);
  const principal = findServicePrincipal(state, application.appId);
  if (!principal) return refuse(700016);
  if (!principal.accountEnabled) return refuse(7000112);
  if (principal.appRoleAssignmentRequired && !isAssigned(state, principal.id, user.id)) return refuse(50105);

  const scopes = order.scopeText === "" ? EVERYTHING : readRequestedScopes(order.scopeText, state);
  if ("failure" in scopes) {
    const { failure } = scopes;
    const unknown = failure.aadsts === 650053;
    return refuseToken(unknown ? entraFailure(28002, { scope: order.scopeText }) : failure, { corsOrigin });
  }
  // A token serves one API: the first that is named.
  const [resourceAppId] = scopes.resourceAppIds;
  if (findServicePrincipal(state, resourceAppId)?.accountEnabled === false) {
    const values = { resource: resourceAppId, tenant: organization.id };
    return refuseToken(entraFailure(500014, values), { corsOrigin });
  }
  const holder = { appId: application.appId, userId: user.id, now: moment.now };
  const granted = permissionsOf(resourceAppId, grantedScopes(state, holder));
  const named = scopes.isStatic ? [] : wantedPermissions(application, scopes.scopes);
  const wanted = permissionsOf(resourceAppId, named);
  if (granted.length === 0 || missingConsent(wanted, granted).length > 0) return refuse(65001);

  const access = judgeAccess(state, { application, user, session });
  if (access.kind !== "passed") {
    const { kind, aadsts, policyId } = access;
    return refuse(aadsts, kind === "blocked" ? undefined : accessClaims(policyId));
  }

  const asked = parseScopes(`${order.scopeText} ${order.grantedScopeText}`).map(({ name }) =>
    name.toLowerCase(),
  );
  const subject = {
    organization,
    application,
    user,
    session,
    now: moment.now,
    capabilities: order.capabilities,
    tokenId: moment.ids.opaque(22),
  };
  const isGraph = resourceAppId === GRAPH_APP_ID;
  const held = isGraph ? tokenScopes(granted, asked) : granted;
  const lifetime = accessTokenLifetime(order.capabilities);
  const refreshToken = asked.includes("offline_access") ? newRefreshToken(order, moment) : undefined;
  return conclude(
    {
      kind: "tokens",
      accessToken: isGraph
        ? graphAccessTokenClaims(subject, held, order.proof)
        : apiAccessTokenClaims(subject, {
            api: apiOf(state, resourceAppId),
            scopes: held,
            proof: order.proof,
          }),
      idToken:
        asked.includes("openid") || (isGraph && held.includes("openid"))
          ? {
              ...idTokenClaims(subject, [...held, ...asked], order.nonce),
              ...(order.authTime !== undefined && { auth_time: toEpochSeconds(order.authTime) }),
            }
          : undefined,
      refreshToken: refreshToken?.token,
      refreshTokenExpiresIn:
        refreshToken && platform === "spa"
          ? Math.floor((refreshToken.expiresDateTime - moment.now) / 1000)
          : undefined,
      scope: isGraph ? writeScopes(held, order.scopeText) : writeApiScopes(held, order.scopeText),
      expiresIn: lifetime,
      refreshIn: lifetime > REFRESH_HINT_FROM_SECONDS ? Math.floor(lifetime / 2) : undefined,
      clientInfo: order.wantsClientInfo ? { uid: user.homeObjectId, utid: user.homeTenantId } : undefined,
      corsOrigin,
    },
    [{ rule: "token.issued", text: `the token holds ${held.join(", ")}`, source: TOKENS_PAGE }],
    refreshToken ? [{ kind: "refresh-token-issued", refreshToken }] : [],
  );
}

/** What an empty scope parameter means: all that Microsoft Graph gives. */
const EVERYTHING: RequestedScopes = { scopes: [], isStatic: true, resourceAppIds: [GRAPH_APP_ID] };

function apiOf(state: TenantState, appId: string): Application {
  const api = state.applications.get(appId);
  if (!api) throw new Error(`A permission of ${appId} was granted, and no such application exists.`);
  return api;
}

/** A token holds everything granted, not only what was asked; `offline_access` never shows in one. */
export function tokenScopes(held: readonly string[], asked: readonly string[]): readonly string[] {
  const granted = permissionsOf(GRAPH_APP_ID, held);
  const identity = ["openid", "profile", "email"].filter((name) => asked.includes(name));
  const names = new Map([...granted, ...identity].map((name) => [name.toLowerCase(), name]));
  names.delete("offline_access");
  return [...names.values()];
}

/** Writes what an API gives behind the name by which it was asked for, be that its client id alone. */
function writeApiScopes(held: readonly string[], askedText: string): string {
  const first = parseScopes(askedText).find((scope) => !isOidcScope(scope));
  const [clientId] = first?.name.includes("/") ? first.name.split("/") : [];
  const prefix = clientId ?? first?.resource ?? "";
  return held.map((name) => `${prefix}/${name}`).join(" ");
}

/** Writes scopes in the form they were asked in; clients use the text as a cache key. */
export function writeScopes(held: readonly string[], askedText: string): string {
  const qualified = askedText.toLowerCase().includes(`${GRAPH_RESOURCE}/`);
  const isIdentity = (name: string) => ["openid", "profile", "email"].includes(name.toLowerCase());
  return held.map((name) => (qualified && !isIdentity(name) ? `${GRAPH_RESOURCE}/${name}` : name)).join(" ");
}

function newRefreshToken(order: TokenOrder, { now, ids }: Moment): RefreshToken {
  const lifetime = REFRESH_TOKEN_LIFETIME_MILLISECONDS[order.platform];
  return {
    token: `1.${ids.opaque(200)}`,
    appId: order.application.appId,
    userId: order.userId,
    sessionId: order.session.id,
    amr: order.session.amr,
    platform: order.platform,
    issuedDateTime: now,
    expiresDateTime: order.refreshExpires ?? ((now + lifetime) as EpochMilliseconds),
  };
}
