import type { Application } from "../directory/application.ts";
import type { TenantState } from "../tenant-state.ts";
import { type GraphFailure, graphFailure } from "./graph-failure.ts";
import type { Listable } from "./listing.ts";
import { type ResourceAccess, toPermissionIds } from "./resource-access.ts";
import type { PrincipalKey } from "./service-principals.ts";

/** @see https://learn.microsoft.com/graph/api/resources/application */
export const APPLICATIONS: Listable<Application> = {
  type: "microsoft.graph.application",
  properties: [
    "id",
    "addIns",
    "api",
    "appId",
    "appRoles",
    "applicationTemplateId",
    "createdDateTime",
    "deletedDateTime",
    "description",
    "disabledByMicrosoftStatus",
    "displayName",
    "groupMembershipClaims",
    "identifierUris",
    "info",
    "isDeviceOnlyAuthSupported",
    "isFallbackPublicClient",
    "keyCredentials",
    "notes",
    "optionalClaims",
    "passwordCredentials",
    "publicClient",
    "publisherDomain",
    "requiredResourceAccess",
    "signInAudience",
    "spa",
    "tags",
    "tokenEncryptionKeyId",
    "verifiedPublisher",
    "web",
  ],
  notEmulated: [
    "authenticationBehaviors",
    "certification",
    "defaultRedirectUri",
    "nativeAuthenticationApisEnabled",
    "parentalControlSettings",
    "requestSignatureVerification",
    "samlMetadataUrl",
    "serviceManagementReference",
    "servicePrincipalLockConfiguration",
    "uniqueName",
  ],
  unselectable: [],
  orderings: ["displayName"],
  fields: {
    id: { type: "text", of: ({ id }) => id },
    appId: { type: "text", of: ({ appId }) => appId },
    displayName: { type: "text", of: ({ displayName }) => displayName },
    publisherDomain: { type: "text", of: ({ publisherDomain }) => publisherDomain },
    signInAudience: { type: "text", of: ({ signInAudience }) => signInAudience },
    identifierUris: { type: "text", of: ({ identifierUris = [] }) => identifierUris },
  },
};

/** A registration, with the permissions it lists as they go on the wire. */
export interface ApplicationRow {
  readonly application: Application;
  readonly requiredResourceAccess: readonly ResourceAccess[];
}

/** A registration as answers show it. */
export const toApplicationRow = (state: TenantState, application: Application): ApplicationRow => ({
  application,
  requiredResourceAccess: toPermissionIds(state, application.requiredResourceAccess),
});

/** The registrations that live in this tenant; others are seen through their service principals only. */
export function ownApplications({ applications, organization }: TenantState): readonly Application[] {
  return [...applications.values()].filter(({ homeTenantId }) => homeTenantId === organization.id);
}

/** The registration that a path means. */
export function resolveApplication(
  { applications, organization }: TenantState,
  { kind, id }: PrincipalKey,
): Application | GraphFailure {
  const key = id.toLowerCase();
  const found = kind === "app-id" ? applications.get(key) : applications.by("objectId", key)[0];
  return found?.homeTenantId === organization.id ? found : graphFailure("resourceNotFound", { id });
}
