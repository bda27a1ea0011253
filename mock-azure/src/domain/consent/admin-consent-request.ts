import type { EpochMilliseconds } from "@consentra/protocol";

/**
 * Where a request stands.
 *
 * @group Tenant
 */
export type AdminConsentRequestStatus = "pending" | "approved" | "denied" | "blocked" | "expired";

/**
 * Who asked, as the tenant knew them then: a request outlives the account.
 *
 * @group Tenant
 */
export interface Requester {
  readonly displayName: string;
  readonly userPrincipalName: string;
  /** The mailbox's address, or null where there was none. */
  readonly mail: string | null;
}

/**
 * One person's part of a request.
 *
 * @group Tenant
 */
export interface UserConsentRequest {
  readonly id: string;
  readonly userId: string;
  readonly createdBy: Requester;
  /** The justification, as typed. */
  readonly reason: string;
  readonly createdDateTime: EpochMilliseconds;
}

/**
 * How a request ended.
 *
 * @group Tenant
 */
export interface ConsentReview {
  /** The reviewer, or null where the tenant itself ended it. */
  readonly reviewedBy: string | null;
  readonly reviewedDateTime: EpochMilliseconds;
  /** The reviewer's words to the requesters; empty for an approval. */
  readonly justification: string;
}

/**
 * A request that administrators approve an application, with everybody who asked beneath it. One decision answers
 * all of them.
 *
 * @see https://learn.microsoft.com/graph/api/resources/appconsentrequest
 * @group Tenant
 */
export interface AdminConsentRequest {
  readonly id: string;
  readonly appId: string;
  /** The application's name when the request was made: a request outlives the registration. */
  readonly appDisplayName: string;
  /** `Static`: what the registration lists; `Dynamic`: the scopes in the request. */
  readonly consentType: "Static" | "Dynamic";
  /** Names of the permissions asked for; for a static request as the registration lists them. */
  readonly scopes: readonly string[];
  /** Names of the application permissions that a static request asks for besides; empty for a dynamic one. */
  readonly appRoles: readonly string[];
  readonly status: AdminConsentRequestStatus;
  /** Object ids of the reviewers, fixed when the request was made. */
  readonly reviewerIds: readonly string[];
  readonly createdDateTime: EpochMilliseconds;
  readonly expiresDateTime: EpochMilliseconds;
  /** Whether the moment of the first reminder has passed, so that it passes once. */
  readonly halfTimeReached: boolean;
  readonly userConsentRequests: readonly UserConsentRequest[];
  readonly review: ConsentReview | null;
}
