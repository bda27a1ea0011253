import { staticAppRoles } from "../directory/app-roles.ts";
import type { Application } from "../directory/application.ts";
import { resolveTenantSegment } from "../directory/organization.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AdminConsentCall, RedirectTarget } from "./authorization-request.ts";
import { findApplication } from "./check-authorization-request.ts";
import { defaultRedirectUri, matchRedirectUri } from "./redirect-uri.ts";
import {
  formatConsentedScopes,
  readRequestedScopes,
  staticPermissions,
  wantedPermissions,
} from "./requested-scopes.ts";

/** A call of `/adminconsent` as it came, parsed and not yet believed. */
export interface AdminConsentInput {
  /** The path's tenant segment. */
  readonly tenant: string;
  /** Which form of the endpoint: v1 consents to what the registration lists, v2 to the scopes named. */
  readonly version: 1 | 2;
  readonly fields: Readonly<Record<string, string | undefined>>;
  /** Names sent more than once. */
  readonly repeated: readonly string[];
  readonly userAgentId: string | undefined;
  readonly correlationId: string;
  /** Where the portal takes an administrator afterwards: the redirect URIs that need no registration. */
  readonly portalReturns: readonly string[];
}

export type CheckedCall =
  | { readonly kind: "checked"; readonly call: AdminConsentCall; readonly application: Application }
  | { readonly kind: "refuse-on-page"; readonly failure: EntraFailure }
  | { readonly kind: "refuse-to-client"; readonly failure: EntraFailure; readonly target: RedirectTarget };

/**
 * Checks a call of the admin-consent endpoint; only what passes is ever answered at the app's own address.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function checkAdminConsentCall(state: TenantState, input: AdminConsentInput): CheckedCall {
  const { fields, version, repeated } = input;
  const onPage = (failure: EntraFailure): CheckedCall => ({ kind: "refuse-on-page", failure });

  const found = findApplication(state, input.tenant, fields.client_id);
  if ("failure" in found) return onPage(found.failure);
  const { application } = found;
  const addressed = repeated.find((name) => name === "client_id" || name === "redirect_uri");
  if (addressed) return onPage(entraFailure(90100, { parameter: addressed }));
  const address = readRedirectUri(application, input);
  if ("failure" in address) return onPage(address.failure);

  const target = { redirectUri: address.redirectUri, responseMode: "query" as const, state: fields.state };
  const toClient = (failure: EntraFailure): CheckedCall => ({ kind: "refuse-to-client", failure, target });
  const [again] = repeated;
  if (again) return toClient(entraFailure(90100, { parameter: again }));
  const named = version === 2 ? readRequestedScopes(fields.scope ?? "", state) : undefined;
  if (named && "failure" in named) return toClient(named.failure);

  const isStatic = !named || named.isStatic;
  const segment = resolveTenantSegment(state.organization, input.tenant);
  return {
    kind: "checked",
    application,
    call: {
      target,
      version,
      authority: segment?.kind === "alias" ? segment.alias : "tenant",
      appId: application.appId,
      consentType: isStatic ? "Static" : "Dynamic",
      scopes: named ? wantedPermissions(application, named.scopes) : staticPermissions(application),
      scopeText: named && formatConsentedScopes(named.scopes),
      appRoles: isStatic ? staticAppRoles(application) : [],
      requestId: fields.bf_id || undefined,
      correlationId: input.correlationId,
    },
  };
}

/** The address to answer at. Links of the portal leave it out of version 1; then the first registered one serves. */
function readRedirectUri(
  application: Application,
  { fields, version, portalReturns }: AdminConsentInput,
): { readonly redirectUri: string } | { readonly failure: EntraFailure } {
  const redirectUri = fields.redirect_uri ?? (version === 1 ? defaultRedirectUri(application) : undefined);
  if (!redirectUri) {
    return {
      failure: version === 1 ? entraFailure(900971) : entraFailure(900144, { parameter: "redirect_uri" }),
    };
  }
  if (!URL.canParse(redirectUri)) return { failure: entraFailure(90102) };
  return portalReturns.includes(redirectUri) || matchRedirectUri(application, redirectUri)
    ? { redirectUri }
    : { failure: entraFailure(50011, { redirectUri, appId: application.appId }) };
}
