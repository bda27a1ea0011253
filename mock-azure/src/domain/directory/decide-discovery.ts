import { conclude, type Decision } from "../decision.ts";
import type { EntraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { CONSUMERS_TENANT_ID, refuseTenant, resolveTenantSegment } from "./organization.ts";

export type DiscoveryOutcome =
  /** `tenantId` for the issuer: the GUID, or the template where the endpoint serves many tenants. */
  | { readonly kind: "tenant"; readonly segment: string; readonly issuerTenant: string }
  | { readonly kind: "refused"; readonly failure: EntraFailure };

/**
 * Finds what a discovery document speaks of. A domain is answered with the tenant's GUID.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#find-your-apps-openid-configuration-document-uri
 */
export function decideDiscovery(
  state: TenantState,
  { tenant }: { readonly tenant: string },
): Decision<DiscoveryOutcome> {
  const segment = resolveTenantSegment(state.organization, tenant);
  if (!segment) return conclude({ kind: "refused", failure: refuseTenant(tenant) });
  if (segment.kind === "tenant") {
    const { id } = state.organization;
    return conclude({ kind: "tenant", segment: id, issuerTenant: id });
  }
  const issuerTenant = segment.alias === "consumers" ? CONSUMERS_TENANT_ID : "{tenantid}";
  return conclude({ kind: "tenant", segment: segment.alias, issuerTenant });
}
