import type { Change } from "../change.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import type { RequestOccasion } from "./reviewer-mails.ts";
import { sendMail } from "./send-mail.ts";

/** To the requester: the request was received, which is not yet a connection. */
export function receivedMail(
  state: TenantState,
  { request, user, moment }: RequestOccasion & { readonly user: User },
): readonly Change[] {
  const app = request.appDisplayName;
  const organization = state.organization.displayName;
  return sendMail(
    user,
    ({ text, say, date }) => ({
      kind: "consent-request-received",
      subject: say(text.receivedSubject, { app }),
      paragraphs: [say(text.receivedText, { app, organization }), say(text.receivedNext, { app })],
      facts: [
        { label: text.app, value: app },
        { label: text.requestDate, value: date(request.createdDateTime) },
        { label: text.expirationDate, value: date(request.expiresDateTime) },
      ],
      action: null,
    }),
    moment,
  );
}
