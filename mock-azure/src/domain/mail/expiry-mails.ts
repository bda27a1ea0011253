import type { Change } from "../change.ts";
import { formatDate } from "../format-date.ts";
import type { TenantState } from "../tenant-state.ts";
import { type RequestOccasion, reviewersOf } from "./reviewer-mails.ts";
import { type MailContent, sendMail } from "./send-mail.ts";

/** To the reviewers and to everybody who asked: nobody answered in time. */
export function expiryMails(state: TenantState, { request, moment }: RequestOccasion): readonly Change[] {
  const app = request.appDisplayName;
  const saying = (...paragraphs: readonly string[]): MailContent => ({
    kind: "consent-request-expired",
    subject: `The request for ${app} has expired`,
    paragraphs,
    facts: [
      { label: "App", value: app },
      { label: "Request date", value: formatDate(request.createdDateTime) },
      { label: "Expiration date", value: formatDate(request.expiresDateTime) },
    ],
    action: null,
  });
  const toReviewers = saying(`Nobody reviewed the request for ${app} before it expired.`);
  const toRequesters = saying(
    `No administrator reviewed your request for ${app} in time.`,
    `To ask again, go back to ${app}, connect once more and send a new request.`,
  );
  return [
    ...reviewersOf(state, request).flatMap((reviewer) => sendMail(reviewer, toReviewers, moment)),
    ...request.userConsentRequests.flatMap(({ userId }) =>
      sendMail(state.users.get(userId), toRequesters, moment),
    ),
  ];
}
