import { type EntraFailure, entraFailure } from "../entra-failure.ts";

/** The tenant itself. */
export interface Organization {
  /** Tenant id, a GUID. */
  readonly id: string;
  readonly displayName: string;
  /** Domains the tenant has proved to own, the primary one first; lower case. */
  readonly verifiedDomains: readonly string[];
}

/** Tenant id that stands for personal accounts. */
export const CONSUMERS_TENANT_ID = "9188040d-6c67-4c5b-b112-36a304b66dad";

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
  if (name === CONSUMERS_TENANT_ID) return { kind: "alias", alias: "consumers" };
  const isTenant = name === organization.id || organization.verifiedDomains.includes(name);
  return isTenant ? { kind: "tenant" } : undefined;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DOMAIN_NAME = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/i;

/** Why a tenant segment leads nowhere: it could be a tenant's name and is none, or it could not even be one. */
export function refuseTenant(segment: string): EntraFailure {
  const isName = GUID.test(segment) || DOMAIN_NAME.test(segment);
  return entraFailure(isName ? 90002 : 900023, { tenant: segment });
}
