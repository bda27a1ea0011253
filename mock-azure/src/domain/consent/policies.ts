import type { EpochMilliseconds } from "@consentra/protocol";
import type { DirectoryRole } from "../directory/user.ts";

/**
 * What ordinary users may consent to by themselves, named as `permissionGrantPoliciesAssigned` names it; `null` when
 * no policy for self-consent is assigned.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent
 * @group Scenarios
 */
export type UserConsentPolicy =
  | "microsoft-user-default-legacy"
  | "microsoft-user-default-low"
  | "microsoft-user-default-recommended"
  | null;

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
 * How the tenant shows what the sources leave open; each switch names the section of the facts it comes from.
 *
 * @group Scenarios
 */
export interface EmulationSwitches {
  /**
   * What the app receives when a person leaves the approval pages by the link back: nothing documented says.
   *
   * - `cancel`: `access_denied` with `error_subcode=cancel` and no description
   * - `aadsts`: `access_denied` with AADSTS90094 or AADSTS90095
   * - `none`: the person stays on the page
   */
  readonly exitShape: "cancel" | "aadsts" | "none";
  /** The OAuth error of a declined consent; reports disagree. */
  readonly consentCancelError: "access_denied" | "consent_required";
  /** How long users wait for the form once requests are switched on: the real service takes up to an hour. */
  readonly workflowActivationMilliseconds: number;
  /** How long a consent for everybody takes to arrive at sign-in and token requests, which answer 65001 until then. */
  readonly consentPropagationMilliseconds: number;
}

/** The tenant's settings. */
export interface TenantPolicies {
  readonly userConsent: UserConsentPolicy;
  readonly adminConsentRequests: AdminConsentRequestPolicy;
  readonly emulation: EmulationSwitches;
}
