/**
 * A delegated permission that an application's own API publishes.
 *
 * @see https://learn.microsoft.com/graph/api/resources/permissionscope
 * @group Scenarios
 */
export interface PermissionScope {
  /** A GUID. */
  readonly id: string;
  /** The name in scopes and in `scp`, such as `access_as_user`. */
  readonly value: string;
  /** `Admin`: only administrators may consent to it. */
  readonly type: "User" | "Admin";
  readonly isEnabled: boolean;
  readonly userConsentDisplayName: string;
  readonly userConsentDescription: string;
  readonly adminConsentDisplayName: string;
  readonly adminConsentDescription: string;
}

/**
 * The API of an application.
 *
 * @see https://learn.microsoft.com/graph/api/resources/apiapplication
 * @group Scenarios
 */
export interface ExposedApi {
  readonly oauth2PermissionScopes: readonly PermissionScope[];
  /** Which form of access tokens the API takes; null means version 1. */
  readonly requestedAccessTokenVersion: 1 | 2 | null;
  /** Client ids of applications whose consent page also covers what this API needs itself. */
  readonly knownClientApplications: readonly string[];
  /** Clients that nobody is asked for, and the ids of the permissions that this goes for. */
  readonly preAuthorizedApplications: readonly {
    readonly appId: string;
    readonly delegatedPermissionIds: readonly string[];
  }[];
}
