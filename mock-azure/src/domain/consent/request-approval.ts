import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import { staticAppRoles } from "../directory/app-roles.ts";
import type { Application } from "../directory/application.ts";
import type { User } from "../directory/user.ts";
import { formatDateTime } from "../format-date.ts";
import { receivedMail } from "../mail/received-mail.ts";
import { reviewMails } from "../mail/reviewer-mails.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AdminConsentRequest } from "./admin-consent-request.ts";
import { mergeScopes } from "./oauth2-permission-grant.ts";
import { countReviewers, resolveReviewers } from "./resolve-reviewers.ts";

/** The longest justification that is kept; the real limit is not documented. */
const LONGEST_JUSTIFICATION = 1000;

const DAY = 86_400_000;
const WORKFLOW_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/admin-consent-workflow-overview";

export interface ApprovalQuestion {
  readonly application: Application;
  readonly user: User;
  readonly consentType: AdminConsentRequest["consentType"];
  readonly scopes: readonly string[];
  /** As typed; 1 to 1,000 characters once trimmed. */
  readonly justification: string;
}

/** What came of asking for approval. */
export type ApprovalOutcome =
  | { readonly kind: "sent" }
  | { readonly kind: "already-pending" }
  | { readonly kind: "justification-missing" };

/** The waiting request of an application, if there is one of the kind. */
function findPendingRequest(
  state: TenantState,
  appId: string,
  consentType: AdminConsentRequest["consentType"],
): AdminConsentRequest | undefined {
  return state.consentRequests
    .by("appId", appId)
    .find((request) => request.status === "pending" && request.consentType === consentType);
}

/** A person asks that an administrator approve an application. */
export function requestApproval(
  state: TenantState,
  question: ApprovalQuestion,
  moment: Moment,
): Decision<ApprovalOutcome> {
  const { application, user, consentType, scopes } = question;
  const typed = question.justification.trim();
  // A character of two units is kept whole or not at all.
  const reason = typed.slice(0, LONGEST_JUSTIFICATION).replace(/[\uD800-\uDBFF]$/, "");
  const cut: readonly Reason[] =
    typed.length > LONGEST_JUSTIFICATION
      ? [
          {
            rule: "request.justification",
            text: `the justification has ${String(typed.length)} characters: the first ${String(LONGEST_JUSTIFICATION)} are kept`,
            source: WORKFLOW_PAGE,
          },
        ]
      : [];
  const because = (rule: string, text: string): readonly Reason[] => [
    { rule, text, source: WORKFLOW_PAGE },
    ...cut,
  ];
  if (reason === "") {
    return conclude(
      { kind: "justification-missing" },
      because(
        "request.justification",
        "a request needs a justification, and none was typed: nothing is sent",
      ),
    );
  }

  const waiting = findPendingRequest(state, application.appId, consentType);
  if (waiting?.userConsentRequests.some((one) => one.userId === user.id)) {
    return conclude(
      { kind: "already-pending" },
      because(
        "request.duplicate",
        `this person's request waits already, until ${formatDateTime(waiting.expiresDateTime)}: nothing is sent`,
      ),
    );
  }

  const { id: userId, displayName, userPrincipalName, mail } = user;
  const createdBy = { displayName, userPrincipalName, mail };
  const own = { id: moment.ids.guid(), userId, createdBy, reason, createdDateTime: moment.now };
  if (waiting) {
    // The waiting request is the application's: what is pending is what anybody asked for.
    const request = {
      ...waiting,
      scopes: mergeScopes(waiting.scopes, scopes),
      userConsentRequests: [...waiting.userConsentRequests, own],
    };
    return conclude(
      { kind: "sent" },
      because(
        "request.joined",
        `a request for ${application.displayName} waits already, until ${formatDateTime(waiting.expiresDateTime)}; this one joins it`,
      ),
      [{ kind: "consent-request-joined", request }, ...receivedMail(state, { request, user, moment })],
    );
  }

  const { reviewers, requestDurationInDays, notifyReviewers } = state.policies.adminConsentRequests;
  const request: AdminConsentRequest = {
    id: moment.ids.guid(),
    appId: application.appId,
    appDisplayName: application.displayName,
    consentType,
    scopes: [...scopes],
    appRoles: consentType === "Static" ? [...staticAppRoles(application)] : [],
    status: "pending",
    reviewerIds: resolveReviewers(state, reviewers),
    createdDateTime: moment.now,
    expiresDateTime: (moment.now + requestDurationInDays * DAY) as AdminConsentRequest["expiresDateTime"],
    halfTimeReached: false,
    userConsentRequests: [own],
    review: null,
  };
  const text =
    request.reviewerIds.length === 0
      ? "the request is recorded, but it has no reviewer: nobody hears of it"
      : `the request goes to ${countReviewers(request.reviewerIds.length)} and expires on ${formatDateTime(request.expiresDateTime)}, after ${String(requestDurationInDays)} days`;
  return conclude({ kind: "sent" }, because("request.created", text), [
    { kind: "consent-requested", request },
    ...(notifyReviewers ? reviewMails(state, { request, user, moment }) : []),
    ...receivedMail(state, { request, user, moment }),
  ]);
}
