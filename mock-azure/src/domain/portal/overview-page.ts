import { conclude, type Decision } from "../decision.ts";
import { resolveTenantSegment } from "../directory/organization.ts";
import type { TenantState } from "../tenant-state.ts";
import { type PortalOutcome, type PortalVisit, visitPortal } from "./portal-visit.ts";

/** A page that shows nothing of the tenant but who is looking. */
function showStillPage(
  state: TenantState,
  visit: PortalVisit,
): Decision<PortalOutcome<{ readonly kind: "still" }>> {
  return visitPortal(state, visit, () => conclude({ kind: "still" }));
}

/** The portal's first page, which a link may pin to a tenant: its id or a domain stands in the path then. */
export function showOverview(
  state: TenantState,
  { tenant, ...visit }: PortalVisit & { readonly tenant: string | undefined },
): Decision<
  PortalOutcome<{ readonly kind: "still" }> | { readonly kind: "unknown-page"; readonly path: string }
> {
  const isKnown = tenant === undefined || resolveTenantSegment(state.organization, tenant)?.kind === "tenant";
  return isKnown ? showStillPage(state, visit) : conclude({ kind: "unknown-page", path: visit.path });
}

/** What the address bar says once the consent page sends an administrator back to the portal. */
export interface ConsentReturn {
  readonly granted: boolean;
  /** The OAuth error, where consent was not given. */
  readonly error: string | undefined;
  readonly description: string | undefined;
}

/** Where an administrator lands after the consent page; an error counts whatever else is said. */
export function showConsentReturn(
  state: TenantState,
  { granted, error, description, ...visit }: PortalVisit & ConsentReturn,
): Decision<PortalOutcome<ConsentReturn>> {
  return visitPortal(state, visit, () =>
    conclude({ granted: granted && error === undefined, error, description }),
  );
}
