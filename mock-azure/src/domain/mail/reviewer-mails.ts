import type { Change } from "../change.ts";
import type { AdminConsentRequest } from "../consent/admin-consent-request.ts";
import type { Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { mailAddress } from "./mail-address.ts";
import type { MailRecord } from "./mail-record.ts";
import type { MailWords } from "./mail-words.ts";
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
function reviewFacts(
  state: TenantState,
  request: AdminConsentRequest,
  { text, date, number }: MailWords,
): MailRecord["facts"] {
  const { userConsentRequests, appDisplayName, createdDateTime, expiresDateTime } = request;
  const joined = userConsentRequests.length - 1;
  return [
    ...userConsentRequests.slice(0, 1).flatMap(({ createdBy, reason }) => [
      { label: text.requester, value: createdBy.displayName },
      { label: text.email, value: mailAddress(createdBy) },
      { label: text.requesterOrganization, value: state.organization.displayName },
      { label: text.requesterApp, value: appDisplayName },
      { label: text.requesterJustification, value: reason },
    ]),
    ...(joined > 0 ? [{ label: text.otherRequesters, value: number(joined) }] : []),
    { label: text.requestDate, value: date(createdDateTime) },
    { label: text.expirationDate, value: date(expiresDateTime) },
  ];
}

function toReviewers(
  state: TenantState,
  { request, moment }: RequestOccasion,
  wording: (words: MailWords) => Pick<MailContent, "kind" | "subject" | "paragraphs">,
): readonly Change[] {
  const content = (words: MailWords): MailContent => ({
    ...wording(words),
    facts: reviewFacts(state, request, words),
    action: { label: words.text.reviewRequest, portalPath: REQUESTS_PATH },
  });
  return reviewersOf(state, request).flatMap((reviewer) => sendMail(reviewer, content, moment));
}

/** To the reviewers: somebody asks for approval. */
export function reviewMails(
  state: TenantState,
  { user, ...occasion }: RequestOccasion & { readonly user: User },
): readonly Change[] {
  const app = occasion.request.appDisplayName;
  return toReviewers(state, occasion, ({ text, say }) => ({
    kind: "consent-request-review",
    subject: say(text.reviewSubject, { app }),
    paragraphs: [say(text.reviewText, { app, person: user.displayName })],
  }));
}

/** To the reviewers: the request still waits. */
export function reminderMails(state: TenantState, occasion: RequestOccasion): readonly Change[] {
  const { appDisplayName: app, expiresDateTime } = occasion.request;
  return toReviewers(state, occasion, ({ text, say, date }) => ({
    kind: "consent-request-reminder",
    subject: say(text.reminderSubject, { app, date: date(expiresDateTime) }),
    paragraphs: [say(text.reminderText, { app })],
  }));
}
