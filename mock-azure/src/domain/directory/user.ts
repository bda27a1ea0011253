import type { EpochMilliseconds } from "@consentra/protocol";
import type { MailboxKind } from "../mailbox/mailbox-kind.ts";

/**
 * Directory roles that matter to consent, by the template id that tokens carry in `wids`.
 *
 * @see https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference
 */
export const DIRECTORY_ROLES = {
  "Global Administrator": "62e90394-69f5-4237-9190-012177145e10",
  "Privileged Role Administrator": "e8611ab8-c189-46e8-94e1-60213ab1f814",
  "Application Administrator": "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
  "Cloud Application Administrator": "158c047a-c907-4556-b7ef-446551a6b5f7",
  "Global Reader": "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
  "User Administrator": "fe930be7-5e62-47db-91af-98c3a49a38b1",
} as const;

/**
 * The name of a directory role.
 *
 * @group Scenarios
 */
export type DirectoryRole = keyof typeof DIRECTORY_ROLES;

/** Facts of a person that the directory keeps as they are written, and that nothing here depends on. */
export const PROFILE_FACTS = [
  "city",
  "companyName",
  "country",
  "department",
  "employeeId",
  "jobTitle",
  "mailNickname",
  "mobilePhone",
  "officeLocation",
  "postalCode",
  "preferredLanguage",
  "state",
  "streetAddress",
  "usageLocation",
] as const;

/**
 * What the directory knows of a person beside names and addresses, by its names in Microsoft Graph.
 *
 * @see https://learn.microsoft.com/graph/api/resources/user#properties
 * @group Scenarios
 */
export type UserProfile = Partial<Readonly<Record<(typeof PROFILE_FACTS)[number], string | null>>> & {
  readonly businessPhones?: readonly string[];
};

/**
 * A person of the tenant.
 *
 * @group Scenarios
 */
export interface User {
  /** Object id, a GUID. */
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly userPrincipalName: string;
  /** The mailbox's address, or null where there is none. */
  readonly mail: string | null;
  readonly userType: "Member" | "Guest";
  /** Where the account lives; a guest's home is another tenant. */
  readonly homeTenantId: string;
  /** Object id in the home tenant; a member's own id. */
  readonly homeObjectId: string;
  readonly accountEnabled: boolean;
  readonly roles: readonly DirectoryRole[];
  /** Whether Microsoft Graph finds an Exchange mailbox behind the account. */
  readonly hasMailbox: boolean;
  /** What the mailbox is for, or why Microsoft Graph does not reach it. Default: an ordinary one, or none. */
  readonly mailboxKind?: MailboxKind;
  /** What the person signs in with; a change of the password leaves passkeys and what they opened alone. */
  readonly credential: "password" | "passkey";
  /** Sessions and refresh tokens from before this moment are void: `signInSessionsValidFromDateTime`. */
  readonly sessionsValidFrom: EpochMilliseconds;
  /** Sessions that a password opened before this moment are void, and so are public clients' refresh tokens. */
  readonly passwordValidFrom: EpochMilliseconds;
  /** Refresh tokens from before this moment are void, however they came about; sessions are not. */
  readonly tokensValidFrom: EpochMilliseconds;
  /** Whether sign-in asks for a second factor before it tells the app anything. */
  readonly mfaRequired: boolean;
  /** What is not known is empty. */
  readonly profile?: UserProfile;
}

/** Roles that may consent for the organisation to delegated permissions. */
const CONSENTING_ROLES: readonly DirectoryRole[] = [
  "Global Administrator",
  "Privileged Role Administrator",
  "Application Administrator",
  "Cloud Application Administrator",
];

/** Roles that may also consent to application permissions of Microsoft Graph. */
const APP_ROLE_CONSENTING_ROLES: readonly DirectoryRole[] = [
  "Global Administrator",
  "Privileged Role Administrator",
];

/**
 * Whether a person may grant permissions for everybody.
 *
 * @param appRoles - names of the application permissions of Microsoft Graph among them
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent#prerequisites
 */
export function mayConsentForOrganization(user: User, appRoles: readonly string[] = []): boolean {
  const allowed = appRoles.length > 0 ? APP_ROLE_CONSENTING_ROLES : CONSENTING_ROLES;
  return user.roles.some((role) => allowed.includes(role));
}
