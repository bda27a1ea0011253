import { type PermissionName, permissionInEnglish } from "../../words/permissions.ts";

/** A delegated permission of Microsoft Graph, with the wordings that Graph gives for it, which are English. */
export interface DelegatedPermission {
  readonly value: string;
  readonly id: string;
  /** Only an administrator may consent, whatever the policy. */
  readonly adminOnly: boolean;
  readonly userDisplayName: string;
  readonly userDescription: string;
  readonly adminDisplayName: string;
  readonly adminDescription: string;
}

/**
 * The part of the catalogue that calendar integrations and administrators meet: each permission's id, and whether only
 * administrators may consent to it.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
const ROWS: Readonly<Record<PermissionName, readonly [id: string, adminOnly: 0 | 1]>> = {
  openid: ["37f7f235-527c-4136-accd-4a02d197296e", 0],
  profile: ["14dad69e-099b-42c9-810b-d002981feec1", 0],
  email: ["64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0", 0],
  offline_access: ["7427e0e9-2fba-42fe-b0c0-848c9e6a8182", 0],
  "User.Read": ["e1fe6dd8-ba31-4d61-89e7-88639da4683d", 0],
  "User.ReadBasic.All": ["b340eb25-3456-403f-be2f-af7a0d370277", 0],
  "User.Read.All": ["a154be20-db9c-4678-8ab7-66f6cc099a59", 1],
  "Calendars.ReadBasic": ["662d75ba-a364-42ad-adee-f5f880ea4878", 1],
  "Calendars.Read": ["465a38f9-76ea-45b9-9f34-9e8b0d4b0b42", 0],
  "Calendars.ReadWrite": ["1ec239c2-d7c9-4623-a91a-a9775856bb36", 0],
  "Calendars.Read.Shared": ["2b9c4092-424d-4249-948d-b43879977640", 0],
  "Calendars.ReadWrite.Shared": ["12466101-c9b8-439a-8589-dd09ee67e8e9", 0],
  "MailboxSettings.Read": ["87f447af-9fa4-4c32-9dfa-4a57a73d18ce", 0],
  "MailboxSettings.ReadWrite": ["818c620a-27a9-40bd-a6a5-d96f7d610b4b", 0],
  "Mail.Read": ["570282fd-fa5c-430d-a7fd-fc8dc98a9dca", 0],
  "Mail.Send": ["e383f46e-2787-4529-855e-0e479a3ffac0", 0],
  "Mail.ReadBasic": ["a4b8392a-d8d1-4954-a029-8e668a39a170", 0],
  "Mail.ReadWrite": ["024d486e-b451-40bb-833d-3e66d98c5c73", 0],
  "MailboxFolder.Read": ["52dc2051-4958-4636-8f2a-281d39c6981c", 0],
  "MailboxItem.Read": ["82305458-296d-4edd-8b0b-74dd74c34526", 0],
  "Contacts.Read": ["ff74d97f-43af-4b68-9f2a-b77ee6968c5d", 0],
  "Contacts.ReadWrite": ["d56682ec-c09e-4743-aaf4-1a3aac4caa21", 0],
  "People.Read": ["ba47897c-39ec-4d83-8086-ee8256fa737d", 0],
  "Tasks.Read": ["f45671fb-e0fe-4b4b-be20-3d3ce43f1bcb", 0],
  "Tasks.ReadWrite": ["2219042f-cab5-40cc-b0d2-16b1540b4c5f", 0],
  "OnlineMeetings.Read": ["9be106e1-f4e3-4df5-bdff-e4bc531cbe43", 0],
  "OnlineMeetings.ReadWrite": ["a65f2972-a4f8-4f5e-afd7-69ccb046d5dc", 0],
  "Files.Read": ["10465720-29dd-4523-a11a-6a75c743c9d9", 0],
  "Files.ReadWrite": ["5c28f0bf-8a70-41f1-8ab2-9032436ddb65", 0],
  "Files.Read.All": ["df85f4d6-205c-4ac5-a5ea-6bf408dba283", 0],
  "Files.ReadWrite.All": ["863451e7-0667-486c-a5d6-d135439485f0", 0],
  "Sites.Read.All": ["205e70e5-aba6-4c52-a976-6d2d46c48043", 0],
  "Sites.ReadWrite.All": ["89fe6a52-be36-487e-b7d8-d061c450a026", 0],
  "Chat.Read": ["f501c180-9344-439a-bca0-6cbf209fd270", 0],
  "Chat.ReadWrite": ["9ff7295e-131b-4d94-90e1-69fde507ac11", 0],
  "Presence.Read": ["76bc735e-aecd-4a1d-8b4c-2b915deabb79", 0],
  "Place.Read.All": ["cb8f45a0-5c2e-4ea1-b803-84b870a7d7ec", 1],
  "Group.Read.All": ["5f8c59db-677d-491f-a6b8-5f174b11ec1d", 1],
  "Policy.ReadWrite.PermissionGrant": ["2672f8bb-fd5e-42e0-85e1-ec764dd2614e", 1],
  "User.ReadWrite": ["b4e74841-8e56-480b-be8b-910348b18b4c", 0],
  "User.ReadWrite.All": ["204e0828-b5ca-4ad8-b9f3-f32a958e7cc4", 1],
  "User.EnableDisableAccount.All": ["f92e74e7-2563-467f-9dd0-902688cb5863", 1],
  "User.RevokeSessions.All": ["fc30e98b-8810-4501-81f5-c20a3196387b", 1],
  "User-PasswordProfile.ReadWrite.All": ["56760768-b641-451f-8906-e1b8ab31bca7", 1],
  "Group.ReadWrite.All": ["4e46008b-f24c-477d-8fff-7bb4ec7aafe0", 1],
  "GroupMember.Read.All": ["bc024368-1153-4739-b217-4326f2e966d0", 1],
  "GroupMember.ReadWrite.All": ["f81125ac-d3b7-4573-a3b2-7099cc39df9e", 1],
  "Organization.Read.All": ["4908d5b9-3fb2-4b1e-9336-1888b7937185", 1],
  "Policy.Read.PermissionGrant": ["414de6ea-2d92-462f-b120-6e2a809a6d01", 1],
  "Directory.Read.All": ["06da0dbc-49e2-44d2-8312-53f166ab848a", 1],
  "Directory.ReadWrite.All": ["c5366453-9fb0-48a5-a156-24f0c49a4b84", 1],
  "ConsentRequest.Read.All": ["f3bfad56-966e-4590-a536-82ecf548ac1e", 1],
  "ConsentRequest.ReadWrite.All": ["497d9dfa-3bd1-481a-baab-90895e54568c", 1],
  "Policy.Read.All": ["572fea84-0151-49b2-9301-11cb16974376", 1],
  "Policy.ReadWrite.ConsentRequest": ["4d135e65-66b8-41a8-9f8b-081452c91774", 1],
  "Policy.ReadWrite.Authorization": ["edd3c878-b384-41fd-95ad-e7407dd775be", 1],
  "DelegatedPermissionGrant.ReadWrite.All": ["41ce6ca6-6826-4807-84f1-1c82854f7ee5", 1],
  "Application.Read.All": ["c79f8feb-a9db-4090-85f9-90d820caa0eb", 1],
  "Application.ReadWrite.All": ["bdfbf15f-ee85-4955-8675-146e8e5296b5", 1],
  "AppRoleAssignment.ReadWrite.All": ["84bccea3-f856-4a8a-967b-dbe0a3d53a64", 1],
  "AuditLog.Read.All": ["e4c9e354-4dc5-45b8-9e7c-e1393b0b1a20", 1],
};

let byName: ReadonlyMap<string, DelegatedPermission> | undefined;

function expand(value: PermissionName): DelegatedPermission {
  const [id, adminOnly] = ROWS[value];
  const { user, admin } = permissionInEnglish(value);
  return {
    value,
    id,
    adminOnly: adminOnly === 1,
    userDisplayName: user.name,
    userDescription: user.explanation,
    adminDisplayName: admin.name,
    adminDescription: admin.explanation,
  };
}

/** Every permission by its name in small letters, expanded when it is first asked for. */
function catalogue(): ReadonlyMap<string, DelegatedPermission> {
  const names = Object.keys(ROWS) as readonly PermissionName[];
  byName ??= new Map(names.map((value) => [value.toLowerCase(), expand(value)]));
  return byName;
}

/** Every delegated permission of Microsoft Graph here, in alphabetical order. */
export function allDelegatedPermissions(): readonly DelegatedPermission[] {
  return [...catalogue().values()].sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** Finds a delegated permission of Microsoft Graph by its id. */
export function findDelegatedPermissionById(id: string): DelegatedPermission | undefined {
  return [...catalogue().values()].find((permission) => permission.id === id.toLowerCase());
}

/**
 * Finds a delegated permission of Microsoft Graph.
 *
 * @param name - the permission's value, in any case
 * @returns the permission, or `undefined` when Graph has none of that name here
 */
export function findDelegatedPermission(name: string): DelegatedPermission | undefined {
  return catalogue().get(name.toLowerCase());
}
