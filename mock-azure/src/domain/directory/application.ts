import type { EpochMilliseconds } from "@consentra/protocol";
import type { ExposedApi } from "./exposed-api.ts";
import type { FederatedIdentityCredential, KeyCredential } from "./key-credential.ts";

/** How the application at a redirect URI runs; decides secrets, PKCE and cross-origin rules. */
export type RedirectPlatform = "web" | "spa" | "publicClient";

export interface ClientSecret {
  readonly keyId: string;
  readonly displayName?: string | null;
  readonly startDateTime?: EpochMilliseconds;
  readonly secretText: string;
  readonly endDateTime: EpochMilliseconds;
}

/** The permissions a registration lists, by name, for one resource. */
export interface RequiredResourceAccess {
  readonly resourceAppId: string;
  /** Delegated permissions. */
  readonly scopes: readonly string[];
  /** Application permissions. */
  readonly roles: readonly string[];
}

/**
 * An app registration, kept in its home tenant; this tenant sees it only through a service principal.
 *
 * @see https://learn.microsoft.com/graph/api/resources/application
 * @group Scenarios
 */
export interface Application {
  /** Object id of the registration in its home tenant, a GUID. */
  readonly id: string;
  /** Application (client) id, a GUID. */
  readonly appId: string;
  readonly displayName: string;
  readonly homeTenantId: string;
  readonly publisherDomain: string;
  /** The verified publisher's name, or null when the publisher is not verified. */
  readonly verifiedPublisher: string | null;
  readonly signInAudience: "AzureADMyOrg" | "AzureADMultipleOrgs" | "AzureADandPersonalMicrosoftAccount";
  readonly redirectUris: Readonly<Record<RedirectPlatform, readonly string[]>>;
  /** Which tokens the authorization endpoint itself may hand out. */
  readonly implicitGrantSettings: {
    readonly enableIdTokenIssuance: boolean;
    readonly enableAccessTokenIssuance: boolean;
  };
  /** Where the application hears of a single sign-out, or null when it does not want to. */
  readonly logoutUrl: string | null;
  readonly clientSecrets: readonly ClientSecret[];
  /** Certificates by which the application may prove who it is. */
  readonly keyCredentials?: readonly KeyCredential[];
  readonly federatedIdentityCredentials?: readonly FederatedIdentityCredential[];
  /** "Allow public client flows": a client that names no redirect URI is a public one. Default false. */
  readonly isFallbackPublicClient?: boolean;
  /** URIs that name the application's API in scopes, such as `api://` and the client id. */
  readonly identifierUris?: readonly string[];
  /** The API that the application itself offers. */
  readonly api?: ExposedApi;
  readonly requiredResourceAccess: readonly RequiredResourceAccess[];
  /** When it was registered; unknown for what was there before the tenant started. */
  readonly createdDateTime?: EpochMilliseconds;
}
