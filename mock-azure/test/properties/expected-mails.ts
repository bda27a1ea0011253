import type { Change } from "../../src/domain/change.ts";
import type { AdminConsentRequest } from "../../src/domain/consent/admin-consent-request.ts";
import type { TenantData } from "../../src/domain/tenant-data.ts";

/** The mails that a change of the workflow owes people, as `kind address`; from the documentation's list of triggers. */
export function mailsOf(change: Change, { users, policies }: TenantData): readonly string[] {
  if (!("request" in change)) return [];
  const { request } = change;
  const { notifyReviewers, remindersEnabled } = policies.adminConsentRequests;
  const to = (kind: string, ids: readonly string[]) =>
    ids.flatMap((id) => {
      const user = users.find((one) => one.id === id);
      return user?.mail ? [`consent-request-${kind} ${user.mail}`] : [];
    });
  const requesters = ({ userConsentRequests }: AdminConsentRequest) =>
    userConsentRequests.map(({ userId }) => userId);
  const reminders = remindersEnabled ? to("reminder", request.reviewerIds) : [];
  switch (change.kind) {
    case "consent-requested":
      return [
        ...to("received", requesters(request)),
        ...(notifyReviewers ? to("review", request.reviewerIds) : []),
      ];
    case "consent-request-joined":
      return to("received", requesters(request).slice(-1));
    case "consent-request-decided":
      return to(request.status, requesters(request));
    case "consent-request-half-time":
      return reminders;
    case "consent-request-expired":
      return [...reminders, ...to("expired", [...request.reviewerIds, ...requesters(request)])];
    default:
      throw new Error("A change of a request that no mail is known for.");
  }
}
