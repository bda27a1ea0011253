import type { Change } from "../change.ts";
import type { Decision, Moment } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import { entraFailure } from "../entra-failure.ts";
import { readClaimsRequest } from "../sign-in/claims-request.ts";
import { matchRedirectUri } from "../sign-in/redirect-uri.ts";
import type { TenantState } from "../tenant-state.ts";
import { authenticateClient } from "./authenticate-client.ts";
import type { AuthorizationCode } from "./authorization-code.ts";
import { issueTokens } from "./issue-tokens.ts";
import { refuseCodeScope } from "./refuse-code-scope.ts";
import { refuseToken } from "./refuse-token.ts";
import type { TokenInput } from "./token-input.ts";
import type { TokenOutcome } from "./token-outcome.ts";

/** A code is exchanged for tokens: by the client it was made for, with the proof it began with, once. */
export function redeemCode(
  state: TenantState,
  input: TokenInput & { readonly application: Application },
  moment: Moment,
): Decision<TokenOutcome> {
  const { application, fields, origin } = input;
  if (!fields.code) return refuseToken(entraFailure(900144, { parameter: "code" }));
  if (!fields.redirect_uri) return refuseToken(entraFailure(900144, { parameter: "redirect_uri" }));
  const code = state.codes.get(fields.code);
  const platform = code?.request.platform ?? matchRedirectUri(application, fields.redirect_uri);
  if (!platform) {
    return refuseToken(entraFailure(50011, { redirectUri: fields.redirect_uri, appId: application.appId }));
  }
  const corsOrigin = platform === "spa" ? origin : undefined;
  const client = authenticateClient(state, { application, platform, input, now: moment.now });
  if ("failure" in client) return refuseToken(client.failure, { corsOrigin });
  if (!code) return refuseToken(entraFailure(9002313), { corsOrigin });
  if (code.request.appId !== application.appId) return refuseToken(entraFailure(70000), { corsOrigin });
  if (code.request.target.redirectUri !== fields.redirect_uri) {
    const registered = matchRedirectUri(application, fields.redirect_uri);
    const values = { redirectUri: fields.redirect_uri, appId: application.appId };
    return refuseToken(entraFailure(registered ? 500112 : 50011, values), { corsOrigin });
  }
  if (code.redeemed) return refuseToken(entraFailure(54005), { corsOrigin });
  if (code.expiresDateTime <= moment.now) return refuseToken(entraFailure(70008), { corsOrigin });
  if (platform === "spa" && code.request.codeChallenge === undefined) {
    return refuseToken(entraFailure(9002325), { corsOrigin });
  }
  if (!provesKey(code, input)) return refuseToken(entraFailure(501481), { corsOrigin });
  const unfit = refuseCodeScope(fields.scope);
  if (unfit) return refuseToken(unfit, { corsOrigin });

  const claims = readClaimsRequest(fields.claims);
  if (!claims) return refuseToken(entraFailure(90100, { parameter: "claims" }), { corsOrigin });
  const redeemed: Change = { kind: "code-redeemed", code: { ...code, redeemed: true } };
  const { request, userId, sessionId, amr } = code;
  const issued = issueTokens(
    state,
    {
      application,
      userId,
      session: { id: sessionId, amr },
      platform,
      proof: client.proof,
      scopeText: fields.scope ?? request.scopeText,
      grantedScopeText: request.scopeText,
      nonce: request.nonce,
      authTime: request.maxAge === undefined ? undefined : code.authenticatedDateTime,
      capabilities: [...new Set([...request.claims.capabilities, ...claims.capabilities])],
      wantsClientInfo: fields.client_info === "1" || request.wantsClientInfo,
      grantIssued: code.issuedDateTime,
      refreshExpires: undefined,
      corsOrigin,
    },
    moment,
  );
  return issued.outcome.kind === "tokens" ? { ...issued, changes: [redeemed, ...issued.changes] } : issued;
}

/** Whether the request knows the verifier behind the challenge. See RFC 7636, section 4.6. */
function provesKey({ request }: AuthorizationCode, { fields, verifierDigest }: TokenInput): boolean {
  const { codeChallenge, codeChallengeMethod } = request;
  if (codeChallenge === undefined) return fields.code_verifier === undefined;
  return codeChallenge === (codeChallengeMethod === "S256" ? verifierDigest : fields.code_verifier);
}
