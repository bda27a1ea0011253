import type { Change } from "../change.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { toServicePrincipal } from "../directory/service-principal.ts";
import { type DecidedRequest, decisionMails } from "../mail/decision-mails.ts";
import type { TenantState } from "../tenant-state.ts";
import { checkReview, REVIEW_PAGE, type Review, type ReviewOutcome } from "./check-review.ts";
import { findServicePrincipal } from "./granted-scopes.ts";

/**
 * A reviewer blocks the application of a request: it enters the tenant, or stays in it, switched off, so nobody can
 * sign in to it or ask for it.
 */
export function blockRequest(state: TenantState, review: Review, moment: Moment): Decision<ReviewOutcome> {
  const checked = checkReview(state, review, moment.now);
  if (checked.kind === "refused") return conclude(checked.refusal, checked.because);
  const request: DecidedRequest = { ...checked.request, status: "blocked", review: checked.review };
  const appName = request.appDisplayName;
  const disabled = disabledServicePrincipal(state, request.appId, moment);
  const effect =
    disabled.length > 0 ? "its service principal is disabled" : "it is registered nowhere any more";
  const text = `a reviewer blocked ${appName}: ${effect}`;
  return conclude(
    { kind: "decided", request },
    [{ rule: "review.blocked", text, source: REVIEW_PAGE }],
    [{ kind: "consent-request-decided", request }, ...disabled, ...decisionMails(state, { request, moment })],
  );
}

function disabledServicePrincipal(state: TenantState, appId: string, moment: Moment): readonly Change[] {
  const present = findServicePrincipal(state, appId);
  if (present)
    return [{ kind: "service-principal-updated", servicePrincipal: { ...present, accountEnabled: false } }];
  const application = state.applications.get(appId);
  if (!application) return [];
  const fields = { id: moment.ids.guid(), createdDateTime: moment.now, accountEnabled: false };
  return [{ kind: "service-principal-added", servicePrincipal: toServicePrincipal(application, fields) }];
}
