import { adminConsentUrl } from "./admin-consent-url.ts";
import { given } from "./given.ts";
import { handoffText } from "./handoff-text.ts";
import type { AppIdentity } from "./integration.ts";
import { type NamedScope, nameScopes } from "./permission-names.ts";
import type { AuthAccount } from "./ports/auth-port.ts";

/**
 * What to send to the administrator.
 *
 * @group Approval
 */
export interface Handoff {
  readonly subject: string;
  /** Plain text, in English, with line breaks. */
  readonly text: string;
  /** The same as HTML without styles or scripts, every name escaped; for a mail or a preview. */
  readonly html: string;
  /** Where an administrator grants consent for the organisation: `v2` where there is one, else `v1`. */
  readonly adminConsentUrl: string;
  /**
   * Both endpoints. `v1` consents to what the registration lists; `v2` to exactly these scopes, and needs
   * `app.adminConsentRedirectUri`.
   */
  readonly adminConsentUrls: { readonly v1: string; readonly v2?: string };
  /** The permissions asked for, as consent pages name them. */
  readonly scopes: readonly NamedScope[];
  readonly clientId: string;
  readonly appName: string;
  /** The organisation's tenant, or `organizations` when it is not known. */
  readonly tenant: string;
}

/** @returns what to send for this application and, where known, this account's organisation */
export function createHandoff(facts: {
  readonly app: AppIdentity;
  readonly scopes: readonly string[];
  readonly account: AuthAccount | undefined;
  readonly state?: string;
}): Handoff {
  const { app } = facts;
  const known = facts.account?.tenantId ?? app.tenant ?? "common";
  const tenant = known === "common" ? "organizations" : known;
  const { clientId, adminConsentRedirectUri: redirectUri, loginOrigin } = app;
  const common = { clientId, tenant, ...given({ redirectUri, state: facts.state, loginOrigin }) };
  const v1 = adminConsentUrl(common);
  const adminConsentUrls =
    redirectUri === undefined ? { v1 } : { v1, v2: adminConsentUrl({ ...common, scopes: facts.scopes }) };
  const scopes = nameScopes(facts.scopes);
  const parts = {
    appName: app.displayName,
    clientId,
    adminConsentUrl: adminConsentUrls.v2 ?? v1,
    scopes,
  };
  return { ...handoffText(parts), ...parts, adminConsentUrls, tenant };
}
