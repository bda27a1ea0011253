import { GRAPH_APP_ID } from "@consentra/protocol";
import { findAppRole } from "../directory/app-roles.ts";
import type { RequiredResourceAccess } from "../directory/application.ts";
import { findDelegatedPermission, findDelegatedPermissionById } from "../directory/permissions.ts";
import { valueMissing } from "./directory-draft.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "./graph-failure.ts";
import { type Reader, readFields, readList, readOneOf, readText } from "./json-fields.ts";

interface Access {
  readonly id: string;
  readonly type: "Scope" | "Role";
}

const readEntry = readFields<{
  readonly resourceAppId: string;
  readonly resourceAccess: readonly Partial<Access>[];
}>("microsoft.graph.requiredResourceAccess", {
  resourceAppId: readText,
  resourceAccess: readList(
    readFields<Access>("microsoft.graph.resourceAccess", {
      id: readText,
      type: readOneOf(["Scope", "Role"]),
    }),
  ),
});

/** The name of a permission by its id, as the catalogue knows it. */
function nameOf({ id, type }: Access): string | undefined {
  return type === "Scope" ? findDelegatedPermissionById(id)?.value : findAppRole(id)?.value;
}

/**
 * Reads the permissions that a registration lists, which stand there by id. The real service takes any ids; here those
 * of Microsoft Graph's catalogue are known.
 */
export const readResourceAccess: Reader<readonly RequiredResourceAccess[]> = readList((value, property) => {
  const entry = readEntry(value, property);
  if (isGraphFailure(entry)) return entry;
  const { resourceAppId, resourceAccess = [] } = entry;
  if (resourceAppId === undefined) return valueMissing("resourceAppId", "RequiredResourceAccess");
  if (resourceAppId.toLowerCase() !== GRAPH_APP_ID) {
    return graphFailure("notEmulated", { what: `permissions of ${resourceAppId}` });
  }
  const scopes: string[] = [];
  const roles: string[] = [];
  for (const access of resourceAccess) {
    const read = readAccess(access);
    if (isGraphFailure(read)) return read;
    (read.type === "Scope" ? scopes : roles).push(read.name);
  }
  return { resourceAppId: GRAPH_APP_ID, scopes, roles };
});

function readAccess({
  id,
  type,
}: Partial<Access>): { readonly type: Access["type"]; readonly name: string } | GraphFailure {
  if (id === undefined) return valueMissing("id", "ResourceAccess");
  if (type === undefined) return valueMissing("type", "ResourceAccess");
  const name = nameOf({ id, type });
  return name === undefined
    ? graphFailure("notEmulated", { what: `the permission ${id} (${type}) of Microsoft Graph` })
    : { type, name };
}

/** The same as it goes on the wire. */
export function writeResourceAccess({ resourceAppId, scopes, roles }: RequiredResourceAccess) {
  const entries = (names: readonly string[], type: Access["type"]) =>
    names.flatMap((name): readonly Access[] => {
      const id = type === "Scope" ? findDelegatedPermission(name)?.id : findAppRole(name)?.id;
      return id === undefined ? [] : [{ id, type }];
    });
  return { resourceAppId, resourceAccess: [...entries(scopes, "Scope"), ...entries(roles, "Role")] };
}
