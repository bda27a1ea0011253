import { formatInstant } from "@consentra/protocol";
import type { Requester } from "../../domain/consent/admin-consent-request.ts";
import {
  type AppRequestRow,
  type ApprovalFound,
  graphStatus,
  type UserRequestRow,
} from "../../domain/graph/decide-consent-requests.ts";
import { selectProperties } from "./collection-body.ts";

type Select = readonly string[] | undefined;

/** The identity that the real service names where nobody reviewed. */
const SYSTEM_ID = "00000001-0000-0000-c000-000000000000";

const identity = (id: string, user: Requester | undefined) => ({
  id,
  displayName: user?.displayName ?? null,
  userPrincipalName: user?.userPrincipalName ?? null,
  mail: user?.mail ?? null,
});

const APP_RESULTS = { approved: "Approved", denied: "Denied", blocked: "Denied" } as const;

/** @see https://learn.microsoft.com/graph/api/resources/userconsentrequest */
export function toUserConsentRequest(row: UserRequestRow, select: Select) {
  const { request, createdBy } = row;
  const resource = {
    id: row.id,
    approvalId: row.id,
    status: graphStatus(request),
    reason: row.reason,
    createdDateTime: formatInstant(row.createdDateTime),
    completedDateTime: request.review && formatInstant(request.review.reviewedDateTime),
    customData: null,
    createdBy: { application: null, device: null, user: identity(row.userId, createdBy) },
  };
  return selectProperties(resource, select, ["id"]);
}

/** @see https://learn.microsoft.com/graph/api/resources/appconsentrequest */
export function toAppConsentRequest(
  { request, userRequests }: AppRequestRow,
  select: Select,
  context: string,
) {
  const resource = {
    id: request.id,
    appId: request.appId,
    appDisplayName: request.appDisplayName,
    consentType: request.consentType,
    pendingScopes:
      request.consentType === "Static" ? [] : request.scopes.map((displayName) => ({ displayName })),
    "userConsentRequests@odata.context": `${context}('${request.id}')/userConsentRequests`,
    userConsentRequests: userRequests.map((row) => toUserConsentRequest(row, undefined)),
  };
  return selectProperties(resource, select, ["id"]);
}

/** @see https://learn.microsoft.com/graph/api/resources/approvalstage */
export function toApprovalStage({ row: { request }, assignedToMe, reviewer }: ApprovalFound) {
  const { review, status } = request;
  const bySystem = review !== null && review.reviewedBy === null;
  return {
    id: request.id,
    displayName: null,
    status: graphStatus(request),
    assignedToMe,
    reviewResult: status === "pending" || status === "expired" ? "NotReviewed" : APP_RESULTS[status],
    justification: bySystem ? "Admin consent granted." : review?.justification || null,
    reviewedDateTime: review && formatInstant(review.reviewedDateTime),
    reviewedBy: review && identity(review.reviewedBy ?? SYSTEM_ID, reviewer),
  };
}
