import {
  APPLICATION_ROLES,
  ASSIGNMENT_ROLES,
  CONSENT_READING_ROLES,
  USER_ROLES,
} from "../directory/role-gates.ts";
import type { DirectoryRole } from "../directory/user.ts";

/** What opens an operation on the tenant's own settings and records: a permission, and a role where a person calls. */
export interface AdminAccess {
  /** Permissions, delegated or granted to an application, in lower case; any of them will do. */
  readonly permissions: readonly string[];
  /** Permissions that open it for a signed-in person only. */
  readonly delegated?: readonly string[];
  /** Permissions of which one is needed beside the first. */
  readonly also?: readonly string[];
  /** Directory roles, one of which a person who calls must hold, or everybody, where the operation asks by itself. */
  readonly roles: readonly DirectoryRole[] | "everybody";
}

const GRANTING_ROLES: readonly DirectoryRole[] = [...APPLICATION_ROLES, "Privileged Role Administrator"];

/** @see https://learn.microsoft.com/graph/api/adminconsentrequestpolicy-get */
export const CONSENT_POLICY_READ: AdminAccess = {
  permissions: ["policy.read.all", "policy.readwrite.consentrequest", "directory.read.all"],
  roles: CONSENT_READING_ROLES,
};

/** @see https://learn.microsoft.com/graph/api/adminconsentrequestpolicy-update */
export const CONSENT_POLICY_WRITE: AdminAccess = {
  permissions: ["policy.readwrite.consentrequest"],
  roles: APPLICATION_ROLES,
};

/** @see https://learn.microsoft.com/graph/api/group-list-settings */
export const CONSENT_SETTINGS_READ: AdminAccess = {
  permissions: [
    "groupsettings.read.all",
    "groupsettings.readwrite.all",
    "directory.read.all",
    "directory.readwrite.all",
  ],
  roles: ["Global Administrator", "Global Reader", "Privileged Role Administrator", "User Administrator"],
};

/** @see https://learn.microsoft.com/graph/api/groupsetting-update */
export const CONSENT_SETTINGS_WRITE: AdminAccess = {
  permissions: ["policy.readwrite.authorization"],
  roles: ["Global Administrator", "Privileged Role Administrator"],
};

/** @see https://learn.microsoft.com/graph/api/appconsentapprovalroute-list-appconsentrequests */
export const CONSENT_REQUESTS_READ: AdminAccess = {
  permissions: ["consentrequest.read.all", "consentrequest.readwrite.all"],
  roles: CONSENT_READING_ROLES,
};

/** @see https://learn.microsoft.com/graph/api/oauth2permissiongrant-list */
export const GRANTS_READ: AdminAccess = {
  permissions: [
    "directory.read.all",
    "delegatedpermissiongrant.read.all",
    "delegatedpermissiongrant.readwrite.all",
    "directory.readwrite.all",
  ],
  roles: [...GRANTING_ROLES, "Global Reader"],
};

/** @see https://learn.microsoft.com/graph/api/oauth2permissiongrant-post */
export const GRANTS_WRITE: AdminAccess = {
  permissions: ["delegatedpermissiongrant.readwrite.all"],
  roles: GRANTING_ROLES,
};

/** @see https://learn.microsoft.com/graph/api/serviceprincipal-list */
export const APPLICATIONS_READ: AdminAccess = {
  permissions: [
    "application.read.all",
    "application.readwrite.all",
    "directory.read.all",
    "directory.readwrite.all",
  ],
  roles: [...GRANTING_ROLES, "Global Reader"],
};

/** @see https://learn.microsoft.com/graph/api/serviceprincipal-update */
export const APPLICATIONS_WRITE: AdminAccess = {
  permissions: ["application.readwrite.all", "directory.readwrite.all"],
  roles: APPLICATION_ROLES,
};

/** @see https://learn.microsoft.com/graph/api/authorizationpolicy-get */
export const AUTHORIZATION_READ: AdminAccess = {
  permissions: ["policy.read.all", "policy.readwrite.authorization"],
  roles: ["Global Administrator", "Global Reader", "Privileged Role Administrator"],
};

/** @see https://learn.microsoft.com/graph/api/authorizationpolicy-update */
export const AUTHORIZATION_WRITE: AdminAccess = {
  permissions: ["policy.readwrite.authorization"],
  roles: ["Global Administrator", "Privileged Role Administrator"],
};

const APP_ROLE_PERMISSIONS: readonly string[] = [
  "application.read.all",
  "application.readwrite.all",
  "approleassignment.readwrite.all",
  "directory.read.all",
  "directory.readwrite.all",
];

/** Assigning takes reading of applications beside the permission to assign. */
const APP_ROLE_WRITING: Pick<AdminAccess, "permissions" | "also"> = {
  permissions: ["approleassignment.readwrite.all"],
  also: APP_ROLE_PERMISSIONS.filter((name) => name !== "approleassignment.readwrite.all"),
};

/** @see https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignments */
export const APP_ROLES_READ: AdminAccess = {
  permissions: APP_ROLE_PERMISSIONS,
  roles: [...ASSIGNMENT_ROLES, "Global Reader"],
};

/** @see https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignments */
export const APP_ROLES_WRITE: AdminAccess = { ...APP_ROLE_WRITING, roles: GRANTING_ROLES };

/** @see https://learn.microsoft.com/graph/api/user-list-approleassignments */
export const PEOPLE_ASSIGNMENTS_READ: AdminAccess = { permissions: APP_ROLE_PERMISSIONS, roles: "everybody" };

/** @see https://learn.microsoft.com/graph/api/user-post-approleassignments */
export const PEOPLE_ASSIGN: AdminAccess = { ...APP_ROLE_WRITING, roles: ASSIGNMENT_ROLES };

/** @see https://learn.microsoft.com/graph/api/user-list */
export const USERS_READ: AdminAccess = {
  permissions: [
    "user.readbasic.all",
    "user.read.all",
    "user.readwrite.all",
    "directory.read.all",
    "directory.readwrite.all",
  ],
  roles: "everybody",
};

/** @see https://learn.microsoft.com/graph/api/user-post-users */
export const USERS_CREATE: AdminAccess = {
  permissions: ["user.readwrite.all", "directory.readwrite.all"],
  roles: USER_ROLES,
};

/** @see https://learn.microsoft.com/graph/api/user-update */
export const USERS_WRITE: AdminAccess = {
  permissions: [
    "user.readwrite.all",
    "directory.readwrite.all",
    "user.enabledisableaccount.all",
    "user-passwordprofile.readwrite.all",
  ],
  delegated: ["user.readwrite"],
  roles: "everybody",
};

/** @see https://learn.microsoft.com/graph/api/user-delete */
export const USERS_DELETE: AdminAccess = { permissions: ["user.readwrite.all"], roles: "everybody" };

/** @see https://learn.microsoft.com/graph/api/user-revokesigninsessions */
export const USERS_REVOKE: AdminAccess = {
  permissions: ["user.revokesessions.all", "user.readwrite.all", "directory.readwrite.all"],
  roles: "everybody",
};

const GROUP_READING: readonly string[] = [
  "groupmember.read.all",
  "groupmember.readwrite.all",
  "group.read.all",
  "group.readwrite.all",
  "directory.read.all",
  "directory.readwrite.all",
];

/** @see https://learn.microsoft.com/graph/api/group-list */
export const GROUPS_READ: AdminAccess = { permissions: GROUP_READING, roles: "everybody" };

/** @see https://learn.microsoft.com/graph/api/group-update */
export const GROUPS_WRITE: AdminAccess = {
  permissions: ["group.readwrite.all", "directory.readwrite.all"],
  roles: USER_ROLES,
};

/** @see https://learn.microsoft.com/graph/api/group-post-members */
export const MEMBERS_WRITE: AdminAccess = {
  permissions: ["groupmember.readwrite.all", "group.readwrite.all", "directory.readwrite.all"],
  roles: USER_ROLES,
};

/** @see https://learn.microsoft.com/graph/api/user-list-memberof */
export const MEMBERSHIPS_READ: AdminAccess = {
  permissions: [...GROUP_READING, "user.read.all", "user.readwrite.all"],
  delegated: ["user.read", "user.readwrite"],
  roles: "everybody",
};

/** @see https://learn.microsoft.com/graph/api/directoryaudit-list */
export const AUDIT_READ: AdminAccess = {
  permissions: ["auditlog.read.all"],
  roles: ["Global Administrator", "Global Reader"],
};

/** @see https://learn.microsoft.com/graph/api/permissiongrantpolicy-list */
export const GRANT_POLICIES_READ: AdminAccess = {
  permissions: ["policy.read.permissiongrant", "policy.readwrite.permissiongrant", "policy.read.all"],
  roles: [...GRANTING_ROLES, "Global Reader"],
};

/** @see https://learn.microsoft.com/graph/api/permissiongrantpolicy-post-permissiongrantpolicies */
export const GRANT_POLICIES_WRITE: AdminAccess = {
  permissions: ["policy.readwrite.permissiongrant"],
  roles: ["Global Administrator", "Privileged Role Administrator"],
};

/** @see https://learn.microsoft.com/graph/api/organization-list */
export const ORGANIZATION_READ: AdminAccess = {
  permissions: ["organization.read.all", "directory.read.all", "directory.readwrite.all"],
  delegated: ["user.read"],
  roles: "everybody",
};
