import type { PermissionText } from "../permission-text.ts";

/** Application permissions, which an application uses without a person. */
export const en = {
  "Calendars.Read": [
    "Read calendars in all mailboxes",
    "{app} will be able to read events of all calendars, without a signed-in user.",
  ],
  "Calendars.ReadBasic.All": [
    "Read basic details of calendars in all mailboxes",
    "{app} will be able to read times and places of events of all calendars, without a signed-in user.",
  ],
  "Calendars.ReadWrite": [
    "Read and write calendars in all mailboxes",
    "{app} will be able to create, read, change and delete events of all calendars, without a signed-in user.",
  ],
  "ConsentRequest.Read.All": [
    "Read all consent requests",
    "{app} will be able to read requests for consent and for approval, without a signed-in user.",
  ],
  "Directory.Read.All": [
    "Read directory data",
    "{app} will be able to read users, groups and applications of your organization, without a signed-in user.",
  ],
  "Mail.Read": [
    "Read mail in all mailboxes",
    "{app} will be able to read mail in all mailboxes, without a signed-in user.",
  ],
  "MailboxSettings.Read": [
    "Read all user mailbox settings",
    "{app} will be able to read the settings of all mailboxes, without a signed-in user.",
  ],
  "MailboxSettings.ReadWrite": [
    "Read and write all user mailbox settings",
    "{app} will be able to read and change the settings of all mailboxes, without a signed-in user.",
  ],
  "OnlineMeetings.ReadWrite.All": [
    "Read and create online meetings",
    "{app} will be able to read and create online meetings of everybody, without a signed-in user.",
  ],
  "User.Read.All": [
    "Read all users' full profiles",
    "{app} will be able to read the full profile of everybody in your organization, without a signed-in user.",
  ],
  "Application.Read.All": [
    "Read all applications",
    "{app} will be able to read applications and service principals, without a signed-in user.",
  ],
  "Application.ReadWrite.All": [
    "Read and write all applications",
    "{app} will be able to create, read, change and delete applications and service principals, without a signed-in user.",
  ],
  "AppRoleAssignment.ReadWrite.All": [
    "Manage app permission grants and app role assignments",
    "{app} will be able to give and take application permissions and access to applications, without a signed-in user.",
  ],
  "AuditLog.Read.All": [
    "Read all audit log data",
    "{app} will be able to read the audit and sign-in logs, without a signed-in user.",
  ],
  "ConsentRequest.ReadWrite.All": [
    "Read and write all consent requests",
    "{app} will be able to read and change requests for consent and for approval, without a signed-in user.",
  ],
  "DelegatedPermissionGrant.ReadWrite.All": [
    "Manage all delegated permission grants",
    "{app} will be able to give and take delegated permissions of every application, without a signed-in user.",
  ],
  "Directory.ReadWrite.All": [
    "Read and write directory data",
    "{app} will be able to read and change users, groups and applications of your organization, without a signed-in user.",
  ],
  "Group.Read.All": [
    "Read all groups",
    "{app} will be able to read groups and their members, without a signed-in user.",
  ],
  "Group.ReadWrite.All": [
    "Read and write all groups",
    "{app} will be able to create, read, change and delete groups, without a signed-in user.",
  ],
  "GroupMember.Read.All": [
    "Read all group memberships",
    "{app} will be able to read who belongs to groups, without a signed-in user.",
  ],
  "GroupMember.ReadWrite.All": [
    "Read and write all group memberships",
    "{app} will be able to change who belongs to groups, without a signed-in user.",
  ],
  "Organization.Read.All": [
    "Read organization information",
    "{app} will be able to read name, domains and settings of your organization, without a signed-in user.",
  ],
  "Policy.Read.All": [
    "Read your organization's policies",
    "{app} will be able to read the policies of your organization, without a signed-in user.",
  ],
  "Policy.Read.PermissionGrant": [
    "Read consent and permission grant policies",
    "{app} will be able to read the policies on consent of your organization, without a signed-in user.",
  ],
  "Policy.ReadWrite.Authorization": [
    "Read and write your organization's authorization policy",
    "{app} will be able to read and change the authorization policy of your organization, without a signed-in user.",
  ],
  "Policy.ReadWrite.ConsentRequest": [
    "Read and write consent request policy",
    "{app} will be able to read and change how requests for consent are handled, without a signed-in user.",
  ],
  "Policy.ReadWrite.PermissionGrant": [
    "Manage consent and permission grant policies",
    "{app} will be able to read and change the policies on consent of your organization, without a signed-in user.",
  ],
  "User.EnableDisableAccount.All": [
    "Enable and disable user accounts",
    "{app} will be able to enable and disable accounts, without a signed-in user.",
  ],
  "User.ReadWrite.All": [
    "Read and write all users' full profiles",
    "{app} will be able to create, read, change and delete people of your organization, without a signed-in user.",
  ],
  "User.RevokeSessions.All": [
    "Revoke all sign in sessions for a user",
    "{app} will be able to end sessions of people of your organization, without a signed-in user.",
  ],
  "User-PasswordProfile.ReadWrite.All": [
    "Read and write all password profiles and reset user passwords",
    "{app} will be able to reset passwords of people of your organization, without a signed-in user.",
  ],
} as const satisfies Readonly<Record<string, PermissionText>>;
