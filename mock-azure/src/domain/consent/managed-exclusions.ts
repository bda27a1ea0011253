/**
 * Which state of the Microsoft-managed consent policy applies: Microsoft has kept more and more permissions for
 * administrators. Files and sites since August 2025; mail, calendars, chats and meetings since November 2025; contacts
 * and tasks by July 2026.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies
 * @group Scenarios
 */
export type ManagedPolicyVersion = "2025-08" | "2025-11" | "2026-07";

const ADDED: Readonly<Record<ManagedPolicyVersion, string>> = {
  "2025-08": "Files.Read.All Files.ReadWrite.All Sites.Read.All Sites.ReadWrite.All",
  "2025-11":
    "Mail.Read Mail.ReadWrite Mail.ReadBasic Mail.Read.Shared Mail.ReadBasic.Shared Mail.ReadWrite.Shared MailboxItem.Read Calendars.Read Calendars.ReadBasic Calendars.ReadWrite Calendars.Read.Shared Calendars.ReadWrite.Shared Chat.Read Chat.ReadWrite OnlineMeetings.Read OnlineMeetings.ReadWrite MailboxFolder.Read MailboxFolder.ReadWrite MailboxSettings.Read MailboxSettings.ReadWrite",
  "2026-07":
    "Contacts.ReadWrite Contacts.Read.Shared Contacts.ReadWrite.Shared Tasks.Read Tasks.Read.Shared Tasks.ReadWrite Tasks.ReadWrite.Shared People.Read",
};

/** Names of the Microsoft Graph permissions that the Microsoft-managed policy keeps for administrators. */
export function managedExclusions(version: ManagedPolicyVersion): readonly string[] {
  const versions = Object.keys(ADDED) as readonly ManagedPolicyVersion[];
  return versions.filter((one) => one <= version).flatMap((one) => ADDED[one].split(" "));
}

/** The mail programs that people may still consent to where the organisation allows popular ones. */
export const POPULAR_MAIL_CLIENTS: readonly string[] = [
  "f8d98a96-0999-43f5-8af3-69971c7bb423",
  "b50c1dbd-1855-4e54-b07c-d3c3029e93d3",
  "e9a7fea1-1cc0-4cd9-a31b-9137ca5deedd",
  "8acd33ea-7197-4a96-bc33-d7cc7101262f",
  "2cee05de-2b8f-45a2-8289-2a06ca32c4c8",
  "9e5f94bc-e8a4-4e73-b8be-63364c29d753",
];
