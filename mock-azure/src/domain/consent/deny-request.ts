import { conclude, type Decision, type Moment } from "../decision.ts";
import { type DecidedRequest, decisionMails } from "../mail/decision-mails.ts";
import type { TenantState } from "../tenant-state.ts";
import { checkReview, REVIEW_PAGE, type Review, type ReviewOutcome } from "./check-review.ts";

/** A reviewer denies a request: nothing is granted, everybody who asked is told why and may ask again. */
export function denyRequest(state: TenantState, review: Review, moment: Moment): Decision<ReviewOutcome> {
  const checked = checkReview(state, review, moment.now);
  if (checked.kind === "refused") return conclude(checked.refusal, checked.because);
  const request: DecidedRequest = { ...checked.request, status: "denied", review: checked.review };
  const appName = request.appDisplayName;
  const text = `a reviewer denied ${appName}: nothing is granted, and whoever asked may ask again`;
  const because = [{ rule: "review.denied", text, source: REVIEW_PAGE }];
  return conclude({ kind: "decided", request }, because, [
    { kind: "consent-request-decided", request },
    ...decisionMails(state, { request, moment }),
  ]);
}
