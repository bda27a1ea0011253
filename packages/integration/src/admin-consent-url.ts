import { isOidcScope, parseScopes } from "@consentra/protocol";

/**
 * What an administrator is asked to consent to, and where Microsoft sends them afterwards.
 *
 * @group Approval
 */
export interface AdminConsentOptions {
  readonly clientId: string;
  /** GUID or verified domain of the organisation. @defaultValue `organizations`: the administrator's own */
  readonly tenant?: string;
  /** The permissions to consent to, all of them and no others. Left out: what the registration lists. */
  readonly scopes?: readonly string[];
  /** One of the registered redirect URIs; needed as soon as `scopes` is given. */
  readonly redirectUri?: string;
  /** Comes back with the administrator; an unguessable text, checked by `readAdminConsentReturn`. */
  readonly state?: string;
  /** Origin of the sign-in service. @defaultValue `https://login.microsoftonline.com` */
  readonly loginOrigin?: string;
}

/**
 * A link on which an administrator consents for the whole organisation. With `scopes` it is the endpoint of version 2,
 * which consents to exactly those; without, that of version 1, which consents to what the registration lists.
 *
 * @param options - application, organisation and permissions
 * @returns the absolute URL
 * @throws TypeError when the client id is empty, `scopes` has no `redirectUri`, or `tenant` is `common`
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 * @example
 * ```ts run
 * import { adminConsentUrl } from "@consentra/integration";
 *
 * const url = new URL(
 *   adminConsentUrl({
 *     clientId: "11111111-2222-4333-8444-555555555555",
 *     tenant: "contoso.onmicrosoft.com",
 *     scopes: ["Calendars.ReadWrite"],
 *     redirectUri: "https://meetings.example/admin-consent",
 *     state: "7pT0aQ",
 *   }),
 * );
 * url.pathname; // => "/contoso.onmicrosoft.com/v2.0/adminconsent"
 * url.searchParams.get("scope"); // => "https://graph.microsoft.com/Calendars.ReadWrite"
 * ```
 * @group Approval
 */
export function adminConsentUrl(options: AdminConsentOptions): string {
  const { clientId, tenant = "organizations", scopes, redirectUri, state } = options;
  if (!clientId) throw new TypeError("clientId is empty: give the application (client) id.");
  if (scopes && !redirectUri) {
    throw new TypeError("redirectUri is missing: scopes need a registered redirect URI.");
  }
  if (tenant === "common") {
    throw new TypeError('tenant is "common": give "organizations", a GUID or a verified domain.');
  }
  const path = scopes ? "v2.0/adminconsent" : "adminconsent";
  const url = new URL(
    `/${encodeURIComponent(tenant)}/${path}`,
    options.loginOrigin ?? "https://login.microsoftonline.com",
  );
  url.searchParams.set("client_id", clientId);
  if (scopes) url.searchParams.set("scope", qualified(scopes));
  if (redirectUri) url.searchParams.set("redirect_uri", redirectUri);
  if (state) url.searchParams.set("state", state);
  return url.href;
}

/** Scopes with the resource they belong to, as the endpoint's documentation writes them. */
function qualified(scopes: readonly string[]): string {
  return parseScopes(scopes.join(" "))
    .map((scope) => (isOidcScope(scope) ? scope.name : `${scope.resource}/${scope.name}`))
    .join(" ");
}
