/** The tenant itself. */
export interface Organization {
  /** Tenant id, a GUID. */
  readonly id: string;
  readonly displayName: string;
  /** Domains the tenant has proved to own, the primary one first; lower case. */
  readonly verifiedDomains: readonly string[];
}

/** What the tenant segment of a sign-in URL may name besides a tenant. */
export type TenantAlias = "common" | "organizations" | "consumers";

/** What a tenant segment leads to. */
export type TenantSegment =
  | { readonly kind: "tenant" }
  | { readonly kind: "alias"; readonly alias: TenantAlias };

const ALIASES: readonly string[] = ["common", "organizations", "consumers"] satisfies TenantAlias[];

/**
 * Reads the tenant segment of a sign-in URL.
 *
 * @param segment - GUID, verified domain or alias, in any case
 * @returns what it names, or `undefined` when it is none of them
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols#endpoints
 */
export function resolveTenantSegment(organization: Organization, segment: string): TenantSegment | undefined {
  const name = segment.toLowerCase();
  if (ALIASES.includes(name)) return { kind: "alias", alias: name as TenantAlias };
  const isTenant = name === organization.id || organization.verifiedDomains.includes(name);
  return isTenant ? { kind: "tenant" } : undefined;
}
