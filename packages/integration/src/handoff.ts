import { adminConsentUrl } from "./admin-consent-url.ts";
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
  /** Where an administrator grants consent for the organisation. */
  readonly adminConsentUrl: string;
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
  const url = adminConsentUrl({
    clientId: app.clientId,
    tenant,
    // Without a redirect URI only the endpoint that consents to the registration's own list can be used.
    ...(app.adminConsentRedirectUri !== undefined && {
      scopes: facts.scopes,
      redirectUri: app.adminConsentRedirectUri,
    }),
    ...(facts.state !== undefined && { state: facts.state }),
    ...(app.loginOrigin !== undefined && { loginOrigin: app.loginOrigin }),
  });
  const scopes = nameScopes(facts.scopes);
  const parts = { appName: app.displayName, clientId: app.clientId, adminConsentUrl: url, scopes };
  return { ...handoffText(parts), ...parts, tenant };
}
