import { GRAPH_APP_ID } from "@consentra/protocol";
import { findAppRole } from "../directory/app-roles.ts";
import type { RequiredResourceAccess } from "../directory/application.ts";
import { findDelegatedPermission, findDelegatedPermissionById } from "../directory/permissions.ts";
import type { TenantState } from "../tenant-state.ts";
import { requireFields } from "./directory-draft.ts";
import { type GraphFailure, graphFailure } from "./graph-failure.ts";
import { type Reader, readFields, readList, readOneOf, readText } from "./json-fields.ts";

/** A permission as registrations list it on the wire. */
interface Access {
  readonly id: string;
  readonly type: "Scope" | "Role";
}

/** The permissions of one API as registrations list them on the wire. */
export interface ResourceAccess {
  readonly resourceAppId: string;
  readonly resourceAccess: readonly Access[];
}

const readAccess: Reader<Access> = (value, property) =>
  requireFields(
    readFields<Access>("microsoft.graph.resourceAccess", {
      id: readText,
      type: readOneOf(["Scope", "Role"]),
    })(value, property),
    "ResourceAccess",
    ["id", "type"],
  );

const readEntry = readFields<ResourceAccess>("microsoft.graph.requiredResourceAccess", {
  resourceAppId: readText,
  resourceAccess: readList(readAccess),
});

/** Reads the permissions that a registration lists. */
export const readResourceAccess: Reader<readonly ResourceAccess[]> = readList((value, property) =>
  requireFields(readEntry(value, property), "RequiredResourceAccess", ["resourceAppId", "resourceAccess"]),
);

/** The delegated permissions that an application's own API publishes. */
const publishedBy = (state: TenantState, appId: string) =>
  state.applications.get(appId)?.api?.oauth2PermissionScopes ?? [];

function nameOf(state: TenantState, appId: string, { id, type }: Access): string | undefined {
  const key = id.toLowerCase();
  if (appId === GRAPH_APP_ID) {
    const role = type === "Role" ? findAppRole(key) : undefined;
    return type === "Scope"
      ? findDelegatedPermissionById(key)?.value
      : role?.id === key
        ? role.value
        : undefined;
  }
  return type === "Scope" ? publishedBy(state, appId).find((one) => one.id === key)?.value : undefined;
}

/**
 * The same by name. The real service takes any ids; here those of Microsoft Graph's catalogue and of the tenant's own
 * APIs are known.
 */
export function toPermissionNames(
  state: TenantState,
  entries: readonly ResourceAccess[],
): readonly RequiredResourceAccess[] | GraphFailure {
  const required: RequiredResourceAccess[] = [];
  for (const { resourceAppId, resourceAccess } of entries) {
    const appId = resourceAppId.toLowerCase();
    const named = resourceAccess.map((access) => ({ ...access, name: nameOf(state, appId, access) }));
    const unknown = named.find(({ name }) => name === undefined);
    if (unknown) {
      const what = `the permission ${unknown.id} (${unknown.type}) of ${resourceAppId}`;
      return graphFailure("notEmulated", { what });
    }
    const names = (wanted: Access["type"]) =>
      named.flatMap(({ type, name }) => (type === wanted && name !== undefined ? [name] : []));
    required.push({ resourceAppId: appId, scopes: names("Scope"), roles: names("Role") });
  }
  return required;
}

/** The same by id. */
export function toPermissionIds(
  state: TenantState,
  required: readonly RequiredResourceAccess[],
): readonly ResourceAccess[] {
  return required.map(({ resourceAppId, scopes, roles }) => {
    const isGraph = resourceAppId === GRAPH_APP_ID;
    const scopeId = (name: string) =>
      isGraph
        ? findDelegatedPermission(name)?.id
        : publishedBy(state, resourceAppId).find(({ value }) => value === name)?.id;
    const entries = (ids: readonly (string | undefined)[], type: Access["type"]) =>
      ids.flatMap((id): readonly Access[] => (id === undefined ? [] : [{ id, type }]));
    const roleIds = isGraph ? roles.map((name) => findAppRole(name)?.id) : [];
    return {
      resourceAppId,
      resourceAccess: [...entries(scopes.map(scopeId), "Scope"), ...entries(roleIds, "Role")],
    };
  });
}
