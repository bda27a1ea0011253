import { GRAPH_APP_ID } from "@consentra/protocol";
import { grantedAppRoles } from "../consent/app-role-assignment.ts";
import { findServicePrincipal } from "../consent/granted-scopes.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { findResource } from "../directory/api-permissions.ts";
import type { Application } from "../directory/application.ts";
import { entraFailure } from "../entra-failure.ts";
import { splitScopes } from "../sign-in/requested-scopes.ts";
import type { TenantState } from "../tenant-state.ts";
import { apiAppTokenClaims } from "./api-access-token-claims.ts";
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
  const client = authenticateClient(state, { application, platform: "web", input, now: moment.now });
  if ("failure" in client) return refuseToken(client.failure);
  const [scope, ...others] = splitScopes(fields.scope ?? "");
  if (!scope) return refuseToken(entraFailure(900144, { parameter: "scope" }));
  if (others.length > 0 || scope.name !== ".default") {
    return refuseToken(entraFailure(70011, { scope: fields.scope ?? "" }));
  }
  const { organization } = state;
  const resourceAppId = findResource(state, scope.resource);
  const resource = resourceAppId === undefined ? undefined : findServicePrincipal(state, resourceAppId);
  if (!resource) {
    return refuseToken(entraFailure(500011, { resource: scope.resource, tenant: organization.id }));
  }
  const principal = findServicePrincipal(state, application.appId);
  if (!principal) {
    return refuseToken(entraFailure(700016, { appId: application.appId, tenant: organization.displayName }));
  }
  if (!principal.accountEnabled) {
    return refuseToken(entraFailure(7000112, { appId: application.appId, appName: application.displayName }));
  }
  const api = state.applications.get(resource.appId);
  const isGraph = resource.appId === GRAPH_APP_ID;
  const roles = isGraph ? grantedAppRoles(state, application.appId) : [];
  const { proof } = client;
  const subject = { organization, application, proof, now: moment.now, tokenId: moment.ids.opaque(22) };
  return conclude(
    {
      kind: "tokens",
      accessToken:
        isGraph || !api
          ? graphAppTokenClaims(subject, principal, roles)
          : apiAppTokenClaims(subject, { api, principal, proof }),
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
