import type { Change } from "../change.ts";
import type { Decision, Moment, Reason } from "../decision.ts";
import { formatDateTime } from "../format-date.ts";
import { type DecidedRequest, decisionMails } from "../mail/decision-mails.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AdminConsentRequest } from "./admin-consent-request.ts";
import { REVIEW_PAGE } from "./check-review.ts";
import { missingConsent } from "./granted-scopes.ts";
import { type HeldPermissions, heldAfter } from "./held-after.ts";

/** A consent for the whole organization. */
export interface OrganizationConsent {
  readonly appId: string;
  /** What recording it changes. */
  readonly recorded: readonly Change[];
  /** A request for what the registration lists, which this consent answers whatever was listed when it was made. */
  readonly requestId?: string | undefined;
  /** Object id of the administrator, or null where the tenant itself granted. */
  readonly reviewerId: string | null;
}

/** What a consent brings about beside itself, and why. */
export type ConsentEffect = Pick<Decision<unknown>, "changes" | "because">;

/** Where a consent answers no request, as one for a single person. */
export const NO_EFFECT: ConsentEffect = { changes: [], because: [] };

/**
 * What a consent for the whole organization answers: every waiting request of the application whose permissions are
 * now all granted, by this consent and earlier ones, is approved, and everybody who asked is told. Other requests go on
 * waiting, so granting what the registration lists need not answer a request for further scopes.
 *
 * Whether the real service closes requests when consent was given elsewhere than from the request is not documented.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/review-admin-consent-requests
 */
export function closeCoveredRequests(
  state: TenantState,
  { appId, recorded, requestId, reviewerId }: OrganizationConsent,
  moment: Moment,
): ConsentEffect {
  const held = heldAfter(state, { appId, changes: recorded });
  const changes: Change[] = [];
  const because: Reason[] = [];
  for (const waiting of state.consentRequests.by("appId", appId)) {
    if (waiting.status !== "pending") continue;
    const isMeant = waiting.id === requestId && waiting.consentType === "Static";
    const lack = isMeant ? [] : lackOf(waiting, held);
    if (lack.length > 0) {
      const text = `${nameOf(waiting)} goes on waiting: it asks for ${lack.join(", ")} as well`;
      because.push({ rule: "request.waiting", text, source: REVIEW_PAGE });
      continue;
    }
    const request: DecidedRequest = {
      ...waiting,
      status: "approved",
      review: { reviewedBy: reviewerId, reviewedDateTime: moment.now, justification: "" },
    };
    changes.push({ kind: "consent-request-decided", request }, ...decisionMails(state, { request, moment }));
    const { length } = waiting.userConsentRequests;
    const people = length === 1 ? "1 person hears" : `${String(length)} people hear`;
    const text = `this approves ${nameOf(waiting)}; ${people} of it`;
    because.push({ rule: "request.approved", text, source: REVIEW_PAGE });
  }
  return { changes, because };
}

/** What a request asks for that is not granted. */
const lackOf = ({ scopes, appRoles }: AdminConsentRequest, held: HeldPermissions): readonly string[] => [
  ...missingConsent(scopes, held.scopes),
  ...appRoles.filter((name) => !held.appRoles.includes(name)),
];

const nameOf = ({ appDisplayName, createdDateTime }: AdminConsentRequest): string =>
  `the request for ${appDisplayName} of ${formatDateTime(createdDateTime)}`;
