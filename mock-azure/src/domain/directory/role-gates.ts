import type { DirectoryRole, User } from "./user.ts";

/**
 * Roles that may change whether people can sign in to an application.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/disable-user-sign-in-portal
 */
export const APPLICATION_ROLES: readonly DirectoryRole[] = [
  "Global Administrator",
  "Application Administrator",
  "Cloud Application Administrator",
];

/**
 * Roles that may look at who is assigned to what, and assign people.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal#prerequisites
 * @see https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference#privileged-role-administrator
 */
export const ASSIGNMENT_ROLES: readonly DirectoryRole[] = [
  ...APPLICATION_ROLES,
  "Privileged Role Administrator",
  "User Administrator",
];

/**
 * Roles that may read the sign-in and the audit log.
 *
 * @see https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference
 */
export const LOG_READING_ROLES: readonly DirectoryRole[] = [...APPLICATION_ROLES, "Global Reader"];

/**
 * Roles that may say how much a permission can do.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-permission-classifications#prerequisites
 */
export const CLASSIFICATION_ROLES: readonly DirectoryRole[] = [...APPLICATION_ROLES];

/**
 * Roles that may change what users consent to by themselves.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent
 */
export const USER_CONSENT_ROLES: readonly DirectoryRole[] = [
  "Global Administrator",
  "Privileged Role Administrator",
];

/**
 * Roles that may change how requests are handled.
 *
 * @see https://learn.microsoft.com/graph/api/adminconsentrequestpolicy-update
 */
export const CONSENT_WORKFLOW_ROLES: readonly DirectoryRole[] = [...APPLICATION_ROLES];

/**
 * The role that may let users send requests.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow
 */
export const WORKFLOW_ENABLING_ROLES: readonly DirectoryRole[] = ["Global Administrator"];

/**
 * Roles that may read every request.
 *
 * @see https://learn.microsoft.com/graph/api/appconsentapprovalroute-list-appconsentrequests
 */
export const CONSENT_READING_ROLES: readonly DirectoryRole[] = [...APPLICATION_ROLES, "Global Reader"];

/**
 * Roles that may manage people and groups.
 *
 * @see https://learn.microsoft.com/graph/api/user-update#permissions
 */
export const USER_ROLES: readonly DirectoryRole[] = ["Global Administrator", "User Administrator"];

/** Whether a person holds one of some roles. */
export function holdsRole(user: User, roles: readonly DirectoryRole[]): boolean {
  return user.roles.some((role) => roles.includes(role));
}
