import { formatInstant } from "@consentra/protocol";
import type { Requester } from "../../domain/consent/admin-consent-request.ts";
import type { ItemQuery } from "../../domain/graph/collection-query.ts";
import {
  type AppRequestRow,
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
    approval: toApproval(row),
  };
  return selectProperties(resource, select, ["id"]);
}

/**
 * A request as Graph writes it. Who asked stands in it only where that is wanted along.
 *
 * @see https://learn.microsoft.com/graph/api/appconsentapprovalroute-list-appconsentrequests
 */
export function toAppConsentRequest(
  { request, userRequests }: AppRequestRow,
  { select, expansions }: Pick<ItemQuery, "select" | "expansions">,
  context: string,
) {
  const [expansion] = expansions;
  const resource = {
    id: request.id,
    appId: request.appId,
    appDisplayName: request.appDisplayName,
    consentType: request.consentType,
    pendingScopes:
      request.consentType === "Static" ? [] : request.scopes.map((displayName) => ({ displayName })),
    "userConsentRequests@odata.context": `${context}('${request.id}')/userConsentRequests`,
    userConsentRequests: expansion
      ? userRequests.map((row) => toUserConsentRequest(row, expansion.select))
      : [],
  };
  return selectProperties(resource, select, expansion ? ["id", expansion.relation] : ["id"]);
}

/** @see https://learn.microsoft.com/graph/api/resources/approval */
export const toApproval = (row: UserRequestRow) => ({ id: row.id, stages: [toApprovalStage(row)] });

/** @see https://learn.microsoft.com/graph/api/resources/approvalstage */
export function toApprovalStage({ request, assignedToMe, reviewer }: UserRequestRow) {
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
