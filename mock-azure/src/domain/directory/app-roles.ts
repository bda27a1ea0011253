import { GRAPH_APP_ID } from "@consentra/protocol";
import { type AppRoleName, appRoleInEnglish } from "../../words/permissions.ts";
import type { Application } from "./application.ts";

/** An application permission of Microsoft Graph, which an application uses without a person. */
export interface AppRole {
  readonly value: string;
  readonly id: string;
  readonly displayName: string;
  /** `{app}` stands for the application's name. */
  readonly description: string;
}

/**
 * The part of the catalogue that calendar integrations and administrators meet, by name.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
const IDS: Readonly<Record<AppRoleName, string>> = {
  "Calendars.Read": "798ee544-9d2d-430c-a058-570e29e34338",
  "Calendars.ReadBasic.All": "8ba4a692-bc31-4128-9094-475872af8a53",
  "Calendars.ReadWrite": "ef54d2bf-783f-4e0f-bca1-3210c0444d99",
  "ConsentRequest.Read.All": "1260ad83-98fb-4785-abbb-d6cc1806fd41",
  "Directory.Read.All": "7ab1d382-f21e-4acd-a863-ba3e13f7da61",
  "Mail.Read": "810c84a8-4a9e-49e6-bf7d-12d183f40d01",
  "MailboxSettings.Read": "40f97065-369a-49f4-947c-6a255697ae91",
  "MailboxSettings.ReadWrite": "6931bccd-447a-43d1-b442-00a195474933",
  "OnlineMeetings.ReadWrite.All": "b8bb2037-6e08-44ac-a4ea-4674e010e2a4",
  "User.Read.All": "df021288-bdef-4463-88db-98f22de89214",
  "Application.Read.All": "9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30",
  "Application.ReadWrite.All": "1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9",
  "AppRoleAssignment.ReadWrite.All": "06b708a9-e830-4db3-a914-8e69da51d44f",
  "AuditLog.Read.All": "b0afded3-3588-46d8-8b3d-9842eff778da",
  "ConsentRequest.ReadWrite.All": "9f1b81a7-0223-4428-bfa4-0bcb5535f27d",
  "DelegatedPermissionGrant.ReadWrite.All": "8e8e4742-1d95-4f68-9d56-6ee75648c72a",
  "Directory.ReadWrite.All": "19dbc75e-c2e2-444c-a770-ec69d8559fc7",
  "Group.Read.All": "5b567255-7703-4780-807c-7be8301ae99b",
  "Group.ReadWrite.All": "62a82d76-70ea-41e2-9197-370581804d09",
  "GroupMember.Read.All": "98830695-27a2-44f7-8c18-0c3ebc9698f6",
  "GroupMember.ReadWrite.All": "dbaae8cf-10b5-4b86-a4a1-f871c94c6695",
  "Organization.Read.All": "498476ce-e0fe-48b0-b801-37ba7e2685c6",
  "Policy.Read.All": "246dd0d5-5bd0-4def-940b-0421030a5b68",
  "Policy.Read.PermissionGrant": "9e640839-a198-48fb-8b9a-013fd6f6cbcd",
  "Policy.ReadWrite.Authorization": "fb221be6-99f2-473f-bd32-01c6a0e9ca3b",
  "Policy.ReadWrite.ConsentRequest": "999f8c63-0a38-4f1b-91fd-ed1947bdd1a9",
  "Policy.ReadWrite.PermissionGrant": "a402ca1c-2696-4531-972d-6e5ee4aa11ea",
  "User.EnableDisableAccount.All": "3011c876-62b7-4ada-afa2-506cbbecc68c",
  "User.ReadWrite.All": "741f803b-c850-494e-b5df-cde7c675a1ca",
  "User.RevokeSessions.All": "77f3a031-c388-4f99-b373-dc68676a979e",
  "User-PasswordProfile.ReadWrite.All": "cc117bb9-00cf-4eb8-b580-ea2a878fe8f7",
};

let appRoles: readonly AppRole[] | undefined;

/** Every application permission of Microsoft Graph here, in alphabetical order. */
export function allAppRoles(): readonly AppRole[] {
  const names = Object.keys(IDS) as readonly AppRoleName[];
  appRoles ??= names
    .map((value) => {
      const { name, explanation } = appRoleInEnglish(value);
      return { value, id: IDS[value], displayName: name, description: explanation };
    })
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
