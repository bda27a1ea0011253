import type { Change } from "../change.ts";
import type { AdminConsentRequest } from "../consent/admin-consent-request.ts";
import type { Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { formatDate } from "../format-date.ts";
import type { TenantState } from "../tenant-state.ts";
import { mailAddress, mailEnvelope } from "./mail-envelope.ts";
import type { MailRecord } from "./mail-record.ts";
import { REQUESTS_PATH } from "./request-mails.ts";

interface Occasion {
  readonly request: AdminConsentRequest;
  readonly appName: string;
  readonly moment: Moment;
}

const usersOf = (state: TenantState, ids: readonly string[]): readonly User[] =>
  ids.flatMap((id) => state.users.get(id) ?? []);

/** Reviewers without a mailbox hear nothing. */
const reviewersOf = (state: TenantState, request: AdminConsentRequest): readonly User[] =>
  usersOf(state, request.reviewerIds).filter(({ mail }) => mail !== null);

const factsOf = ({ request, appName }: Occasion): MailRecord["facts"] => [
  { label: "App", value: appName },
  { label: "Request date", value: formatDate(request.createdDateTime) },
  { label: "Expiration date", value: formatDate(request.expiresDateTime) },
];

/** To the reviewers: the request still waits. */
export function reminderMails(state: TenantState, occasion: Occasion): readonly Change[] {
  const { request, appName, moment } = occasion;
  return reviewersOf(state, request).map((reviewer) => {
    const mail: MailRecord = {
      ...mailEnvelope(
        {
          to: mailAddress(reviewer),
          subject: `Reminder: the request for ${appName} expires on ${formatDate(request.expiresDateTime)}`,
        },
        moment,
      ),
      kind: "consent-request-reminder",
      paragraphs: [`A request for admin consent to ${appName} waits for your review.`],
      facts: factsOf(occasion),
      action: { label: "Review request", portalPath: REQUESTS_PATH },
    };
    return { kind: "mail-sent", mail };
  });
}

/** To the reviewers and to everybody who asked: nobody answered in time. */
export function expiryMails(state: TenantState, occasion: Occasion): readonly Change[] {
  const { request, appName, moment } = occasion;
  const send = (to: User, paragraph: string): Change => ({
    kind: "mail-sent",
    mail: {
      ...mailEnvelope({ to: mailAddress(to), subject: `The request for ${appName} has expired` }, moment),
      kind: "consent-request-expired",
      paragraphs: [paragraph],
      facts: factsOf(occasion),
      action: null,
    },
  });
  const requesters = usersOf(
    state,
    request.userConsentRequests.map(({ userId }) => userId),
  );
  return [
    ...reviewersOf(state, request).map((to) =>
      send(to, `Nobody reviewed the request for ${appName} before it expired.`),
    ),
    ...requesters.map((to) =>
      send(to, `No administrator reviewed your request for ${appName} in time. You may send a new one.`),
    ),
  ];
}
