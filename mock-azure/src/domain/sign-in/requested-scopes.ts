import { GRAPH_APP_ID, GRAPH_RESOURCE, isOidcScope, parseScopes, type Scope } from "@consentra/protocol";
import type { Application } from "../directory/application.ts";
import { findDelegatedPermission } from "../directory/permissions.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";

/** A scope parameter, understood. */
export interface RequestedScopes {
  readonly scopes: readonly Scope[];
  /** Whether the app asks for what its registration lists. */
  readonly isStatic: boolean;
}

const isGraph = (resource: string): boolean =>
  resource === GRAPH_RESOURCE || resource.toLowerCase() === GRAPH_APP_ID;

/**
 * Reads and checks a scope parameter.
 *
 * @returns the scopes, or the refusal that a bad one meets
 * @see https://learn.microsoft.com/entra/identity-platform/scopes-oidc
 */
export function readRequestedScopes(
  text: string,
  tenantId: string,
): RequestedScopes | { readonly failure: EntraFailure } {
  const scopes = parseScopes(text);
  if (scopes.length === 0) return { failure: entraFailure(900144, { parameter: "scope" }) };
  const foreign = scopes.find(({ resource }) => !isGraph(resource));
  if (foreign) {
    return { failure: entraFailure(500011, { resource: foreign.resource, tenant: tenantId }) };
  }
  const isStatic = scopes.some(({ name }) => name === ".default");
  const named = scopes.filter(({ name }) => name !== ".default");
  const isOidc = (name: string) =>
    ["openid", "profile", "email", "offline_access"].includes(name.toLowerCase());
  if (isStatic && named.some(({ name }) => !isOidc(name)))
    return { failure: entraFailure(70011, { scope: text }) };
  const unknown = named.find(({ name }) => !findDelegatedPermission(name));
  if (unknown) {
    return { failure: entraFailure(650053, { scope: unknown.name, resource: GRAPH_APP_ID }) };
  }
  return { scopes, isStatic };
}

/** Names of the permissions a request stands for: those named, and for `.default` those the registration lists. */
export function wantedPermissions(application: Application, scopes: readonly Scope[]): readonly string[] {
  const named = scopes
    .filter(({ name }) => name !== ".default")
    .map(({ name }) => findDelegatedPermission(name)?.value ?? name);
  const listed = scopes.some(({ name }) => name === ".default") ? staticPermissions(application) : [];
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
        : `${GRAPH_RESOURCE}/${findDelegatedPermission(scope.name)?.value ?? scope.name}`,
    )
    .join(" ");
}

/** Names of the delegated Graph permissions that a registration lists. */
export function staticPermissions(application: Application): readonly string[] {
  return application.requiredResourceAccess
    .filter(({ resourceAppId }) => resourceAppId === GRAPH_APP_ID)
    .flatMap(({ scopes }) => scopes);
}
