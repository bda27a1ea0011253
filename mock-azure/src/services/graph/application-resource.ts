import type { ClientSecret } from "../../domain/directory/application.ts";
import type { KeyCredential } from "../../domain/directory/key-credential.ts";
import type { ApplicationRow } from "../../domain/graph/applications.ts";
import { selectProperties } from "./collection-body.ts";
import { formatDirectoryTime } from "./format-directory-time.ts";

/** A secret as Microsoft Graph writes one: its text is shown once, when it is made. */
export function toPasswordResource(secret: ClientSecret, secretText: string | null = null) {
  return {
    customKeyIdentifier: null,
    displayName: secret.displayName ?? null,
    endDateTime: formatDirectoryTime(secret.endDateTime),
    hint: secret.secretText.slice(0, 3),
    keyId: secret.keyId,
    secretText,
    startDateTime: secret.startDateTime === undefined ? null : formatDirectoryTime(secret.startDateTime),
  };
}

/** Certificates as Microsoft Graph writes them: never with the key. */
function toKeyResources(keys: readonly KeyCredential[] = []) {
  return keys.map(({ keyId, displayName = null, thumbprint, startDateTime, endDateTime }) => ({
    customKeyIdentifier: thumbprint?.replaceAll(":", "").toUpperCase() ?? null,
    displayName,
    endDateTime: formatDirectoryTime(endDateTime),
    key: null,
    keyId,
    startDateTime: formatDirectoryTime(startDateTime),
    type: "AsymmetricX509Cert",
    usage: "Verify",
  }));
}

/**
 * A registration as Microsoft Graph writes one. What the tenant does not know is empty.
 *
 * @see https://learn.microsoft.com/graph/api/resources/application
 */
export function toApplicationResource(
  { application, requiredResourceAccess }: ApplicationRow,
  select: readonly string[] | undefined,
) {
  const { redirectUris, createdDateTime, api } = application;
  const properties = {
    id: application.id,
    deletedDateTime: null,
    appId: application.appId,
    applicationTemplateId: null,
    createdDateTime: createdDateTime === undefined ? null : formatDirectoryTime(createdDateTime),
    description: null,
    disabledByMicrosoftStatus: null,
    displayName: application.displayName,
    groupMembershipClaims: null,
    identifierUris: application.identifierUris ?? [],
    isDeviceOnlyAuthSupported: null,
    isFallbackPublicClient: application.isFallbackPublicClient ?? null,
    notes: null,
    optionalClaims: null,
    publisherDomain: application.publisherDomain,
    signInAudience: application.signInAudience,
    tags: [],
    tokenEncryptionKeyId: null,
    addIns: [],
    api: {
      acceptMappedClaims: null,
      knownClientApplications: api?.knownClientApplications ?? [],
      requestedAccessTokenVersion: api?.requestedAccessTokenVersion ?? null,
      oauth2PermissionScopes: api?.oauth2PermissionScopes ?? [],
      preAuthorizedApplications: api?.preAuthorizedApplications ?? [],
    },
    appRoles: [],
    info: {
      logoUrl: null,
      marketingUrl: null,
      privacyStatementUrl: null,
      supportUrl: null,
      termsOfServiceUrl: null,
    },
    keyCredentials: toKeyResources(application.keyCredentials),
    passwordCredentials: application.clientSecrets.map((secret) => toPasswordResource(secret)),
    publicClient: { redirectUris: redirectUris.publicClient },
    requiredResourceAccess,
    verifiedPublisher: {
      displayName: application.verifiedPublisher,
      verifiedPublisherId: null,
      addedDateTime: null,
    },
    web: {
      homePageUrl: null,
      logoutUrl: application.logoutUrl,
      redirectUris: redirectUris.web,
      implicitGrantSettings: application.implicitGrantSettings,
    },
    spa: { redirectUris: redirectUris.spa },
  };
  return selectProperties(properties, select, []);
}
