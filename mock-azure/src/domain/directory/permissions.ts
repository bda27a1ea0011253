import { ADMINISTRATIVE_PERMISSIONS, type PermissionRow } from "./administrative-permissions.ts";
import { DIRECTORY_PERMISSIONS } from "./directory-permissions.ts";
import { WORKPLACE_PERMISSIONS } from "./workplace-permissions.ts";

/** A delegated permission of Microsoft Graph, with the wordings the consent pages show. */
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
 * The part of the catalogue that calendar integrations meet. `{app}` stands for the application's name.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
const ROWS: readonly PermissionRow[] = [
  [
    "openid",
    "37f7f235-527c-4136-accd-4a02d197296e",
    0,
    "Sign in as you",
    "Lets you sign in to {app} with your work account, and lets {app} read who you are.",
    "Sign users in",
    "Lets people sign in to {app} with their work accounts, and lets {app} see basic details about them.",
  ],
  [
    "profile",
    "14dad69e-099b-42c9-810b-d002981feec1",
    0,
    "View your basic profile",
    "{app} will be able to see your basic profile: name, picture, user name.",
    "View users' basic profile",
    "{app} will be able to see the basic profile of people who use it: name, picture, user name.",
  ],
  [
    "email",
    "64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0",
    0,
    "View your email address",
    "{app} will be able to read your primary email address.",
    "View users' email address",
    "{app} will be able to read the primary email address of people who use it.",
  ],
  [
    "offline_access",
    "7427e0e9-2fba-42fe-b0c0-848c9e6a8182",
    0,
    "Maintain access to data you have given it access to",
    "{app} may see and update the data you gave it access to even when you are not using it. This gives {app} no further permission.",
    "Maintain access to data you have given it access to",
    "{app} may see and update the data it was given access to even when nobody is using it. This gives {app} no further permission.",
  ],
  [
    "User.Read",
    "e1fe6dd8-ba31-4d61-89e7-88639da4683d",
    0,
    "Sign you in and read your profile",
    "Lets you sign in to {app}, and lets {app} read your profile and basic information about your organisation.",
    "Sign in and read user profile",
    "Lets people sign in to {app}, and lets {app} read their profiles and basic information about the organisation.",
  ],
  [
    "User.ReadBasic.All",
    "b340eb25-3456-403f-be2f-af7a0d370277",
    0,
    "Read all users' basic profiles",
    "{app} will be able to read a basic set of details of everyone in your organisation.",
    "Read all users' basic profiles",
    "{app} will be able to read a basic set of details of everyone in the organisation.",
  ],
  [
    "User.Read.All",
    "a154be20-db9c-4678-8ab7-66f6cc099a59",
    1,
    "Read all users' full profiles",
    "{app} will be able to read every detail of everyone in your organisation.",
    "Read all users' full profiles",
    "{app} will be able to read every detail of everyone in the organisation.",
  ],
  [
    "Calendars.ReadBasic",
    "662d75ba-a364-42ad-adee-f5f880ea4878",
    1,
    "Read basic details of your calendars",
    "{app} will be able to read your events except their body, attachments and extensions.",
    "Read basic details of user calendars",
    "{app} will be able to read events of user calendars except their body, attachments and extensions.",
  ],
  [
    "Calendars.Read",
    "465a38f9-76ea-45b9-9f34-9e8b0d4b0b42",
    0,
    "Read your calendars",
    "{app} will be able to read the events in your calendars.",
    "Read user calendars",
    "{app} will be able to read the events in user calendars.",
  ],
  [
    "Calendars.ReadWrite",
    "1ec239c2-d7c9-4623-a91a-a9775856bb36",
    0,
    "Have full access to your calendars",
    "{app} will be able to read, update, create and delete events in your calendars.",
    "Have full access to user calendars",
    "{app} will be able to read, update, create and delete events in user calendars.",
  ],
  [
    "Calendars.Read.Shared",
    "2b9c4092-424d-4249-948d-b43879977640",
    0,
    "Read calendars you can access",
    "{app} will be able to read events in every calendar you can open, shared ones included.",
    "Read user and shared calendars",
    "{app} will be able to read events in every calendar people can open, shared ones included.",
  ],
  [
    "Calendars.ReadWrite.Shared",
    "12466101-c9b8-439a-8589-dd09ee67e8e9",
    0,
    "Read and write to your and shared calendars",
    "{app} will be able to change events in every calendar you may write to, shared ones included.",
    "Read and write user and shared calendars",
    "{app} will be able to change events in every calendar people may write to, shared ones included.",
  ],
  [
    "MailboxSettings.Read",
    "87f447af-9fa4-4c32-9dfa-4a57a73d18ce",
    0,
    "Read your mailbox settings",
    "{app} will be able to read your mailbox settings.",
    "Read user mailbox settings",
    "{app} will be able to read mailbox settings of users.",
  ],
  [
    "MailboxSettings.ReadWrite",
    "818c620a-27a9-40bd-a6a5-d96f7d610b4b",
    0,
    "Read and write to your mailbox settings",
    "{app} will be able to read and change your mailbox settings.",
    "Read and write user mailbox settings",
    "{app} will be able to read and change mailbox settings of users.",
  ],
  [
    "Mail.Read",
    "570282fd-fa5c-430d-a7fd-fc8dc98a9dca",
    0,
    "Read your mail",
    "{app} will be able to read the mail in your mailbox.",
    "Read user mail",
    "{app} will be able to read the mail in user mailboxes.",
  ],
  [
    "Mail.Send",
    "e383f46e-2787-4529-855e-0e479a3ffac0",
    0,
    "Send mail as you",
    "{app} will be able to send mail as you.",
    "Send mail as a user",
    "{app} will be able to send mail as the people who use it.",
  ],
];

let byName: ReadonlyMap<string, DelegatedPermission> | undefined;

/** Every permission by its name in small letters, expanded when it is first asked for. */
function catalogue(): ReadonlyMap<string, DelegatedPermission> {
  byName ??= new Map(
    [...ROWS, ...WORKPLACE_PERMISSIONS, ...DIRECTORY_PERMISSIONS, ...ADMINISTRATIVE_PERMISSIONS].map(
      ([value, id, adminOnly, userDisplayName, userDescription, adminDisplayName, adminDescription]) => [
        value.toLowerCase(),
        {
          value,
          id,
          adminOnly: adminOnly === 1,
          userDisplayName,
          userDescription,
          adminDisplayName,
          adminDescription,
        },
      ],
    ),
  );
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
