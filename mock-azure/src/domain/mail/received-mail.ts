import type { Change } from "../change.ts";
import type { User } from "../directory/user.ts";
import { formatDate } from "../format-date.ts";
import type { TenantState } from "../tenant-state.ts";
import type { RequestOccasion } from "./reviewer-mails.ts";
import { sendMail } from "./send-mail.ts";

/** To the requester: the request was received, which is not yet a connection. */
export function receivedMail(
  state: TenantState,
  { request, user, moment }: RequestOccasion & { readonly user: User },
): readonly Change[] {
  const app = request.appDisplayName;
  return sendMail(
    user,
    {
      kind: "consent-request-received",
      subject: `Your request for ${app} was sent`,
      paragraphs: [
        `Your request that an administrator of ${state.organization.displayName} approve ${app} has been sent.`,
        `You will get a mail once it has been reviewed. You are not connected until then: after the approval, go back to ${app} and connect once more.`,
      ],
      facts: [
        { label: "App", value: app },
        { label: "Request date", value: formatDate(request.createdDateTime) },
        { label: "Expiration date", value: formatDate(request.expiresDateTime) },
      ],
      action: null,
    },
    moment,
  );
}
