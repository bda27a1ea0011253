import { conclude, type Decision, type Moment } from "../decision.ts";
import { resolveTenantSegment } from "../directory/organization.ts";
import { entraFailure } from "../entra-failure.ts";
import { findApplication } from "../sign-in/check-authorization-request.ts";
import type { TenantState } from "../tenant-state.ts";
import { redeemClientCredentials } from "./redeem-client-credentials.ts";
import { redeemCode } from "./redeem-code.ts";
import { redeemDeviceCode } from "./redeem-device-code.ts";
import { redeemOnBehalfOf } from "./redeem-on-behalf-of.ts";
import { redeemRefreshToken } from "./redeem-refresh-token.ts";
import { refuseToken } from "./refuse-token.ts";
import type { TokenInput } from "./token-input.ts";
import type { TokenOutcome } from "./token-outcome.ts";

/** Grants of the real service that this tenant does not emulate. */
const ABSENT_GRANTS: readonly string[] = [
  "password",
  "urn:ietf:params:oauth:grant-type:saml1_1-bearer",
  "urn:ietf:params:oauth:grant-type:saml2-bearer",
];

/** Decides a token request: finds the client, then lets the grant speak. */
export function redeem(state: TenantState, input: TokenInput, moment: Moment): Decision<TokenOutcome> {
  const { fields } = input;
  const [repeated] = input.repeated;
  if (repeated) return refuseToken(entraFailure(90100, { parameter: repeated }));
  if (!fields.grant_type) return refuseToken(entraFailure(900144, { parameter: "grant_type" }));
  const found = findApplication(state, input.tenant, fields.client_id ?? input.basic?.clientId);
  if ("failure" in found) return refuseToken(found.failure);
  const { application } = found;

  switch (fields.grant_type) {
    case "authorization_code":
      return redeemCode(state, { ...input, application }, moment);
    case "refresh_token":
      return redeemRefreshToken(state, { ...input, application }, moment);
    case "client_credentials":
      return resolveTenantSegment(state.organization, input.tenant)?.kind === "tenant"
        ? redeemClientCredentials(state, { ...input, application }, moment)
        : refuseToken(entraFailure(9001023));
    case "device_code":
    case "urn:ietf:params:oauth:grant-type:device_code":
      return redeemDeviceCode(state, { ...input, application }, moment);
    case "urn:ietf:params:oauth:grant-type:jwt-bearer":
      return redeemOnBehalfOf(state, { ...input, application }, moment);
    default: {
      const grantType = fields.grant_type;
      return ABSENT_GRANTS.includes(grantType)
        ? conclude({ kind: "not-emulated", what: `grant_type ${grantType}`, corsOrigin: undefined })
        : refuseToken(entraFailure(70003, { grantType }));
    }
  }
}
