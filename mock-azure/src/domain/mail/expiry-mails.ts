import type { Change } from "../change.ts";
import type { TenantState } from "../tenant-state.ts";
import type { MailWords } from "./mail-words.ts";
import { type RequestOccasion, reviewersOf } from "./reviewer-mails.ts";
import { type MailContent, sendMail } from "./send-mail.ts";

/** To the reviewers and to everybody who asked: nobody answered in time. */
export function expiryMails(state: TenantState, { request, moment }: RequestOccasion): readonly Change[] {
  const app = request.appDisplayName;
  const content = ({ text, say, date }: MailWords, paragraphs: readonly string[]): MailContent => ({
    kind: "consent-request-expired",
    subject: say(text.expiredSubject, { app }),
    paragraphs,
    facts: [
      { label: text.app, value: app },
      { label: text.requestDate, value: date(request.createdDateTime) },
      { label: text.expirationDate, value: date(request.expiresDateTime) },
    ],
    action: null,
  });
  const forReviewer = (words: MailWords) =>
    content(words, [words.say(words.text.expiredForReviewers, { app })]);
  const forRequester = (words: MailWords) =>
    content(words, [
      words.say(words.text.expiredForRequesters, { app }),
      words.say(words.text.askAgain, { app }),
    ]);
  return [
    ...reviewersOf(state, request).flatMap((reviewer) => sendMail(reviewer, forReviewer, moment)),
    ...request.userConsentRequests.flatMap(({ userId }) =>
      sendMail(state.users.get(userId), forRequester, moment),
    ),
  ];
}
