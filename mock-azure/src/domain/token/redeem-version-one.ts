import { GRAPH_RESOURCE } from "@consentra/protocol";
import type { Decision, Moment } from "../decision.ts";
import { entraFailure } from "../entra-failure.ts";
import { scopesOfResource } from "../sign-in/resource-parameter.ts";
import type { TenantState } from "../tenant-state.ts";
import { redeem } from "./redeem.ts";
import { refuseToken } from "./refuse-token.ts";
import type { TokenInput } from "./token-input.ts";
import type { TokenOutcome } from "./token-outcome.ts";
import { userInfoTokenClaims } from "./user-info-token.ts";
import { versionOneIdToken } from "./version-one-id-token.ts";

/**
 * Decides a token request of version 1: it names a resource where version 2 names scopes, and is else the same rule.
 *
 * @see https://learn.microsoft.com/previous-versions/azure/active-directory/azuread-dev/v1-protocols-oauth-code
 */
export function redeemVersionOne(
  state: TenantState,
  input: TokenInput,
  moment: Moment,
): Decision<TokenOutcome> {
  const { resource, scope: _, ...fields } = input.fields;
  const isApp = fields.grant_type === "client_credentials";
  if (isApp && !resource) return refuseToken(entraFailure(900144, { parameter: "resource" }));
  // Without a resource a code is good for what it was asked for, and a refresh token for everything granted.
  const code = fields.grant_type === "authorization_code" ? state.codes.get(fields.code ?? "") : undefined;
  const isForUserInfo = !resource && code?.request.isForUserInfo === true;
  const scope = resource ? scopesOfResource(resource) : undefined;
  const asked = isApp ? scope?.split(" ").at(-1) : scope;
  const decision = redeem(state, { ...input, fields: { ...fields, scope: asked } }, moment);
  const { outcome } = decision;
  if (outcome.kind !== "tokens") return decision;
  const user = state.users.get(String(outcome.accessToken.oid));
  return {
    ...decision,
    outcome: {
      ...outcome,
      accessToken: isForUserInfo ? userInfoTokenClaims(outcome.accessToken) : outcome.accessToken,
      scope: outcome.scope?.replaceAll(`${GRAPH_RESOURCE}/`, ""),
      idToken: outcome.idToken && user && versionOneIdToken(outcome.idToken, user, outcome.accessToken.amr),
    },
  };
}
