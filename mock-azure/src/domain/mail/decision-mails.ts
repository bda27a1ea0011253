import { assertNever } from "@consentra/protocol";
import type { Change } from "../change.ts";
import type { AdminConsentRequest } from "../consent/admin-consent-request.ts";
import type { Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import type { MailWords } from "./mail-words.ts";
import { type MailContent, sendMail } from "./send-mail.ts";

/** A request with the decision that has just ended it. */
export type DecidedRequest = AdminConsentRequest & { readonly status: "approved" | "denied" | "blocked" };

type Wording = Pick<MailContent, "kind" | "subject" | "paragraphs">;

/** What was decided, and what there is to do next. */
function wordingOf(
  status: DecidedRequest["status"],
  { text, say }: MailWords,
  names: { readonly app: string; readonly organization: string },
): Wording {
  switch (status) {
    case "approved":
      return {
        kind: "consent-request-approved",
        subject: say(text.approvedSubject, names),
        paragraphs: [say(text.approvedText, names), say(text.approvedNext, names)],
      };
    case "denied":
      return {
        kind: "consent-request-denied",
        subject: say(text.deniedSubject, names),
        paragraphs: [say(text.deniedText, names), say(text.askAgain, names)],
      };
    case "blocked":
      return {
        kind: "consent-request-blocked",
        subject: say(text.blockedSubject, names),
        paragraphs: [say(text.blockedText, names), say(text.blockedNext, names)],
      };
    default:
      return assertNever(status);
  }
}

/**
 * To everybody who asked: what was decided, and why.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/review-admin-consent-requests
 */
export function decisionMails(
  state: TenantState,
  { request, moment }: { readonly request: DecidedRequest; readonly moment: Moment },
): readonly Change[] {
  const names = { app: request.appDisplayName, organization: state.organization.displayName };
  const justification = request.review?.justification ?? "";
  return request.userConsentRequests.flatMap(({ userId, createdDateTime }) =>
    sendMail(
      state.users.get(userId),
      (words) => ({
        ...wordingOf(request.status, words, names),
        facts: [
          { label: words.text.app, value: names.app },
          { label: words.text.requestDate, value: words.date(createdDateTime) },
          ...(justification === ""
            ? []
            : [{ label: words.text.reviewerJustification, value: justification }]),
        ],
        action: null,
      }),
      moment,
    ),
  );
}
