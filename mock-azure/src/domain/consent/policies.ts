import type { EpochMilliseconds } from "@consentra/protocol";
import type { CalendarSwitches } from "../calendar/calendar-switches.ts";
import type { DirectoryRole } from "../directory/user.ts";
import type { LimitSwitches } from "../limits/limit-switches.ts";
import type { ApplicationAccessPolicy } from "../mailbox/application-access.ts";
import type { NotificationSwitches } from "../notification/notification-switches.ts";
import type { ConditionalAccessPolicy } from "../sign-in/conditional-access.ts";
import type { ManagedPolicyVersion } from "./managed-exclusions.ts";

/**
 * A policy that lets ordinary users consent by themselves: one that Microsoft ships, or the id of one of the
 * organisation's own.
 *
 * - `microsoft-user-default-legacy`: any permission that does not need an administrator
 * - `microsoft-user-default-low`: permissions classified as low, for verified publishers and the organisation's own apps
 * - `microsoft-user-default-recommended`: what Microsoft recommends, which changes with time
 * - `microsoft-user-default-allow-consent-apps`: what popular mail clients ask for, beside the recommended policy
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent
 * @group Scenarios
 */
export type UserConsentPolicy =
  | "microsoft-user-default-legacy"
  | "microsoft-user-default-low"
  | "microsoft-user-default-recommended"
  | "microsoft-user-default-allow-consent-apps"
  // Keeps the names above in an editor's completion.
  | (string & {});

/**
 * Who reviews requests: a person, the members of a group, or those who hold a directory role. A request's reviewers are
 * the people this means when the request is made.
 *
 * @see https://learn.microsoft.com/graph/api/resources/accessreviewreviewerscope
 * @group Scenarios
 */
export type ReviewerScope =
  | { readonly kind: "user"; readonly userId: string }
  | { readonly kind: "group"; readonly groupId: string }
  | { readonly kind: "role"; readonly role: DirectoryRole };

/**
 * Whether and how people may ask for approval.
 *
 * @see https://learn.microsoft.com/graph/api/resources/adminconsentrequestpolicy
 * @group Scenarios
 */
export interface AdminConsentRequestPolicy {
  readonly isEnabled: boolean;
  /**
   * The directory setting `EnableAdminConsentRequests`: whether users see the form. They do where this and `isEnabled`
   * both are on; the portal switches both.
   */
  readonly promptForAdminConsentRequest: boolean;
  /** When both switches were last turned on; 0 for before the tenant started. */
  readonly enabledDateTime: EpochMilliseconds;
  readonly notifyReviewers: boolean;
  readonly remindersEnabled: boolean;
  /** Days, 1 to 60, after which an unanswered request expires. */
  readonly requestDurationInDays: number;
  readonly reviewers: readonly ReviewerScope[];
}

/**
 * What the app receives when a person leaves an approval page by the link back: nothing documented says.
 *
 * - `cancel`: `access_denied` with `error_subcode=cancel` and no description
 * - `aadsts`: `access_denied` with AADSTS90094, or with AADSTS90095 where approval could be asked for
 * - `declined`: `access_denied` with AADSTS65004, as if consent had been offered and declined
 * - `none`: the person stays on the page
 *
 * @group Scenarios
 */
export type ExitShape = "cancel" | "aadsts" | "declined" | "none";

/**
 * The pages that say an administrator is needed: the one with the form (Cancel), the one without (Return to the
 * application without granting consent), and the one after the form was sent (Back to app).
 *
 * @group Scenarios
 */
export type ApprovalPage = "approvalRequired" | "needAdminApproval" | "requestSent";

/**
 * How the tenant shows what the sources leave open; each switch names the section of the facts it comes from.
 *
 * @group Scenarios
 */
export interface EmulationSwitches {
  /** What the app receives when a person leaves an approval page: one answer for all, or one a page, else `cancel`. */
  readonly exitShape: ExitShape | Readonly<Partial<Record<ApprovalPage, ExitShape>>>;
  /**
   * The OAuth error of a declined consent, with AADSTS65004; documentation and reports disagree.
   *
   * - `access_denied`: what reports have seen since 2020
   * - `consent_required`: what reports saw before
   * - `documented`: what Microsoft's pages say: `consent_required`, but `permission_denied` at version 1 of the
   *   admin-consent endpoint
   */
  readonly consentCancelError: "access_denied" | "consent_required" | "documented";
  /** The OAuth error of a silent request that lacks consent; the documentation and reports disagree. */
  readonly silentConsentError: "consent_required" | "interaction_required";
  /** Where a person learns that they are not assigned to an app: reports have seen both. Silently it is the app. */
  readonly notAssignedSurface: "page" | "redirect";
  /**
   * What comes of a refresh token that is used without `scope`: documentation calls it optional, reports have seen
   * AADSTS900144.
   */
  readonly refreshWithoutScope: "granted" | "refused";
  /** How long users wait for the form once requests are switched on: the real service takes up to an hour. */
  readonly workflowActivationMilliseconds: number;
  /** How long a consent for everybody takes to arrive at sign-in and token requests, which answer 65001 until then. */
  readonly consentPropagationMilliseconds: number;
  /** Which state of the Microsoft-managed consent policy applies. */
  readonly recommendedExclusions: ManagedPolicyVersion;
  /**
   * When the tenant begins to sign with another key, as ISO 8601 with its zone, or null for never. Until then only the
   * first key is published; afterwards both are, so that tokens from before stay good.
   */
  readonly signingKeyRollover: string | null;
  /** Ids of the applications that Microsoft's risk detection takes for risky; how it decides is not documented. */
  readonly riskyApps: readonly string[];
  readonly calendars: CalendarSwitches;
  readonly notifications: NotificationSwitches;
  readonly limits: LimitSwitches;
}

/** The tenant's settings. */
export interface TenantPolicies {
  /** The policies for self-consent, named as in `permissionGrantPoliciesAssigned`; one that fits is enough. */
  readonly userConsent: readonly UserConsentPolicy[];
  /** The directory setting `BlockUserConsentForRiskyApps`: whether risky apps are for administrators alone. */
  readonly blockUserConsentForRiskyApps: boolean;
  readonly adminConsentRequests: AdminConsentRequestPolicy;
  readonly conditionalAccess: readonly ConditionalAccessPolicy[];
  /** Which mailboxes applications may open on their own. */
  readonly applicationAccess: readonly ApplicationAccessPolicy[];
  readonly emulation: EmulationSwitches;
}
