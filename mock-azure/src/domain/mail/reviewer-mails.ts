import type { Change } from "../change.ts";
import type { AdminConsentRequest } from "../consent/admin-consent-request.ts";
import type { Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { formatDate } from "../format-date.ts";
import type { TenantState } from "../tenant-state.ts";
import { mailAddress } from "./mail-address.ts";
import type { MailRecord } from "./mail-record.ts";
import { type MailContent, sendMail } from "./send-mail.ts";

/** Path of the portal page that lists requests. */
const REQUESTS_PATH = "/enterprise-applications/admin-consent-requests";

/** A request at a moment of its life. */
export interface RequestOccasion {
  readonly request: AdminConsentRequest;
  readonly moment: Moment;
}

/** The reviewers that a request was given when it was made, without those who have left. */
export const reviewersOf = (state: TenantState, request: AdminConsentRequest): readonly User[] =>
  request.reviewerIds.flatMap((id) => state.users.get(id) ?? []);

/**
 * What a reviewer is told of a request: the seven facts of the first who asked, and how many have joined since.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/admin-consent-workflow-overview
 */
function reviewFacts(state: TenantState, request: AdminConsentRequest): MailRecord["facts"] {
  const { userConsentRequests, appDisplayName, createdDateTime, expiresDateTime } = request;
  const joined = userConsentRequests.length - 1;
  return [
    ...userConsentRequests.slice(0, 1).flatMap(({ createdBy, reason }) => [
      { label: "Requester", value: createdBy.displayName },
      { label: "Email", value: mailAddress(createdBy) },
      { label: "Requester's organization", value: state.organization.displayName },
      { label: "Requester's app", value: appDisplayName },
      { label: "Requester's justification", value: reason },
    ]),
    ...(joined > 0 ? [{ label: "Other requesters", value: String(joined) }] : []),
    { label: "Request date", value: formatDate(createdDateTime) },
    { label: "Expiration date", value: formatDate(expiresDateTime) },
  ];
}

function toReviewers(
  state: TenantState,
  { request, moment }: RequestOccasion,
  words: Pick<MailContent, "kind" | "subject" | "paragraphs">,
): readonly Change[] {
  const content: MailContent = {
    ...words,
    facts: reviewFacts(state, request),
    action: { label: "Review request", portalPath: REQUESTS_PATH },
  };
  return reviewersOf(state, request).flatMap((reviewer) => sendMail(reviewer, content, moment));
}

/** To the reviewers: somebody asks for approval. */
export function reviewMails(
  state: TenantState,
  { user, ...occasion }: RequestOccasion & { readonly user: User },
): readonly Change[] {
  const { appDisplayName } = occasion.request;
  return toReviewers(state, occasion, {
    kind: "consent-request-review",
    subject: `Review the request for ${appDisplayName}`,
    paragraphs: [`${user.displayName} asks for admin consent to ${appDisplayName}.`],
  });
}

/** To the reviewers: the request still waits. */
export function reminderMails(state: TenantState, occasion: RequestOccasion): readonly Change[] {
  const { appDisplayName, expiresDateTime } = occasion.request;
  return toReviewers(state, occasion, {
    kind: "consent-request-reminder",
    subject: `Reminder: the request for ${appDisplayName} expires on ${formatDate(expiresDateTime)}`,
    paragraphs: [`A request for admin consent to ${appDisplayName} waits for your review.`],
  });
}
