import { assertNever } from "@consentra/protocol";
import type { Change } from "../change.ts";
import type { AdminConsentRequest } from "../consent/admin-consent-request.ts";
import type { Moment } from "../decision.ts";
import { formatDate } from "../format-date.ts";
import type { TenantState } from "../tenant-state.ts";
import { mailAddress, mailEnvelope } from "./mail-envelope.ts";
import type { MailRecord } from "./mail-record.ts";

/** A request with the decision that has just ended it. */
export type DecidedRequest = AdminConsentRequest & { readonly status: "approved" | "denied" | "blocked" };

type Wording = Pick<MailRecord, "kind" | "subject" | "paragraphs">;

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
          `A reviewer of ${organization} has denied the request for ${app}. You may send a new request.`,
        ],
      };
    case "blocked":
      return {
        kind: "consent-request-blocked",
        subject: `Your request for ${app} was denied and the app was blocked`,
        paragraphs: [
          `A reviewer of ${organization} has blocked ${app}: nobody in the organization can sign in to it or request it.`,
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
  {
    request,
    appName,
    moment,
  }: { readonly request: DecidedRequest; readonly appName: string; readonly moment: Moment },
): readonly Change[] {
  const words = request.review?.justification ?? "";
  return request.userConsentRequests.flatMap(({ userId, createdDateTime }): readonly Change[] => {
    const requester = state.users.get(userId);
    if (!requester) return [];
    const { subject, ...wording } = wordingOf(request.status, appName, state.organization.displayName);
    const mail: MailRecord = {
      ...mailEnvelope({ to: mailAddress(requester), subject }, moment),
      ...wording,
      facts: [
        { label: "App", value: appName },
        { label: "Request date", value: formatDate(createdDateTime) },
        ...(words === "" ? [] : [{ label: "Reviewer's justification", value: words }]),
      ],
      action: null,
    };
    return [{ kind: "mail-sent", mail }];
  });
}
