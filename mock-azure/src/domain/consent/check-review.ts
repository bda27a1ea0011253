import type { Reason } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { formatDateTime } from "../format-date.ts";
import type { DecidedRequest } from "../mail/decision-mails.ts";
import type { TenantState } from "../tenant-state.ts";
import type {
  AdminConsentRequest,
  AdminConsentRequestStatus,
  ConsentReview,
} from "./admin-consent-request.ts";

/** The page that describes what reviewers do. */
export const REVIEW_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/review-admin-consent-requests";

/** The longest justification of a review; the real limit is not documented. */
export const LONGEST_REVIEW = 1000;

/** A reviewer's answer to a request. */
export interface Review {
  readonly requestId: string;
  readonly reviewer: User;
  /** As typed; 1 to {@link LONGEST_REVIEW} characters once trimmed. */
  readonly justification: string;
}

/** Why a review does not count. Nothing has changed then. */
export type ReviewRefusal =
  | { readonly kind: "unknown-request" }
  | { readonly kind: "not-a-reviewer" }
  | { readonly kind: "not-pending"; readonly status: AdminConsentRequestStatus }
  | { readonly kind: "justification-missing" }
  | { readonly kind: "justification-too-long"; readonly length: number };

/** What came of a review. */
export type ReviewOutcome = ReviewRefusal | { readonly kind: "decided"; readonly request: DecidedRequest };

interface Refused {
  readonly kind: "refused";
  readonly refusal: ReviewRefusal;
  readonly because: readonly Reason[];
}

const refuse = (refusal: ReviewRefusal, text: string): Refused => ({
  kind: "refused",
  refusal,
  because: [{ rule: `review.${refusal.kind}`, text, source: REVIEW_PAGE }],
});

/** Finds a request for a person who wants to answer it: only the reviewers fixed on it may, and only once. */
export function findReviewable(
  state: TenantState,
  { requestId, reviewer }: Pick<Review, "requestId" | "reviewer">,
): Refused | { readonly kind: "reviewable"; readonly request: AdminConsentRequest } {
  const request = state.consentRequests.get(requestId);
  if (!request) return refuse({ kind: "unknown-request" }, "the tenant has no such request");
  if (!request.reviewerIds.includes(reviewer.id)) {
    const text = `the person was no reviewer when the request was made, on ${formatDateTime(request.createdDateTime)}`;
    return refuse({ kind: "not-a-reviewer" }, text);
  }
  const { status } = request;
  if (status !== "pending") return refuse({ kind: "not-pending", status }, `the request is ${status}`);
  return { kind: "reviewable", request };
}

/**
 * Checks a whole review, its words for those who asked included.
 *
 * @param now - when the review is given
 */
export function checkReview(
  state: TenantState,
  review: Review,
  now: ConsentReview["reviewedDateTime"],
):
  | Refused
  | { readonly kind: "accepted"; readonly request: AdminConsentRequest; readonly review: ConsentReview } {
  const found = findReviewable(state, review);
  if (found.kind === "refused") return found;
  const words = review.justification.trim();
  if (words === "") return refuse({ kind: "justification-missing" }, "a review needs a justification");
  if (words.length > LONGEST_REVIEW) {
    const text = `the justification has ${String(words.length)} characters, and ${String(LONGEST_REVIEW)} are allowed`;
    return refuse({ kind: "justification-too-long", length: words.length }, text);
  }
  return {
    kind: "accepted",
    request: found.request,
    review: { reviewedBy: review.reviewer.id, reviewedDateTime: now, justification: words },
  };
}
