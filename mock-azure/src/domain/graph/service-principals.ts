import type { AppRoleAssignment } from "../consent/app-role-assignment.ts";
import { findServicePrincipal } from "../consent/granted-scopes.ts";
import type { Application } from "../directory/application.ts";
import type { ServicePrincipal } from "../directory/service-principal.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Listable } from "./listing.ts";

/** A service principal, with its registration where this tenant knows it. */
export interface PrincipalRow {
  readonly principal: ServicePrincipal;
  readonly application: Application | undefined;
}

/** What an application that was consented to carries, and portals list it by. */
const INTEGRATED = "WindowsAzureActiveDirectoryIntegratedApp";

/** The words an application is marked with. */
export function tagsOf({ principal, application }: PrincipalRow): readonly string[] {
  return principal.notes?.tags ?? (application ? [INTEGRATED] : []);
}

/** @see https://learn.microsoft.com/graph/api/resources/serviceprincipal */
export const SERVICE_PRINCIPALS: Listable<PrincipalRow> = {
  type: "microsoft.graph.servicePrincipal",
  properties: [
    "id",
    "accountEnabled",
    "alternativeNames",
    "appDescription",
    "appDisplayName",
    "appId",
    "appOwnerOrganizationId",
    "appRoleAssignmentRequired",
    "appRoles",
    "applicationTemplateId",
    "createdDateTime",
    "deletedDateTime",
    "description",
    "disabledByMicrosoftStatus",
    "displayName",
    "homepage",
    "info",
    "keyCredentials",
    "loginUrl",
    "logoutUrl",
    "notes",
    "notificationEmailAddresses",
    "oauth2PermissionScopes",
    "passwordCredentials",
    "preferredSingleSignOnMode",
    "replyUrls",
    "servicePrincipalNames",
    "servicePrincipalType",
    "signInAudience",
    "tags",
    "verifiedPublisher",
  ],
  notEmulated: [
    "addIns",
    "customSecurityAttributes",
    "preferredTokenSigningKeyThumbprint",
    "resourceSpecificApplicationPermissions",
    "samlSingleSignOnSettings",
    "tokenEncryptionKeyId",
  ],
  unselectable: [],
  orderings: ["displayName"],
  expandable: ["appRoleAssignments", "appRoleAssignedTo"],
  fields: {
    id: { type: "text", of: ({ principal }) => principal.id },
    appId: { type: "text", of: ({ principal }) => principal.appId },
    appOwnerOrganizationId: { type: "guid", of: ({ principal }) => principal.appOwnerOrganizationId },
    displayName: { type: "text", of: ({ principal }) => principal.displayName },
    accountEnabled: { type: "flag", of: ({ principal }) => principal.accountEnabled },
    servicePrincipalType: { type: "text", of: () => "Application" },
    servicePrincipalNames: {
      type: "text",
      of: ({ principal, application }) => [principal.appId, ...(application?.identifierUris ?? [])],
    },
    tags: { type: "text", of: tagsOf },
  },
};

/** A service principal by its object id, or by the application's. */
export type PrincipalKey =
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: "app-id"; readonly id: string };

/** The service principal that a path means. */
export function findPrincipal(state: TenantState, { kind, id }: PrincipalKey): ServicePrincipal | undefined {
  return kind === "id"
    ? state.servicePrincipals.get(id.toLowerCase())
    : findServicePrincipal(state, id.toLowerCase());
}

/** A service principal as answers show it. */
export const toPrincipalRow = (state: TenantState, principal: ServicePrincipal): PrincipalRow => ({
  principal,
  application: state.applications.get(principal.appId),
});

/** The assignments that an answer gives along, by the relation that was asked for. */
export function expandPrincipal(
  state: TenantState,
  { id }: ServicePrincipal,
  relation: string | undefined,
): readonly AppRoleAssignment[] | undefined {
  switch (relation) {
    case "appRoleAssignments":
      return state.appRoleAssignments.by("principalId", id);
    case "appRoleAssignedTo":
      return state.appRoleAssignments.by("resourceId", id);
    default:
      return undefined;
  }
}
