import { type EpochMilliseconds, toEpochSeconds } from "@consentra/protocol";
import type { Decision, Moment } from "../decision.ts";
import { audiencesOf } from "../directory/api-permissions.ts";
import type { Application } from "../directory/application.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import { readClaimsRequest } from "../sign-in/claims-request.ts";
import type { SignInSession } from "../sign-in/session.ts";
import type { TenantState } from "../tenant-state.ts";
import { authenticateClient } from "./authenticate-client.ts";
import { issueTokens } from "./issue-tokens.ts";
import { refuseCodeScope } from "./refuse-code-scope.ts";
import { refuseToken } from "./refuse-token.ts";
import type { TokenInput } from "./token-input.ts";
import type { ClaimSet, TokenOutcome } from "./token-outcome.ts";

/**
 * A service that was called with a person's token exchanges it for one to call the next service with.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow
 */
export function redeemOnBehalfOf(
  state: TenantState,
  input: TokenInput & { readonly application: Application },
  moment: Moment,
): Decision<TokenOutcome> {
  const { application, fields, userAssertion } = input;
  const { now } = moment;
  const use = fields.requested_token_use;
  if (!use) return refuseToken(entraFailure(900144, { parameter: "requested_token_use" }));
  if (use !== "on_behalf_of") {
    return refuseToken(entraFailure(90023, { parameter: "requested_token_use", value: use }));
  }
  const client = authenticateClient(state, { application, platform: "web", input, now });
  if ("failure" in client) return refuseToken(client.failure);
  if (!userAssertion || !fields.assertion) {
    return refuseToken(entraFailure(900144, { parameter: "assertion" }));
  }
  if (!fields.scope) return refuseToken(entraFailure(900144, { parameter: "scope" }));
  const unfit = refuseCodeScope(fields.scope);
  if (unfit) return refuseToken(unfit);
  if (userAssertion.kind !== "signed") {
    return refuseToken(
      userAssertion.kind === "malformed"
        ? entraFailure(50027, { detail: "the assertion is no signed token of three parts" })
        : entraFailure(50013, { detail: "the signature fits no key of this tenant" }),
    );
  }
  const token = userAssertion.claims;
  const refused = judgeAssertion(state, application, token, now);
  if (refused) return refuseToken(refused);
  const claims = readClaimsRequest(fields.claims);
  if (!claims) return refuseToken(entraFailure(90100, { parameter: "claims" }));

  return issueTokens(
    state,
    {
      application,
      userId: String(token.oid),
      session: sessionBehind(state, token),
      platform: "web",
      proof: client.proof,
      scopeText: fields.scope,
      grantedScopeText: "",
      nonce: undefined,
      capabilities: claims.capabilities,
      wantsClientInfo: fields.client_info === "1",
      grantIssued: (Number(token.iat) * 1000) as EpochMilliseconds,
      refreshExpires: undefined,
      corsOrigin: undefined,
      accessError: "interaction_required",
    },
    moment,
  );
}

/** Checks that a token is a person's, for this very service, and within its time. */
function judgeAssertion(
  { organization }: TenantState,
  application: Application,
  token: ClaimSet,
  now: EpochMilliseconds,
): EntraFailure | undefined {
  const { aud, exp, nbf, scp, idtyp, tid } = token;
  const { appId } = application;
  if (tid !== organization.id) return entraFailure(50013, { detail: "another tenant issued the token" });
  if (!audiencesOf(application).includes(String(aud))) {
    return entraFailure(500131, { audience: String(aud), appId, appName: application.displayName });
  }
  const seconds = toEpochSeconds(now);
  if (typeof exp !== "number" || exp <= seconds || (typeof nbf === "number" && nbf > seconds)) {
    return entraFailure(500133);
  }
  if (idtyp === "app") return entraFailure(7000114, { appId });
  return typeof scp === "string"
    ? undefined
    : entraFailure(50013, { detail: "an id token is no access token; the service must be called with one" });
}

/** How the person proved who they are, which tokens of version 2 do not say. */
function sessionBehind(state: TenantState, { sid, amr }: ClaimSet): Pick<SignInSession, "id" | "amr"> {
  const id = String(sid);
  const told = Array.isArray(amr) ? (amr as SignInSession["amr"]) : undefined;
  return { id, amr: told ?? state.sessions.get(id)?.amr ?? ["pwd"] };
}
