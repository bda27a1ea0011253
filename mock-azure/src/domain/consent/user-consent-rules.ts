import { assertNever } from "@consentra/protocol";
import type { Reason } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import { findDelegatedPermission } from "../directory/permissions.ts";
import type { UserConsentPolicy } from "./policies.ts";

/** Permissions that the Microsoft-managed policy keeps for administrators, as of July 2026. */
const MANAGED_EXCLUSIONS: ReadonlySet<string> = new Set(
  [
    "Files.Read.All Files.ReadWrite.All Sites.Read.All Sites.ReadWrite.All",
    "Mail.Read Mail.ReadWrite Mail.ReadBasic Mail.Read.Shared Mail.ReadBasic.Shared Mail.ReadWrite.Shared MailboxItem.Read",
    "Calendars.Read Calendars.ReadBasic Calendars.ReadWrite Calendars.Read.Shared Calendars.ReadWrite.Shared",
    "Chat.Read Chat.ReadWrite OnlineMeetings.Read OnlineMeetings.ReadWrite MailboxFolder.Read MailboxFolder.ReadWrite",
    "MailboxSettings.Read MailboxSettings.ReadWrite Contacts.ReadWrite Contacts.Read.Shared Contacts.ReadWrite.Shared",
    "Tasks.Read Tasks.Read.Shared Tasks.ReadWrite Tasks.ReadWrite.Shared People.Read",
  ]
    .join(" ")
    .toLowerCase()
    .split(" "),
);

/** What Microsoft suggests to classify as low impact. */
const LOW_IMPACT: readonly string[] = ["openid", "profile", "email", "offline_access", "user.read"];

const POLICIES_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies";

/** Whether ordinary users may consent by themselves, and the rule that says so. */
export interface UserConsentVerdict {
  readonly allowed: boolean;
  readonly because: Reason;
}

/**
 * Asks the tenant's policy whether an ordinary user may grant a set of permissions. The set passes whole or not at
 * all.
 *
 * @param missing - names of delegated permissions that are not granted yet
 */
export function judgeUserConsent(
  policy: UserConsentPolicy,
  application: Application,
  tenantId: string,
  missing: readonly string[],
): UserConsentVerdict {
  const verdict = (allowed: boolean, text: string): UserConsentVerdict => ({
    allowed,
    because: { rule: "consent.user-policy", text, source: POLICIES_PAGE },
  });
  const adminOnly = missing.find((name) => findDelegatedPermission(name)?.adminOnly);
  if (adminOnly) return verdict(false, `${adminOnly} needs an administrator in every organisation`);

  switch (policy) {
    case null:
      return verdict(false, "user consent is switched off");
    case "microsoft-user-default-legacy":
      return verdict(true, "user consent is allowed for all apps");
    case "microsoft-user-default-recommended": {
      const excluded = missing.filter((name) => MANAGED_EXCLUSIONS.has(name.toLowerCase()));
      return excluded.length > 0
        ? verdict(false, `user consent is restricted: policy ${policy} excludes ${excluded.join(", ")}`)
        : verdict(true, `policy ${policy} lets users consent to ${missing.join(", ")}`);
    }
    case "microsoft-user-default-low": {
      if (application.verifiedPublisher === null && application.homeTenantId !== tenantId) {
        return verdict(false, `user consent is restricted: policy ${policy} wants a verified publisher`);
      }
      const higher = missing.filter((name) => !LOW_IMPACT.includes(name.toLowerCase()));
      return higher.length > 0
        ? verdict(
            false,
            `user consent is restricted: policy ${policy} covers low-impact permissions, not ${higher.join(", ")}`,
          )
        : verdict(true, `policy ${policy} lets users consent to low-impact permissions`);
    }
    default:
      return assertNever(policy);
  }
}
