import { GRAPH_APP_ID, GRAPH_RESOURCE, isOidcScope, parseScopes, type Scope } from "@consentra/protocol";
import { findServicePrincipal } from "../consent/granted-scopes.ts";
import { findPermission, findResource, permissionName } from "../directory/api-permissions.ts";
import type { Application } from "../directory/application.ts";
import { findDelegatedPermission } from "../directory/permissions.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";

/** A scope parameter, understood. */
export interface RequestedScopes {
  /** Those of APIs other than Microsoft Graph belong to `api://` and the API's client id, however it was named. */
  readonly scopes: readonly Scope[];
  /** Whether the app asks for what its registration lists. */
  readonly isStatic: boolean;
  /** Client ids of the APIs asked for, in order; Microsoft Graph where nothing but OpenID Connect is. */
  readonly resourceAppIds: readonly [string, ...string[]];
}

const isDefault = ({ name }: Scope): boolean => name === ".default";

/** An API may be named by its client id alone. */
function splitClientId(scope: Scope): Scope {
  const [, clientId, name] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(.+)$/i.exec(scope.name) ?? [];
  return clientId !== undefined && name !== undefined ? { resource: `api://${clientId}`, name } : scope;
}

/** Takes a scope parameter apart. */
export const splitScopes = (text: string): readonly Scope[] => parseScopes(text).map(splitClientId);

/**
 * Reads and checks a scope parameter.
 *
 * @returns the scopes, or the refusal that a bad one meets
 * @see https://learn.microsoft.com/entra/identity-platform/scopes-oidc
 */
export function readRequestedScopes(
  text: string,
  state: TenantState,
): RequestedScopes | { readonly failure: EntraFailure } {
  const asked = splitScopes(text);
  if (asked.length === 0) return { failure: entraFailure(900144, { parameter: "scope" }) };
  const scopes: Scope[] = [];
  const resourceAppIds = new Set<string>();
  for (const scope of asked) {
    const appId = findResource(state, scope.resource);
    if (appId === undefined || !findServicePrincipal(state, appId)) {
      const tenant = state.organization.id;
      return { failure: entraFailure(500011, { resource: scope.resource, tenant }) };
    }
    if (!isOidcScope(scope)) resourceAppIds.add(appId);
    const resource = appId === GRAPH_APP_ID ? scope.resource : `api://${appId}`;
    if (isDefault(scope) || appId === GRAPH_APP_ID) {
      if (!isDefault(scope) && !findDelegatedPermission(scope.name)) {
        return { failure: entraFailure(650053, { scope: scope.name, resource: appId }) };
      }
      scopes.push({ ...scope, resource });
      continue;
    }
    const permission = findPermission(state, permissionName(appId, scope.name));
    if (!permission) return { failure: entraFailure(650053, { scope: scope.name, resource: appId }) };
    scopes.push({ resource, name: permission.value });
  }
  const isStatic = scopes.some(isDefault);
  if (isStatic && scopes.some((scope) => !isDefault(scope) && !isOidcScope(scope))) {
    return { failure: entraFailure(70011, { scope: text }) };
  }
  const [first = GRAPH_APP_ID, ...others] = resourceAppIds;
  return { scopes, isStatic, resourceAppIds: [first, ...others] };
}

/** Names of the permissions a request stands for: those named, and for `.default` those the registration lists. */
export function wantedPermissions(application: Application, scopes: readonly Scope[]): readonly string[] {
  const named = scopes
    .filter((scope) => !isDefault(scope))
    .map(({ resource, name }) =>
      resource.startsWith("api://") ? `${resource}/${name}` : (findDelegatedPermission(name)?.value ?? name),
    );
  const listed = scopes.some(isDefault) ? staticPermissions(application) : [];
  return [...new Set([...named, ...listed])];
}

/**
 * Scopes as the admin-consent endpoint repeats them: with their resource and in the API's own spelling; those of OpenID
 * Connect, which belong to no API, bare.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent#successful-response
 */
export function formatConsentedScopes(scopes: readonly Scope[]): string {
  return scopes
    .map((scope) =>
      isOidcScope(scope)
        ? scope.name.toLowerCase()
        : scope.resource.startsWith("api://")
          ? `${scope.resource}/${scope.name}`
          : `${GRAPH_RESOURCE}/${findDelegatedPermission(scope.name)?.value ?? scope.name}`,
    )
    .join(" ");
}

/** Names of the delegated permissions that a registration lists, of every API. */
export function staticPermissions(application: Application): readonly string[] {
  return application.requiredResourceAccess.flatMap(({ resourceAppId, scopes }) =>
    scopes.map((value) => permissionName(resourceAppId, value)),
  );
}
