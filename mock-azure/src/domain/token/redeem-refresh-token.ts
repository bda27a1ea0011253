import { formatInstant } from "@consentra/protocol";
import type { Decision, Moment } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import { entraFailure } from "../entra-failure.ts";
import { readClaimsRequest } from "../sign-in/claims-request.ts";
import type { TenantState } from "../tenant-state.ts";
import { authenticateClient } from "./authenticate-client.ts";
import { issueTokens } from "./issue-tokens.ts";
import { refuseToken } from "./refuse-token.ts";
import type { TokenInput } from "./token-input.ts";
import type { TokenOutcome } from "./token-outcome.ts";

/** A refresh token is exchanged for new tokens. The old one stays good until its time, as in the real service. */
export function redeemRefreshToken(
  state: TenantState,
  input: TokenInput & { readonly application: Application },
  moment: Moment,
): Decision<TokenOutcome> {
  const { application, fields, origin } = input;
  if (!fields.refresh_token) return refuseToken(entraFailure(900144, { parameter: "refresh_token" }));
  const token = state.refreshTokens.get(fields.refresh_token);
  if (!token) return refuseToken(entraFailure(9002313), { corsOrigin: origin });
  const corsOrigin = token.platform === "spa" ? origin : undefined;
  const { platform } = token;
  const client = authenticateClient(state, { application, platform, input, now: moment.now });
  if ("failure" in client) return refuseToken(client.failure, { corsOrigin });
  if (token.appId !== application.appId) return refuseToken(entraFailure(70000), { corsOrigin });
  if (token.expiresDateTime <= moment.now) {
    const issued = formatInstant(token.issuedDateTime);
    return refuseToken(entraFailure(token.platform === "spa" ? 700084 : 700082, { issued }), { corsOrigin });
  }
  if (!fields.scope && state.policies.emulation.refreshWithoutScope === "refused")
    return refuseToken(entraFailure(900144, { parameter: "scope" }), { corsOrigin });
  const claims = readClaimsRequest(fields.claims);
  if (!claims) return refuseToken(entraFailure(90100, { parameter: "claims" }), { corsOrigin });
  return issueTokens(
    state,
    {
      application,
      userId: token.userId,
      session: { id: token.sessionId, amr: token.amr },
      platform,
      proof: client.proof,
      scopeText: fields.scope ?? "",
      grantedScopeText: "offline_access",
      nonce: undefined,
      capabilities: claims.capabilities,
      wantsClientInfo: fields.client_info === "1",
      grantIssued: token.issuedDateTime,
      refreshExpires: token.platform === "spa" ? token.expiresDateTime : undefined,
      corsOrigin,
    },
    moment,
  );
}
