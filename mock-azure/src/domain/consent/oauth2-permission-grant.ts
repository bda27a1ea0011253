import type { EpochMilliseconds } from "@consentra/protocol";

/**
 * Delegated consent: what a client may do at a resource, for everybody or for one person. There is at most one row a
 * client, resource and principal.
 *
 * @see https://learn.microsoft.com/graph/api/resources/oauth2permissiongrant
 */
export interface OAuth2PermissionGrant {
  readonly id: string;
  /** Object id of the client's service principal. */
  readonly clientId: string;
  readonly consentType: "AllPrincipals" | "Principal";
  /** The person, or null for everybody. */
  readonly principalId: string | null;
  /** Object id of the resource's service principal. */
  readonly resourceId: string;
  /** Names of the granted permissions. */
  readonly scopes: readonly string[];
  readonly createdDateTime: EpochMilliseconds;
  /** When the scopes last changed. */
  readonly updatedDateTime: EpochMilliseconds;
  /** What the grant gave just before that change; empty for a new grant. */
  readonly scopesBefore: readonly string[];
}

/** Adds scope names to a grant's, keeping order and the first spelling. */
export function mergeScopes(granted: readonly string[], added: readonly string[]): readonly string[] {
  const merged = new Map(granted.map((name) => [name.toLowerCase(), name]));
  for (const name of added) if (!merged.has(name.toLowerCase())) merged.set(name.toLowerCase(), name);
  return [...merged.values()];
}
