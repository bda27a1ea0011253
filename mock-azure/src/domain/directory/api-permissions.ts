import { GRAPH_APP_ID, GRAPH_RESOURCE } from "@consentra/protocol";
import type { TenantState } from "../tenant-state.ts";
import type { Application } from "./application.ts";
import type { PermissionScope } from "./exposed-api.ts";
import { type DelegatedPermission, findDelegatedPermission } from "./permissions.ts";

/** Stands before the permissions of an API other than Microsoft Graph, wherever the tenant keeps names. */
const apiPrefix = (appId: string): string => `api://${appId}/`;

const QUALIFIED = /^api:\/\/([0-9a-f-]{36})\/(.+)$/;

/** The name under which the tenant keeps a permission: bare for Microsoft Graph, behind the API's client id else. */
export function permissionName(resourceAppId: string, value: string): string {
  return resourceAppId === GRAPH_APP_ID ? value : `${apiPrefix(resourceAppId)}${value}`;
}

/** Takes such a name apart. */
export function splitPermissionName(name: string): {
  readonly resourceAppId: string;
  readonly value: string;
} {
  const [, resourceAppId, value] = QUALIFIED.exec(name) ?? [];
  return resourceAppId !== undefined && value !== undefined
    ? { resourceAppId, value }
    : { resourceAppId: GRAPH_APP_ID, value: name };
}

/** What names hold of one API, as that API calls it. */
export function permissionsOf(resourceAppId: string, names: readonly string[]): readonly string[] {
  return names
    .map(splitPermissionName)
    .flatMap((one) => (one.resourceAppId === resourceAppId ? one.value : []));
}

/**
 * The API that a resource names: Microsoft Graph, or an application of the tenant that offers one.
 *
 * @param resource - an identifier URI, `api://` and the client id, or the client id alone
 * @returns its client id, or `undefined` where there is none
 */
export function findResource(state: TenantState, resource: string): string | undefined {
  const wanted = resource.toLowerCase().replace(/\/$/, "");
  if (wanted === GRAPH_RESOURCE || wanted === GRAPH_APP_ID) return GRAPH_APP_ID;
  const named = state.applications.get(wanted.replace(/^api:\/\//, ""));
  if (named?.api) return named.appId;
  for (const { appId, api, identifierUris = [] } of state.applications.values()) {
    if (api && identifierUris.some((uri) => uri.toLowerCase().replace(/\/$/, "") === wanted)) return appId;
  }
  return undefined;
}

/** Names that an access token for an API may have as its audience. */
export function audiencesOf({ appId, identifierUris = [] }: Application): readonly string[] {
  return [appId, `api://${appId}`, ...identifierUris];
}

const toDelegatedPermission = ({ type, ...scope }: PermissionScope): DelegatedPermission => ({
  id: scope.id,
  value: scope.value,
  adminOnly: type === "Admin",
  userDisplayName: scope.userConsentDisplayName,
  userDescription: scope.userConsentDescription,
  adminDisplayName: scope.adminConsentDisplayName,
  adminDescription: scope.adminConsentDescription,
});

/** A permission by the name under which the tenant keeps it; switched-off ones are not found. */
export function findPermission(state: TenantState, name: string): DelegatedPermission | undefined {
  const { resourceAppId, value } = splitPermissionName(name);
  if (resourceAppId === GRAPH_APP_ID) return findDelegatedPermission(value);
  const scope = state.applications
    .get(resourceAppId)
    ?.api?.oauth2PermissionScopes.find(
      (one) => one.isEnabled && one.value.toLowerCase() === value.toLowerCase(),
    );
  return scope && toDelegatedPermission(scope);
}

/** Names of what an API gives a client without anybody's consent. */
export function preAuthorizedPermissions(state: TenantState, clientId: string): readonly string[] {
  const names: string[] = [];
  for (const { appId, api } of state.applications.values()) {
    const entry = api?.preAuthorizedApplications.find((one) => one.appId === clientId);
    for (const { id, value, isEnabled } of entry ? (api?.oauth2PermissionScopes ?? []) : []) {
      if (isEnabled && entry?.delegatedPermissionIds.includes(id)) names.push(permissionName(appId, value));
    }
  }
  return names;
}
