/** An application permission as the catalogue writes it down. */
export type AppRoleRow = readonly [value: string, id: string, displayName: string, does: string];

/**
 * Application permissions over the directory, its policies and its logs.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
export const DIRECTORY_APP_ROLES: readonly AppRoleRow[] = [
  [
    "Application.Read.All",
    "9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30",
    "Read all applications",
    "read applications and service principals",
  ],
  [
    "Application.ReadWrite.All",
    "1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9",
    "Read and write all applications",
    "create, read, change and delete applications and service principals",
  ],
  [
    "AppRoleAssignment.ReadWrite.All",
    "06b708a9-e830-4db3-a914-8e69da51d44f",
    "Manage app permission grants and app role assignments",
    "give and take application permissions and access to applications",
  ],
  [
    "AuditLog.Read.All",
    "b0afded3-3588-46d8-8b3d-9842eff778da",
    "Read all audit log data",
    "read the audit and sign-in logs",
  ],
  [
    "ConsentRequest.ReadWrite.All",
    "9f1b81a7-0223-4428-bfa4-0bcb5535f27d",
    "Read and write all consent requests",
    "read and change requests for consent and for approval",
  ],
  [
    "DelegatedPermissionGrant.ReadWrite.All",
    "8e8e4742-1d95-4f68-9d56-6ee75648c72a",
    "Manage all delegated permission grants",
    "give and take delegated permissions of every application",
  ],
  [
    "Directory.ReadWrite.All",
    "19dbc75e-c2e2-444c-a770-ec69d8559fc7",
    "Read and write directory data",
    "read and change users, groups and applications of your organization",
  ],
  [
    "Group.Read.All",
    "5b567255-7703-4780-807c-7be8301ae99b",
    "Read all groups",
    "read groups and their members",
  ],
  [
    "Group.ReadWrite.All",
    "62a82d76-70ea-41e2-9197-370581804d09",
    "Read and write all groups",
    "create, read, change and delete groups",
  ],
  [
    "GroupMember.Read.All",
    "98830695-27a2-44f7-8c18-0c3ebc9698f6",
    "Read all group memberships",
    "read who belongs to groups",
  ],
  [
    "GroupMember.ReadWrite.All",
    "dbaae8cf-10b5-4b86-a4a1-f871c94c6695",
    "Read and write all group memberships",
    "change who belongs to groups",
  ],
  [
    "Organization.Read.All",
    "498476ce-e0fe-48b0-b801-37ba7e2685c6",
    "Read organization information",
    "read name, domains and settings of your organization",
  ],
  [
    "Policy.Read.All",
    "246dd0d5-5bd0-4def-940b-0421030a5b68",
    "Read your organization's policies",
    "read the policies of your organization",
  ],
  [
    "Policy.Read.PermissionGrant",
    "9e640839-a198-48fb-8b9a-013fd6f6cbcd",
    "Read consent and permission grant policies",
    "read the policies on consent of your organization",
  ],
  [
    "Policy.ReadWrite.Authorization",
    "fb221be6-99f2-473f-bd32-01c6a0e9ca3b",
    "Read and write your organization's authorization policy",
    "read and change the authorization policy of your organization",
  ],
  [
    "Policy.ReadWrite.ConsentRequest",
    "999f8c63-0a38-4f1b-91fd-ed1947bdd1a9",
    "Read and write consent request policy",
    "read and change how requests for consent are handled",
  ],
  [
    "Policy.ReadWrite.PermissionGrant",
    "a402ca1c-2696-4531-972d-6e5ee4aa11ea",
    "Manage consent and permission grant policies",
    "read and change the policies on consent of your organization",
  ],
  [
    "User.EnableDisableAccount.All",
    "3011c876-62b7-4ada-afa2-506cbbecc68c",
    "Enable and disable user accounts",
    "enable and disable accounts",
  ],
  [
    "User.ReadWrite.All",
    "741f803b-c850-494e-b5df-cde7c675a1ca",
    "Read and write all users' full profiles",
    "create, read, change and delete people of your organization",
  ],
  [
    "User.RevokeSessions.All",
    "77f3a031-c388-4f99-b373-dc68676a979e",
    "Revoke all sign in sessions for a user",
    "end sessions of people of your organization",
  ],
  [
    "User-PasswordProfile.ReadWrite.All",
    "cc117bb9-00cf-4eb8-b580-ea2a878fe8f7",
    "Read and write all password profiles and reset user passwords",
    "reset passwords of people of your organization",
  ],
];
