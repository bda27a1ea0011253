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
 * Who may review requests: one entry a person.
 *
 * @group Scenarios
 */
export interface ReviewerScope {
  readonly kind: "user";
  readonly userId: string;
}

/**
 * Whether and how people may ask for approval.
 *
 * @see https://learn.microsoft.com/graph/api/resources/adminconsentrequestpolicy
 * @group Scenarios
 */
export interface AdminConsentRequestPolicy {
  readonly isEnabled: boolean;
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
}

/** The tenant's settings. */
export interface TenantPolicies {
  readonly userConsent: UserConsentPolicy;
  readonly adminConsentRequests: AdminConsentRequestPolicy;
  readonly emulation: EmulationSwitches;
}
