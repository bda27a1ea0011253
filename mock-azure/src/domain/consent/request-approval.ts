import type { Change } from "../change.ts";
import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import { staticAppRoles } from "../directory/app-roles.ts";
import type { Application } from "../directory/application.ts";
import type { User } from "../directory/user.ts";
import { requestReceivedMail, reviewRequestMail } from "../mail/request-mails.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AdminConsentRequest } from "./admin-consent-request.ts";
import { mergeScopes } from "./oauth2-permission-grant.ts";
import { resolveReviewers } from "./resolve-reviewers.ts";

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
  const reason = question.justification.trim().slice(0, LONGEST_JUSTIFICATION);
  if (reason === "") return conclude({ kind: "justification-missing" });

  const because = (rule: string, text: string): readonly Reason[] => [{ rule, text, source: WORKFLOW_PAGE }];
  const waiting = findPendingRequest(state, application.appId, consentType);
  if (waiting?.userConsentRequests.some((one) => one.userId === user.id)) {
    return conclude(
      { kind: "already-pending" },
      because("request.duplicate", "this person's request waits already"),
    );
  }

  const { id: userId, displayName, userPrincipalName, mail } = user;
  const createdBy = { displayName, userPrincipalName, mail };
  const own = { id: moment.ids.guid(), userId, createdBy, reason, createdDateTime: moment.now };
  const confirmation = (request: AdminConsentRequest): Change => ({
    kind: "mail-sent",
    mail: requestReceivedMail(state, { request, user, application, moment }),
  });
  if (waiting) {
    // The waiting request is the application's: what is pending is what anybody asked for.
    const request = {
      ...waiting,
      scopes: mergeScopes(waiting.scopes, scopes),
      userConsentRequests: [...waiting.userConsentRequests, own],
    };
    return conclude(
      { kind: "sent" },
      because("request.joined", "a request for the app waits already; this one joins it"),
      [{ kind: "consent-request-joined", request }, confirmation(request)],
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
  const notices = notifyReviewers
    ? request.reviewerIds.flatMap((id): readonly Change[] => {
        const reviewer = state.users.get(id);
        return reviewer?.mail
          ? [
              {
                kind: "mail-sent",
                mail: reviewRequestMail(state, {
                  request,
                  user,
                  application,
                  to: reviewer.mail,
                  reason,
                  moment,
                }),
              },
            ]
          : [];
      })
    : [];
  const text =
    request.reviewerIds.length === 0
      ? "the request is recorded, but it has no reviewer: nobody hears of it"
      : `the request goes to ${String(request.reviewerIds.length)} reviewer(s) and expires in ${String(requestDurationInDays)} days`;
  return conclude({ kind: "sent" }, because("request.created", text), [
    { kind: "consent-requested", request },
    ...notices,
    confirmation(request),
  ]);
}
