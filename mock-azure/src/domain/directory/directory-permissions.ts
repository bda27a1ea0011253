import type { PermissionRow } from "./administrative-permissions.ts";

type Row = readonly [
  value: string,
  id: string,
  adminOnly: 0 | 1,
  title: string,
  does: string,
  whose: { readonly user: string; readonly admin: string },
];

const OWN = { user: "your profile", admin: "the profile of people who use it" };
const ALL = { user: "your organisation", admin: "the organisation" };

/**
 * What apps may do with people, groups and the organisation. The wording is the same for users and administrators but
 * for whose data it is.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
const ROWS: readonly Row[] = [
  [
    "User.ReadWrite",
    "b4e74841-8e56-480b-be8b-910348b18b4c",
    0,
    "Read and update your profile",
    "read and change",
    OWN,
  ],
  [
    "User.ReadWrite.All",
    "204e0828-b5ca-4ad8-b9f3-f32a958e7cc4",
    1,
    "Read and write all users' full profiles",
    "create, read, change and delete people of",
    ALL,
  ],
  [
    "User.EnableDisableAccount.All",
    "f92e74e7-2563-467f-9dd0-902688cb5863",
    1,
    "Enable and disable user accounts",
    "enable and disable accounts of",
    ALL,
  ],
  [
    "User.RevokeSessions.All",
    "fc30e98b-8810-4501-81f5-c20a3196387b",
    1,
    "Revoke all sign in sessions for a user",
    "end sessions of people of",
    ALL,
  ],
  [
    "User-PasswordProfile.ReadWrite.All",
    "56760768-b641-451f-8906-e1b8ab31bca7",
    1,
    "Read and write password profiles and reset user passwords",
    "reset passwords of people of",
    ALL,
  ],
  [
    "Group.ReadWrite.All",
    "4e46008b-f24c-477d-8fff-7bb4ec7aafe0",
    1,
    "Read and write all groups",
    "create, read, change and delete groups of",
    ALL,
  ],
  [
    "GroupMember.Read.All",
    "bc024368-1153-4739-b217-4326f2e966d0",
    1,
    "Read group memberships",
    "read who belongs to groups of",
    ALL,
  ],
  [
    "GroupMember.ReadWrite.All",
    "f81125ac-d3b7-4573-a3b2-7099cc39df9e",
    1,
    "Read and write group memberships",
    "change who belongs to groups of",
    ALL,
  ],
  [
    "Organization.Read.All",
    "4908d5b9-3fb2-4b1e-9336-1888b7937185",
    1,
    "Read organization information",
    "read name, domains and settings of",
    ALL,
  ],
  [
    "Policy.Read.PermissionGrant",
    "414de6ea-2d92-462f-b120-6e2a809a6d01",
    1,
    "Read consent and permission grant policies",
    "read the policies on consent of",
    ALL,
  ],
];

/** Delegated permissions over people, groups and the organisation. */
export const DIRECTORY_PERMISSIONS: readonly PermissionRow[] = ROWS.map(
  ([value, id, adminOnly, title, does, whose]) => [
    value,
    id,
    adminOnly,
    title,
    `{app} will be able to ${does} ${whose.user}.`,
    title.replace("your", "user"),
    `{app} will be able to ${does} ${whose.admin}.`,
  ],
);
