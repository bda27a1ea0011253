import type { Change } from "../change.ts";
import type { Reason } from "../decision.ts";
import { formatDateTime } from "../format-date.ts";
import { REVIEW_PAGE } from "./check-review.ts";

/** Which requests a consent has answered, told from the changes it brings. */
export function explainApproved(changes: readonly Change[]): readonly Reason[] {
  return changes.flatMap((change): readonly Reason[] => {
    if (change.kind !== "consent-request-decided" || change.request.status !== "approved") return [];
    const { appDisplayName, createdDateTime, userConsentRequests } = change.request;
    const { length } = userConsentRequests;
    const people = length === 1 ? "1 person hears" : `${String(length)} people hear`;
    const text = `this approves the request for ${appDisplayName} of ${formatDateTime(createdDateTime)}; ${people} of it`;
    return [{ rule: "request.approved", text, source: REVIEW_PAGE }];
  });
}
