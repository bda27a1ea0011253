import type { Reason } from "./decision.ts";
import { type AadstsNumber, type EntraFailure, entraFailure } from "./entra-failure.ts";
import { failureKind, isAadstsNumber } from "./failure/catalogue.ts";
import type { FailureSurface } from "./failure/failure-kind.ts";

/**
 * The sign-in service refuses a request that is good, with a number of its catalogue: the way to every number, also to
 * those that no rule of the tenant comes to.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 * @group Tenant
 */
export interface PlannedRefusal {
  readonly kind: "refusal";
  /** A number that the service shows where the route answers: `explainFailure` says where that is. */
  readonly aadsts: number;
}

/** Where the routes answer that can refuse. A page is the way of all numbers that the app never hears of. */
const SURFACES: Readonly<Record<string, readonly FailureSurface[]>> = {
  "login.authorize": ["redirect", "page"],
  "login.authorize-v1": ["redirect", "page"],
  "login.token": ["token"],
  "login.token-v1": ["token"],
};

/** Why a refusal cannot be planned. */
export function problemOfRefusal(route: string, { aadsts }: PlannedRefusal): string | undefined {
  const surfaces = SURFACES[route];
  if (!surfaces)
    return `The route "${route}" refuses nothing by number; ${Object.keys(SURFACES).join(", ")} do.`;
  if (!isAadstsNumber(aadsts)) return `The catalogue has no AADSTS number ${String(aadsts)}.`;
  const shown = failureKind(aadsts).surfaces;
  return shown.some((surface) => surfaces.includes(surface))
    ? undefined
    : `AADSTS${String(aadsts)} shows in ${shown.join(", ")}; the route "${route}" answers in ${surfaces.join(", ")}.`;
}

/** What a request says of itself: it fills the wording of a refusal that no rule came to. */
export function refusalOf(
  { aadsts }: PlannedRefusal,
  {
    tenant,
    fields,
  }: { readonly tenant: string; readonly fields: Readonly<Record<string, string | undefined>> },
): EntraFailure {
  return entraFailure(aadsts as AadstsNumber, {
    tenant,
    appId: fields.client_id ?? "",
    appName: fields.client_id ?? "",
    redirectUri: fields.redirect_uri ?? "",
    resource: "https://graph.microsoft.com",
    scope: fields.scope ?? "",
    detail: "a refusal was planned",
  });
}

/** Why a planned refusal came. */
export function becausePlanned({ aadsts }: PlannedRefusal): Reason {
  return {
    rule: "fault.refusal",
    text: `a refusal with AADSTS${String(aadsts)} was planned`,
    source: "docs/parity.md",
  };
}
