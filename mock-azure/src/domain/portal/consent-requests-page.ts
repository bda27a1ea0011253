import type { EpochMilliseconds } from "@consentra/protocol";
import type { AdminConsentRequest, AdminConsentRequestStatus } from "../consent/admin-consent-request.ts";
import { resolveReviewers } from "../consent/resolve-reviewers.ts";
import { conclude, type Decision } from "../decision.ts";
import { CONSENT_READING_ROLES, holdsRole } from "../directory/role-gates.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { type ListPage, mapPage, takePage } from "./list-page.ts";
import { type PortalOutcome, type PortalRefusal, type PortalVisit, visitPortal } from "./portal-visit.ts";

export type RequestsTab = "mine" | "all";

/** One line of the list of requests. */
export interface RequestRow {
  readonly id: string;
  readonly appName: string;
  readonly requesters: readonly string[];
  readonly requestDate: EpochMilliseconds;
  readonly expirationDate: EpochMilliseconds;
  readonly status: AdminConsentRequestStatus;
}

export type ConsentRequestsPage =
  | PortalRefusal
  | {
      readonly kind: "requests";
      readonly tab: RequestsTab;
      readonly list: ListPage<RequestRow>;
      /** Whether users may send requests at all; where not, the page says so. */
      readonly requestsEnabled: boolean;
    };

/** Whether a person may read all requests: by role, or as a reviewer, who sees all and acts on their own. */
export function mayReadRequests(state: TenantState, user: User): boolean {
  if (holdsRole(user, CONSENT_READING_ROLES)) return true;
  if (resolveReviewers(state, state.policies.adminConsentRequests.reviewers).includes(user.id)) return true;
  for (const { reviewerIds } of state.consentRequests.values())
    if (reviewerIds.includes(user.id)) return true;
  return false;
}

/** The list of requests: those that wait for the person, or all of them; the newest first. */
export function showConsentRequests(
  state: TenantState,
  { tab, page, ...visit }: PortalVisit & { readonly tab: RequestsTab; readonly page: number },
): Decision<PortalOutcome<ConsentRequestsPage>> {
  return visitPortal(state, visit, (user): Decision<ConsentRequestsPage> => {
    if (tab === "all" && !mayReadRequests(state, user)) {
      return conclude({
        kind: "forbidden",
        what: "seeAllRequests",
        roles: ["reviewer", ...CONSENT_READING_ROLES],
      });
    }
    const requests =
      tab === "all"
        ? [...state.consentRequests.values()]
        : state.consentRequests
            .by("pending", "pending")
            .filter(({ reviewerIds }) => reviewerIds.includes(user.id));
    const list = mapPage(takePage(requests.toReversed(), page), requestRow);
    return conclude({
      kind: "requests",
      tab,
      list,
      requestsEnabled:
        state.policies.adminConsentRequests.isEnabled &&
        state.policies.adminConsentRequests.promptForAdminConsentRequest,
    });
  });
}

function requestRow(request: AdminConsentRequest): RequestRow {
  return {
    id: request.id,
    appName: request.appDisplayName,
    requesters: request.userConsentRequests.map(({ createdBy }) => createdBy.displayName),
    requestDate: request.createdDateTime,
    expirationDate: request.expiresDateTime,
    status: request.status,
  };
}
