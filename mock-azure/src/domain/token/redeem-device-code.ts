import type { Change } from "../change.ts";
import type { Decision, Moment } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import { entraFailure } from "../entra-failure.ts";
import { readClaimsRequest } from "../sign-in/claims-request.ts";
import type { TenantState } from "../tenant-state.ts";
import { authenticateClient } from "./authenticate-client.ts";
import { issueTokens } from "./issue-tokens.ts";
import { refuseCodeScope } from "./refuse-code-scope.ts";
import { refuseToken } from "./refuse-token.ts";
import type { TokenInput } from "./token-input.ts";
import type { TokenOutcome } from "./token-outcome.ts";

/**
 * A device asks whether somebody has signed in for it yet.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code#authenticating-the-user
 */
export function redeemDeviceCode(
  state: TenantState,
  input: TokenInput & { readonly application: Application },
  moment: Moment,
): Decision<TokenOutcome> {
  const { application, fields } = input;
  // Version 1 of the endpoint calls it `code`.
  const presented = fields.device_code ?? fields.code;
  if (!presented) return refuseToken(entraFailure(900144, { parameter: "device_code" }));
  // Nothing in the request tells how the client runs, so its registration does.
  const platform = application.isFallbackPublicClient ? "publicClient" : "web";
  const client = authenticateClient(state, { application, platform, input, now: moment.now });
  if ("failure" in client) return refuseToken(client.failure);
  const code = state.deviceCodes.get(presented);
  if (!code) return refuseToken(entraFailure(70018));
  const { request, answer } = code;
  if (request.appId !== application.appId) return refuseToken(entraFailure(70000));
  if (answer.kind === "redeemed") return refuseToken(entraFailure(54005));
  if (code.expiresDateTime <= moment.now) return refuseToken(entraFailure(70020));
  if (answer.kind !== "signed-in") {
    const declined = answer.kind === "declined";
    return refuseToken(declined ? entraFailure(65004, {}, "authorization_declined") : entraFailure(70016));
  }
  const unfit = refuseCodeScope(fields.scope);
  if (unfit) return refuseToken(unfit);
  const claims = readClaimsRequest(fields.claims);
  if (!claims) return refuseToken(entraFailure(90100, { parameter: "claims" }));

  const redeemed: Change = {
    kind: "device-code-redeemed",
    deviceCode: { ...code, answer: { kind: "redeemed" } },
  };
  const issued = issueTokens(
    state,
    {
      application,
      userId: answer.userId,
      session: { id: answer.sessionId, amr: answer.amr },
      platform,
      proof: client.proof,
      scopeText: fields.scope ?? request.scopeText,
      grantedScopeText: request.scopeText,
      nonce: undefined,
      capabilities: claims.capabilities,
      wantsClientInfo: fields.client_info === "1",
      grantIssued: answer.signedInDateTime,
      refreshExpires: undefined,
      corsOrigin: undefined,
    },
    moment,
  );
  return issued.outcome.kind === "tokens" ? { ...issued, changes: [redeemed, ...issued.changes] } : issued;
}
