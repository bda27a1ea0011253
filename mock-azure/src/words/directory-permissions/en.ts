import type { PermissionText } from "../permission-text.ts";

/** The directory, its policies and its logs, most of it for administrators to grant. */
export const en = {
  "User.ReadWrite": [
    "Read and update your profile",
    "{app} will be able to read and change your profile.",
    "Read and update user profile",
    "{app} will be able to read and change the profile of people who use it.",
  ],
  "User.ReadWrite.All": [
    "Read and write all users' full profiles",
    "{app} will be able to create, read, change and delete people of your organisation.",
    "Read and write all users' full profiles",
    "{app} will be able to create, read, change and delete people of the organisation.",
  ],
  "User.EnableDisableAccount.All": [
    "Enable and disable user accounts",
    "{app} will be able to enable and disable accounts of your organisation.",
    "Enable and disable user accounts",
    "{app} will be able to enable and disable accounts of the organisation.",
  ],
  "User.RevokeSessions.All": [
    "Revoke all sign in sessions for a user",
    "{app} will be able to end sessions of people of your organisation.",
    "Revoke all sign in sessions for a user",
    "{app} will be able to end sessions of people of the organisation.",
  ],
  "User-PasswordProfile.ReadWrite.All": [
    "Read and write password profiles and reset user passwords",
    "{app} will be able to reset passwords of people of your organisation.",
    "Read and write password profiles and reset user passwords",
    "{app} will be able to reset passwords of people of the organisation.",
  ],
  "Group.ReadWrite.All": [
    "Read and write all groups",
    "{app} will be able to create, read, change and delete groups of your organisation.",
    "Read and write all groups",
    "{app} will be able to create, read, change and delete groups of the organisation.",
  ],
  "GroupMember.Read.All": [
    "Read group memberships",
    "{app} will be able to read who belongs to groups of your organisation.",
    "Read group memberships",
    "{app} will be able to read who belongs to groups of the organisation.",
  ],
  "GroupMember.ReadWrite.All": [
    "Read and write group memberships",
    "{app} will be able to change who belongs to groups of your organisation.",
    "Read and write group memberships",
    "{app} will be able to change who belongs to groups of the organisation.",
  ],
  "Organization.Read.All": [
    "Read organization information",
    "{app} will be able to read name, domains and settings of your organisation.",
    "Read organization information",
    "{app} will be able to read name, domains and settings of the organisation.",
  ],
  "Policy.Read.PermissionGrant": [
    "Read consent and permission grant policies",
    "{app} will be able to read the policies on consent of your organisation.",
    "Read consent and permission grant policies",
    "{app} will be able to read the policies on consent of the organisation.",
  ],
  "Directory.Read.All": [
    "Read directory data",
    "{app} will be able to read data in your organisation's directory.",
    "Read directory data",
    "{app} will be able to read data in the organisation's directory.",
  ],
  "Directory.ReadWrite.All": [
    "Read and write directory data",
    "{app} will be able to read and write data in your organisation's directory.",
    "Read and write directory data",
    "{app} will be able to read and write data in the organisation's directory.",
  ],
  "ConsentRequest.Read.All": [
    "Read consent requests",
    "{app} will be able to read requests for consent and how they were answered.",
  ],
  "ConsentRequest.ReadWrite.All": [
    "Read and write consent requests",
    "{app} will be able to read and change requests for consent.",
  ],
  "Policy.Read.All": [
    "Read your organization's policies",
    "{app} will be able to read your organisation's policies.",
    "Read the organization's policies",
    "{app} will be able to read the organisation's policies.",
  ],
  "Policy.ReadWrite.ConsentRequest": [
    "Read and write consent request policy",
    "{app} will be able to read and change how your organisation's requests for consent are handled.",
    "Read and write consent request policy",
    "{app} will be able to read and change how the organisation's requests for consent are handled.",
  ],
  "Policy.ReadWrite.Authorization": [
    "Read and write your organization's authorization policy",
    "{app} will be able to read and change your organisation's authorization policy.",
    "Read and write the organization's authorization policy",
    "{app} will be able to read and change the organisation's authorization policy.",
  ],
  "DelegatedPermissionGrant.ReadWrite.All": [
    "Manage all delegated permission grants",
    "{app} will be able to give and take delegated permissions of every application in your organisation's directory.",
    "Manage all delegated permission grants",
    "{app} will be able to give and take delegated permissions of every application in the organisation's directory.",
  ],
  "Application.Read.All": [
    "Read applications",
    "{app} will be able to read applications and service principals in your organisation's directory.",
    "Read applications",
    "{app} will be able to read applications and service principals in the organisation's directory.",
  ],
  "Application.ReadWrite.All": [
    "Read and write all applications",
    "{app} will be able to read and change applications and service principals in your organisation's directory.",
    "Read and write all applications",
    "{app} will be able to read and change applications and service principals in the organisation's directory.",
  ],
  "AppRoleAssignment.ReadWrite.All": [
    "Manage app permission grants and app role assignments",
    "{app} will be able to give and take application permissions in your organisation's directory.",
    "Manage app permission grants and app role assignments",
    "{app} will be able to give and take application permissions in the organisation's directory.",
  ],
  "AuditLog.Read.All": [
    "Read audit log data",
    "{app} will be able to read the audit and sign-in logs of your organisation's directory.",
    "Read audit log data",
    "{app} will be able to read the audit and sign-in logs of the organisation's directory.",
  ],
} as const satisfies Readonly<Record<string, PermissionText>>;
