/**
 * Something that happens to an answer on its way, whatever was asked.
 *
 * - `slow`: it comes so many milliseconds of the tenant's clock later. The request is carried out when it comes, also
 *   where nobody waits for the answer any more; `ending` says what comes instead of the answer in the end, and whether
 *   the request is carried out at all.
 * - `truncated`: half of the body comes. `cut`: it ends as if that were all; `broken`: the connection breaks there.
 *   Default `cut`.
 *
 * @group Tenant
 */
export type AnswerFault<Instead> =
  | { readonly kind: "slow"; readonly milliseconds: number; readonly ending?: Instead }
  | { readonly kind: "truncated"; readonly end?: "cut" | "broken" };

/**
 * The connection breaks, and no answer comes.
 *
 * @group Tenant
 */
export interface LostConnection {
  readonly kind: "connection-lost";
  /** Whether the request was carried out before. Default false. */
  readonly committed?: boolean;
}

/**
 * Microsoft Graph refuses the token though it is good, and says what a new one must have: 401 with a claims challenge.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/claims-challenge
 * @group Tenant
 */
export interface PlannedChallenge {
  readonly kind: "claims-challenge";
  /** Default `TokenCreatedWithOutdatedPolicies`. */
  readonly code?:
    | "TokenCreatedWithOutdatedPolicies"
    | "LocationConditionEvaluationSatisfied"
    | "TokenIssuedBeforeRevocationTimestamp";
}
