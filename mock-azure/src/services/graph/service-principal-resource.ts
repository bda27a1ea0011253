import { GRAPH_APP_ID } from "@consentra/protocol";
import { allAppRoles } from "../../domain/directory/app-roles.ts";
import { allDelegatedPermissions } from "../../domain/directory/permissions.ts";
import type { PrincipalFound } from "../../domain/graph/decide-service-principals.ts";
import { tagsOf } from "../../domain/graph/service-principals.ts";
import { toAssignmentResource } from "./app-role-assignment-resource.ts";
import { selectProperties } from "./collection-body.ts";
import { formatDirectoryTime } from "./format-directory-time.ts";

const general = (description: string) => description.replaceAll("{app}", "The app");

/** What Microsoft Graph offers to people who sign in. */
const delegatedPermissions = () =>
  allDelegatedPermissions().map((permission) => ({
    adminConsentDescription: general(permission.adminDescription),
    adminConsentDisplayName: permission.adminDisplayName,
    id: permission.id,
    isEnabled: true,
    type: permission.adminOnly ? "Admin" : "User",
    userConsentDescription: general(permission.userDescription),
    userConsentDisplayName: permission.userDisplayName,
    value: permission.value,
  }));

/** What it offers to applications on their own. */
const applicationPermissions = () =>
  allAppRoles().map(({ description, displayName, id, value }) => ({
    allowedMemberTypes: ["Application"],
    description: general(description),
    displayName,
    id,
    isEnabled: true,
    origin: "Application",
    value,
  }));

/**
 * A service principal as Microsoft Graph writes one.
 *
 * @see https://learn.microsoft.com/graph/api/resources/serviceprincipal
 */
export function toPrincipalResource(
  { related, ...row }: PrincipalFound,
  {
    select,
    expand,
  }: { readonly select: readonly string[] | undefined; readonly expand?: string | undefined },
) {
  const { principal, application } = row;
  const { appId, displayName, notes } = principal;
  const isGraph = appId === GRAPH_APP_ID;
  const properties = {
    id: principal.id,
    deletedDateTime: null,
    accountEnabled: principal.accountEnabled,
    alternativeNames: [],
    appDescription: null,
    appDisplayName: application?.displayName ?? displayName,
    appId,
    appOwnerOrganizationId: principal.appOwnerOrganizationId,
    appRoleAssignmentRequired: principal.appRoleAssignmentRequired,
    applicationTemplateId: null,
    createdDateTime: formatDirectoryTime(principal.createdDateTime),
    description: notes?.description ?? null,
    disabledByMicrosoftStatus: null,
    displayName,
    homepage: notes?.homepage ?? null,
    info: {
      logoUrl: null,
      marketingUrl: null,
      privacyStatementUrl: null,
      supportUrl: null,
      termsOfServiceUrl: null,
    },
    loginUrl: notes?.loginUrl ?? null,
    logoutUrl: application?.logoutUrl ?? null,
    notes: notes?.notes ?? null,
    notificationEmailAddresses: notes?.notificationEmailAddresses ?? [],
    preferredSingleSignOnMode: null,
    replyUrls: application ? Object.values(application.redirectUris).flat() : [],
    servicePrincipalNames: [appId, ...(application?.identifierUris ?? [])],
    servicePrincipalType: "Application",
    signInAudience: application?.signInAudience ?? "AzureADMultipleOrgs",
    tags: tagsOf(row),
    verifiedPublisher: {
      displayName: application?.verifiedPublisher ?? null,
      verifiedPublisherId: null,
      addedDateTime: null,
    },
    appRoles: isGraph ? applicationPermissions() : [],
    keyCredentials: [],
    oauth2PermissionScopes: isGraph
      ? delegatedPermissions()
      : (application?.api?.oauth2PermissionScopes ?? []),
    passwordCredentials: [],
  };
  const chosen = selectProperties(properties, select, []);
  return related && expand
    ? { ...chosen, [expand]: related.map((one) => toAssignmentResource(one)) }
    : chosen;
}
