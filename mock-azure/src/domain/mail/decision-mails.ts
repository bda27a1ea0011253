import { assertNever } from "@consentra/protocol";
import type { Change } from "../change.ts";
import type { AdminConsentRequest } from "../consent/admin-consent-request.ts";
import type { Moment } from "../decision.ts";
import { formatDate } from "../format-date.ts";
import type { TenantState } from "../tenant-state.ts";
import { type MailContent, sendMail } from "./send-mail.ts";

/** A request with the decision that has just ended it. */
export type DecidedRequest = AdminConsentRequest & { readonly status: "approved" | "denied" | "blocked" };

type Wording = Pick<MailContent, "kind" | "subject" | "paragraphs">;

/** What was decided, and what there is to do next. */
function wordingOf(status: DecidedRequest["status"], app: string, organization: string): Wording {
  switch (status) {
    case "approved":
      return {
        kind: "consent-request-approved",
        subject: `Your request for ${app} was approved`,
        paragraphs: [
          `An administrator of ${organization} has granted ${app} the permissions it asked for, for everybody in the organization.`,
          `Go back to ${app} and connect once more to use it.`,
        ],
      };
    case "denied":
      return {
        kind: "consent-request-denied",
        subject: `Your request for ${app} was denied`,
        paragraphs: [
          `A reviewer of ${organization} has denied the request for ${app}.`,
          `To ask again, go back to ${app}, connect once more and send a new request.`,
        ],
      };
    case "blocked":
      return {
        kind: "consent-request-blocked",
        subject: `Your request for ${app} was denied and the app was blocked`,
        paragraphs: [
          `A reviewer of ${organization} has blocked ${app}: nobody in the organization can sign in to it or request it.`,
          `If you need ${app}, talk to an administrator of ${organization}, who can lift the block.`,
        ],
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
  const app = request.appDisplayName;
  const words = request.review?.justification ?? "";
  return request.userConsentRequests.flatMap(({ userId, createdDateTime }) =>
    sendMail(
      state.users.get(userId),
      {
        ...wordingOf(request.status, app, state.organization.displayName),
        facts: [
          { label: "App", value: app },
          { label: "Request date", value: formatDate(createdDateTime) },
          ...(words === "" ? [] : [{ label: "Reviewer's justification", value: words }]),
        ],
        action: null,
      },
      moment,
    ),
  );
}
