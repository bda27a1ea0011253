import { GRAPH_RESOURCE, parseScopes } from "@consentra/protocol";
import { grantedAppRoles } from "../consent/app-role-assignment.ts";
import { findServicePrincipal } from "../consent/granted-scopes.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import { entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { authenticateClient } from "./authenticate-client.ts";
import { ACCESS_TOKEN_LIFETIME_SECONDS, graphAppTokenClaims } from "./claims.ts";
import { refuseToken } from "./refuse-token.ts";
import type { TokenInput } from "./token-input.ts";
import type { TokenOutcome } from "./token-outcome.ts";

const FLOW_PAGE = "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow";

/**
 * The application asks for a token of its own. That the tenant knows it is enough for one; its roles are the
 * application permissions it holds.
 */
export function redeemClientCredentials(
  state: TenantState,
  input: TokenInput & { readonly application: Application },
  moment: Moment,
): Decision<TokenOutcome> {
  const { application, fields } = input;
  if (fields.client_assertion !== undefined) {
    return conclude({ kind: "not-emulated", what: "client_assertion", corsOrigin: undefined });
  }
  const unproved = authenticateClient(application, "web", input, moment.now);
  if (unproved) return refuseToken(unproved);
  const [scope, ...others] = parseScopes(fields.scope ?? "");
  if (!scope) return refuseToken(entraFailure(900144, { parameter: "scope" }));
  if (others.length > 0 || scope.name !== ".default") {
    return refuseToken(entraFailure(70011, { scope: fields.scope ?? "" }));
  }
  const { organization } = state;
  if (scope.resource !== GRAPH_RESOURCE) {
    return refuseToken(entraFailure(500011, { resource: scope.resource, tenant: organization.id }));
  }
  const principal = findServicePrincipal(state, application.appId);
  if (!principal) {
    return refuseToken(entraFailure(700016, { appId: application.appId, tenant: organization.displayName }));
  }
  if (!principal.accountEnabled) {
    return refuseToken(entraFailure(7000112, { appId: application.appId, appName: application.displayName }));
  }
  const roles = grantedAppRoles(state, application.appId);
  const subject = { organization, application, now: moment.now, tokenId: moment.ids.opaque(22) };
  return conclude(
    {
      kind: "tokens",
      accessToken: graphAppTokenClaims(subject, principal, roles),
      idToken: undefined,
      refreshToken: undefined,
      refreshTokenExpiresIn: undefined,
      scope: undefined,
      expiresIn: ACCESS_TOKEN_LIFETIME_SECONDS,
      refreshIn: undefined,
      clientInfo: undefined,
      corsOrigin: undefined,
    },
    [
      {
        rule: "token.app",
        text:
          roles.length > 0
            ? `the tenant knows the application; the token holds ${roles.join(", ")}`
            : "the tenant knows the application; no application permission is granted",
        source: FLOW_PAGE,
      },
    ],
  );
}
