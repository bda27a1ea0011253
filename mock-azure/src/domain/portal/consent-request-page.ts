import type { EpochMilliseconds } from "@consentra/protocol";
import type { AdminConsentRequest, AdminConsentRequestStatus } from "../consent/admin-consent-request.ts";
import { conclude, type Decision } from "../decision.ts";
import { CONSENT_READING_ROLES } from "../directory/role-gates.ts";
import { mailAddress } from "../mail/mail-address.ts";
import { appRoleLines, permissionLines } from "../sign-in/permission-lines.ts";
import type { PermissionLine } from "../sign-in/sign-in-outcome.ts";
import type { TenantState } from "../tenant-state.ts";
import { mayReadRequests } from "./consent-requests-page.ts";
import { type PortalOutcome, type PortalRefusal, type PortalVisit, visitPortal } from "./portal-visit.ts";

/** One person who asked. */
export interface RequesterLine {
  readonly name: string;
  readonly address: string;
  readonly justification: string;
  readonly requestDate: EpochMilliseconds;
}

/** What the address of the consent page is made of. */
export interface ReviewTarget {
  readonly tenantId: string;
  readonly appId: string;
  readonly requestId: string;
  /** The scopes to consent to; absent where the registration's list is meant. */
  readonly scopes: readonly string[] | undefined;
}

/** A request in full. */
export interface RequestDetails {
  readonly kind: "details";
  readonly id: string;
  readonly appName: string;
  readonly appId: string;
  /** The verified publisher, or null. */
  readonly publisher: string | null;
  readonly publisherDomain: string;
  readonly permissions: readonly PermissionLine[];
  readonly status: AdminConsentRequestStatus;
  readonly requesters: readonly RequesterLine[];
  readonly expirationDate: EpochMilliseconds;
  readonly review:
    | {
        /** Null where it was the organisation, and nobody in particular. */
        readonly reviewer: string | null;
        readonly date: EpochMilliseconds;
        readonly justification: string;
      }
    | undefined;
  /** Present where the person may review the request now. */
  readonly reviewTarget: ReviewTarget | undefined;
}

export type ConsentRequestPage = PortalRefusal | RequestDetails;

/** A request's details, for those who may read requests; what can be done about it, for its reviewers. */
export function showConsentRequest(
  state: TenantState,
  { requestId, ...visit }: PortalVisit & { readonly requestId: string },
): Decision<PortalOutcome<ConsentRequestPage>> {
  return visitPortal(state, visit, (user): Decision<ConsentRequestPage> => {
    if (!mayReadRequests(state, user)) {
      return conclude({
        kind: "forbidden",
        what: "seeRequests",
        roles: ["reviewer", ...CONSENT_READING_ROLES],
      });
    }
    const request = state.consentRequests.get(requestId);
    if (!request) return conclude({ kind: "not-found", what: "request" });
    return conclude(requestDetails(state, request, user.id));
  });
}

function requestDetails(state: TenantState, request: AdminConsentRequest, viewerId: string): RequestDetails {
  const { id, appId, scopes, appRoles, consentType, status, review } = request;
  const application = state.applications.get(appId);
  const appName = request.appDisplayName;
  const nameOf = (userId: string | null) =>
    userId === null ? null : (state.users.get(userId)?.displayName ?? userId);
  return {
    kind: "details",
    id,
    appName,
    appId,
    publisher: application?.verifiedPublisher ?? null,
    publisherDomain: application?.publisherDomain ?? "",
    permissions: [...permissionLines(state, { names: scopes, audience: "admin" }), ...appRoleLines(appRoles)],
    status,
    requesters: request.userConsentRequests.map(({ createdBy, reason, createdDateTime }) => ({
      name: createdBy.displayName,
      address: mailAddress(createdBy),
      justification: reason,
      requestDate: createdDateTime,
    })),
    expirationDate: request.expiresDateTime,
    review: review
      ? {
          reviewer: nameOf(review.reviewedBy),
          date: review.reviewedDateTime,
          justification: review.justification,
        }
      : undefined,
    reviewTarget:
      status === "pending" && request.reviewerIds.includes(viewerId)
        ? {
            tenantId: state.organization.id,
            appId,
            requestId: id,
            scopes: consentType === "Dynamic" ? scopes : undefined,
          }
        : undefined,
  };
}
