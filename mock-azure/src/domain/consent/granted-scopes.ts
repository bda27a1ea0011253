import { type EpochMilliseconds, GRAPH_APP_ID, missingScopes, OIDC_SCOPES } from "@consentra/protocol";
import { permissionName, preAuthorizedPermissions } from "../directory/api-permissions.ts";
import type { ServicePrincipal } from "../directory/service-principal.ts";
import type { TenantState } from "../tenant-state.ts";
import type { OAuth2PermissionGrant } from "./oauth2-permission-grant.ts";

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
 * What a grant gives at a moment. A consent for everybody takes its time to arrive where the tenant is told so; until
 * then only what stood before the change, and still stands, counts.
 */
export function effectiveScopes(
  { policies }: TenantState,
  grant: OAuth2PermissionGrant,
  now: EpochMilliseconds,
): readonly string[] {
  const arrives = grant.updatedDateTime + policies.emulation.consentPropagationMilliseconds;
  if (grant.consentType === "Principal" || now >= arrives) return grant.scopes;
  return grant.scopes.filter((name) => grant.scopesBefore.includes(name));
}

/** What a grant gives, under the names by which the tenant keeps permissions of every API. */
export function namesOfGrant(
  state: TenantState,
  { resourceId, scopes }: Pick<OAuth2PermissionGrant, "resourceId" | "scopes">,
): readonly string[] {
  const { appId = GRAPH_APP_ID } = state.servicePrincipals.get(resourceId) ?? {};
  return scopes.map((value) => permissionName(appId, value));
}

/**
 * Names of the permissions an application holds for a person, at Microsoft Graph and other APIs: what everybody's grant
 * and the person's own grant give, and what APIs give unasked.
 *
 * @param state - the tenant
 * @param holder - `userId`: the person, or `undefined` for what was granted for everybody; `now`: at which moment
 */
export function grantedScopes(
  state: TenantState,
  holder: { readonly appId: string; readonly userId: string | undefined; readonly now: EpochMilliseconds },
): readonly string[] {
  const { appId, userId, now } = holder;
  const client = findServicePrincipal(state, appId);
  if (!client) return [];
  const granted = state.grants
    .by("clientId", client.id)
    .filter((grant) => grant.consentType === "AllPrincipals" || grant.principalId === userId)
    .flatMap((grant) => namesOfGrant(state, { ...grant, scopes: effectiveScopes(state, grant, now) }));
  return [...granted, ...preAuthorizedPermissions(state, appId)];
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
