import { assertNever } from "@consentra/protocol";
import type { AdminConsentRequestStatus } from "../consent/admin-consent-request.ts";
import { blockRequest } from "../consent/block-request.ts";
import { findReviewable, LONGEST_REVIEW, type ReviewRefusal } from "../consent/check-review.ts";
import { denyRequest } from "../consent/deny-request.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import {
  type PortalOutcome,
  type PortalRefusal,
  type PortalSubmission,
  type PortalVisit,
  submitInPortal,
  visitPortal,
} from "./portal-visit.ts";

/** What a reviewer does about a request without granting anything. */
export type ReviewVerb = "deny" | "block";

/** What is wrong with what a reviewer says. */
export type ReviewProblem =
  | { readonly kind: "justificationMissing" }
  | { readonly kind: "justificationTooLong"; readonly length: number; readonly longest: number };

/** The form in which a reviewer says why. */
export interface ReviewForm {
  readonly kind: "form";
  readonly verb: ReviewVerb;
  readonly requestId: string;
  readonly appName: string;
  /** What the field holds at first. */
  readonly justification: string;
  readonly longest: number;
  /** What was wrong with the form as it was sent. */
  readonly problem: ReviewProblem | undefined;
}

export type ReviewPage =
  | PortalRefusal
  | ReviewForm
  | {
      readonly kind: "not-pending";
      readonly requestId: string;
      readonly appName: string;
      readonly status: AdminConsentRequestStatus;
    }
  | { readonly kind: "reviewed"; readonly requestId: string };

interface ReviewSubject {
  readonly requestId: string;
  readonly verb: ReviewVerb;
}

/** The form, empty at first and again where its words were wrong; else why there is none. */
function formPage(
  state: TenantState,
  subject: ReviewSubject,
  refusal: ReviewRefusal | undefined,
  justification = "",
): ReviewPage {
  const { requestId, verb } = subject;
  const request = state.consentRequests.get(requestId);
  const appName = request ? request.appDisplayName : "";
  const form = (problem?: ReviewProblem): ReviewPage => ({
    kind: "form",
    verb,
    requestId,
    appName,
    justification,
    longest: LONGEST_REVIEW,
    problem,
  });
  if (!refusal) return form();
  switch (refusal.kind) {
    case "unknown-request":
      return { kind: "not-found", what: "request" };
    case "not-a-reviewer":
      return { kind: "forbidden", what: verb, roles: ["reviewer of this request"] };
    case "not-pending":
      return { kind: "not-pending", requestId, appName, status: refusal.status };
    case "justification-missing":
      return form({ kind: "justificationMissing" });
    case "justification-too-long":
      return form({ kind: "justificationTooLong", length: refusal.length, longest: LONGEST_REVIEW });
    default:
      return assertNever(refusal);
  }
}

/** The form to deny a request or to block its application. */
export function showReviewForm(
  state: TenantState,
  { requestId, verb, ...visit }: PortalVisit & ReviewSubject,
): Decision<PortalOutcome<ReviewPage>> {
  return visitPortal(state, visit, (reviewer) => {
    const found = findReviewable(state, { requestId, reviewer });
    return found.kind === "refused"
      ? conclude(formPage(state, { requestId, verb }, found.refusal), found.because)
      : conclude(formPage(state, { requestId, verb }, undefined));
  });
}

/** A reviewer sends the form. */
export function reviewInPortal(
  state: TenantState,
  {
    requestId,
    verb,
    justification,
    ...submission
  }: PortalSubmission & ReviewSubject & { readonly justification: string },
  moment: Moment,
): Decision<PortalOutcome<ReviewPage>> {
  return submitInPortal(state, submission, (reviewer): Decision<ReviewPage> => {
    const decide = verb === "deny" ? denyRequest : blockRequest;
    const { outcome, ...rest } = decide(state, { requestId, reviewer, justification }, moment);
    const page: ReviewPage =
      outcome.kind === "decided"
        ? { kind: "reviewed", requestId }
        : formPage(state, { requestId, verb }, outcome, justification);
    return { ...rest, outcome: page };
  });
}
