import { GRAPH_APP_ID, missingScopes, OIDC_SCOPES } from "@consentra/protocol";
import type { ServicePrincipal } from "../directory/service-principal.ts";
import type { TenantState } from "../tenant-state.ts";

/** The application's presence in the tenant, if it has one. */
export function findServicePrincipal(state: TenantState, appId: string): ServicePrincipal | undefined {
  return state.servicePrincipals.by("appId", appId)[0];
}

/** The presence of Microsoft Graph, which every tenant has from the start. */
export function graphServicePrincipal(state: TenantState): ServicePrincipal {
  const principal = findServicePrincipal(state, GRAPH_APP_ID);
  if (!principal)
    throw new Error("The tenant has no service principal for Microsoft Graph; every scenario needs one.");
  return principal;
}

/**
 * Names of the permissions an application holds at Microsoft Graph for a person: what everybody's grant and the
 * person's own grant give.
 *
 * @param userId - the person; `undefined` counts only what was granted for everybody
 */
export function grantedScopes(
  state: TenantState,
  appId: string,
  userId: string | undefined,
): readonly string[] {
  const client = findServicePrincipal(state, appId);
  if (!client) return [];
  return state.grants
    .by("clientId", client.id)
    .filter((grant) => grant.consentType === "AllPrincipals" || grant.principalId === userId)
    .flatMap((grant) => grant.scopes);
}

/**
 * What consent still lacks. The scopes of OpenID Connect count as granted once anything is: sources leave open
 * whether a grant must list them.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/scopes-oidc
 */
export function missingConsent(wanted: readonly string[], granted: readonly string[]): readonly string[] {
  return missingScopes(wanted, granted.length > 0 ? [...granted, ...OIDC_SCOPES] : []);
}
