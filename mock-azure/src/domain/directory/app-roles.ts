import { GRAPH_APP_ID } from "@consentra/protocol";
import type { Application } from "./application.ts";
import { type AppRoleRow, DIRECTORY_APP_ROLES } from "./directory-app-roles.ts";

/** An application permission of Microsoft Graph, which an application uses without a person. */
export interface AppRole {
  readonly value: string;
  readonly id: string;
  readonly displayName: string;
  /** `{app}` stands for the application's name. */
  readonly description: string;
}

/**
 * The part of the catalogue that calendar integrations meet.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
const ROWS: readonly AppRoleRow[] = [
  [
    "Calendars.Read",
    "798ee544-9d2d-430c-a058-570e29e34338",
    "Read calendars in all mailboxes",
    "read events of all calendars",
  ],
  [
    "Calendars.ReadBasic.All",
    "8ba4a692-bc31-4128-9094-475872af8a53",
    "Read basic details of calendars in all mailboxes",
    "read times and places of events of all calendars",
  ],
  [
    "Calendars.ReadWrite",
    "ef54d2bf-783f-4e0f-bca1-3210c0444d99",
    "Read and write calendars in all mailboxes",
    "create, read, change and delete events of all calendars",
  ],
  [
    "ConsentRequest.Read.All",
    "1260ad83-98fb-4785-abbb-d6cc1806fd41",
    "Read all consent requests",
    "read requests for consent and for approval",
  ],
  [
    "Directory.Read.All",
    "7ab1d382-f21e-4acd-a863-ba3e13f7da61",
    "Read directory data",
    "read users, groups and applications of your organization",
  ],
  [
    "Mail.Read",
    "810c84a8-4a9e-49e6-bf7d-12d183f40d01",
    "Read mail in all mailboxes",
    "read mail in all mailboxes",
  ],
  [
    "MailboxSettings.Read",
    "40f97065-369a-49f4-947c-6a255697ae91",
    "Read all user mailbox settings",
    "read the settings of all mailboxes",
  ],
  [
    "OnlineMeetings.ReadWrite.All",
    "b8bb2037-6e08-44ac-a4ea-4674e010e2a4",
    "Read and create online meetings",
    "read and create online meetings of everybody",
  ],
  [
    "User.Read.All",
    "df021288-bdef-4463-88db-98f22de89214",
    "Read all users' full profiles",
    "read the full profile of everybody in your organization",
  ],
];

let appRoles: readonly AppRole[] | undefined;

/** Every application permission of Microsoft Graph here, in alphabetical order. */
export function allAppRoles(): readonly AppRole[] {
  appRoles ??= [...ROWS, ...DIRECTORY_APP_ROLES]
    .map(([value, id, displayName, does]) => ({
      value,
      id,
      displayName,
      description: `{app} will be able to ${does}, without a signed-in user.`,
    }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
  return appRoles;
}

/**
 * Finds an application permission of Microsoft Graph.
 *
 * @param key - its value or its id, in any case
 * @returns the permission, or `undefined` when Graph has no such one here
 */
export function findAppRole(key: string): AppRole | undefined {
  const wanted = key.toLowerCase();
  return allAppRoles().find(({ id, value }) => id === wanted || value.toLowerCase() === wanted);
}

/** Names of the application permissions of Graph that a registration lists. */
export function staticAppRoles(application: Application): readonly string[] {
  return application.requiredResourceAccess
    .filter(({ resourceAppId }) => resourceAppId === GRAPH_APP_ID)
    .flatMap(({ roles }) => roles.flatMap((name) => findAppRole(name)?.value ?? []));
}
