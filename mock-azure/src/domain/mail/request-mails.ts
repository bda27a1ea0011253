import type { AdminConsentRequest } from "../consent/admin-consent-request.ts";
import type { Moment } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import type { User } from "../directory/user.ts";
import { formatDate } from "../format-date.ts";
import type { TenantState } from "../tenant-state.ts";
import { mailAddress, mailEnvelope } from "./mail-envelope.ts";
import type { MailRecord } from "./mail-record.ts";

/** Path of the portal page that lists requests. */
export const REQUESTS_PATH = "/enterprise-applications/admin-consent-requests";

interface Occasion {
  readonly request: AdminConsentRequest;
  readonly application: Application;
  readonly moment: Moment;
}

/** To a reviewer: somebody asks for approval. */
export function reviewRequestMail(
  state: TenantState,
  {
    request,
    application,
    moment,
    user,
    to,
    reason,
  }: Occasion & { readonly user: User; readonly to: string; readonly reason: string },
): MailRecord {
  return {
    ...mailEnvelope({ to, subject: `Review the request for ${application.displayName}` }, moment),
    kind: "consent-request-review",
    paragraphs: [`${user.displayName} asks for admin consent to ${application.displayName}.`],
    facts: [
      { label: "Requester", value: user.displayName },
      { label: "Email", value: mailAddress(user) },
      { label: "Requester's organization", value: state.organization.displayName },
      { label: "Requester's app", value: application.displayName },
      { label: "Requester's justification", value: reason },
      { label: "Request date", value: formatDate(request.createdDateTime) },
      { label: "Expiration date", value: formatDate(request.expiresDateTime) },
    ],
    action: { label: "Review request", portalPath: REQUESTS_PATH },
  };
}

/** To the requester: the request was received. */
export function requestReceivedMail(
  state: TenantState,
  { request, application, moment, user }: Occasion & { readonly user: User },
): MailRecord {
  return {
    ...mailEnvelope(
      { to: mailAddress(user), subject: `Your request for ${application.displayName} was sent` },
      moment,
    ),
    kind: "consent-request-received",
    paragraphs: [
      `Your request that an administrator of ${state.organization.displayName} approve ${application.displayName} has been sent.`,
      "You will get a mail once it has been reviewed.",
    ],
    facts: [
      { label: "App", value: application.displayName },
      { label: "Request date", value: formatDate(request.createdDateTime) },
      { label: "Expiration date", value: formatDate(request.expiresDateTime) },
    ],
    action: null,
  };
}
