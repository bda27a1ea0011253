import type { AdminConsentRequest, UserConsentRequest } from "../consent/admin-consent-request.ts";
import { conclude, type Decision } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { filteredFields } from "../odata/filter.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Caller } from "./bearer.ts";
import type { ItemQuery } from "./collection-query.ts";
import { type GraphFailure, graphFailure, refuse } from "./graph-failure.ts";
import { type Listable, type ListQuery, listRows } from "./listing.ts";

/** One person's request, with the application's, and how it was answered. */
export interface UserRequestRow extends UserConsentRequest {
  readonly request: AdminConsentRequest;
  /** Whether the person who calls reviews it. */
  readonly assignedToMe: boolean;
  /** Who answered it, while they are there. */
  readonly reviewer: User | undefined;
}

/** A request for an application, with everybody's requests beneath it. */
export interface AppRequestRow {
  readonly request: AdminConsentRequest;
  readonly userRequests: readonly UserRequestRow[];
}

/** A page of rows. */
export interface RowsFound<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly query: ListQuery;
}

/** Where a request stands, in the words of Microsoft Graph. */
export function graphStatus({ status }: AdminConsentRequest): "InProgress" | "Completed" | "Expired" {
  if (status === "pending") return "InProgress";
  return status === "expired" ? "Expired" : "Completed";
}

/** @see https://learn.microsoft.com/graph/api/resources/userconsentrequest */
export const USER_CONSENT_REQUESTS: Listable<UserRequestRow> = {
  type: "microsoft.graph.userConsentRequest",
  properties: [
    "id",
    "approvalId",
    "status",
    "reason",
    "createdDateTime",
    "completedDateTime",
    "customData",
    "createdBy",
    "approval",
  ],
  notEmulated: [],
  unselectable: [],
  orderings: ["createdDateTime", "reason", "status"],
  fields: {
    id: { type: "text", of: ({ id }) => id },
    reason: { type: "text", of: ({ reason }) => reason },
    status: { type: "text", of: ({ request }) => graphStatus(request) },
    createdDateTime: { type: "time", of: ({ createdDateTime }) => createdDateTime },
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/appconsentrequest */
export const APP_CONSENT_REQUESTS: Listable<AppRequestRow> = {
  type: "microsoft.graph.appConsentRequest",
  properties: ["id", "appId", "appDisplayName", "consentType", "pendingScopes", "userConsentRequests"],
  notEmulated: [],
  unselectable: [],
  relations: { userConsentRequests: { answer: "served", target: () => USER_CONSENT_REQUESTS } },
  orderings: ["id", "appId", "appDisplayName"],
  fields: {
    id: { type: "text", of: ({ request }) => request.id },
    appId: { type: "text", of: ({ request }) => request.appId },
    appDisplayName: { type: "text", of: ({ request }) => request.appDisplayName },
    consentType: { type: "text", of: ({ request }) => request.consentType },
    "userConsentRequests/status": { type: "text", of: ({ request }) => graphStatus(request) },
    "userConsentRequests/createdDateTime": {
      type: "time",
      of: ({ userRequests }) => userRequests.map(({ createdDateTime }) => createdDateTime),
    },
  },
};

/** Whose requests a list is about: everybody's, or those that the person who calls reviews. */
export interface Reach {
  readonly caller: Caller;
  readonly mine: boolean;
}

const reviews = (caller: Caller, request: AdminConsentRequest): boolean =>
  caller.kind === "user" && request.reviewerIds.includes(caller.userId);

function appRow(state: TenantState, caller: Caller, request: AdminConsentRequest): AppRequestRow {
  const reviewedBy = request.review?.reviewedBy ?? null;
  const answer = {
    request,
    assignedToMe: reviews(caller, request),
    reviewer: reviewedBy === null ? undefined : state.users.get(reviewedBy),
  };
  return { request, userRequests: request.userConsentRequests.map((one) => ({ ...one, ...answer })) };
}

const notFound = (id: string) => refuse(graphFailure("resourceNotFound", { id }));

/** Decides the list of requests; the one of a reviewer's own needs the documented filter. */
export function decideListAppRequests(
  state: TenantState,
  { caller, mine, query }: Reach & { readonly query: ListQuery },
): Decision<RowsFound<AppRequestRow> | GraphFailure> {
  const needed = "userConsentRequests/any(u:u/status eq 'InProgress')";
  if (mine && caller.kind === "app") return refuse(graphFailure("userContextMissing"));
  if (mine && !(query.filter && filteredFields(query.filter).includes("userConsentRequests/status"))) {
    return refuse(graphFailure("filterMissing", { filter: needed }));
  }
  const requests = [...state.consentRequests.values()].filter((one) => !mine || reviews(caller, one));
  const rows = requests.map((request) => appRow(state, caller, request));
  return conclude({ ...listRows(rows, query, APP_CONSENT_REQUESTS.fields), query });
}

/** Decides one request. */
export function decideGetAppRequest(
  state: TenantState,
  { requestId, caller, ...query }: ItemQuery & { readonly requestId: string; readonly caller: Caller },
): Decision<(ItemQuery & { readonly row: AppRequestRow }) | GraphFailure> {
  const request = state.consentRequests.get(requestId.toLowerCase());
  return request ? conclude({ ...query, row: appRow(state, caller, request) }) : notFound(requestId);
}

/** Decides the list of those who asked. */
export function decideListUserRequests(
  state: TenantState,
  { requestId, caller, mine, query }: Reach & { readonly requestId: string; readonly query: ListQuery },
): Decision<(RowsFound<UserRequestRow> & { readonly request: AdminConsentRequest }) | GraphFailure> {
  if (mine && caller.kind === "app") return refuse(graphFailure("userContextMissing"));
  const request = state.consentRequests.get(requestId.toLowerCase());
  if (!request) return notFound(requestId);
  const rows = !mine || reviews(caller, request) ? appRow(state, caller, request).userRequests : [];
  return conclude({ ...listRows(rows, query, USER_CONSENT_REQUESTS.fields), query, request });
}

/** Decides one person's request, and how it was answered. */
export function decideGetUserRequest(
  state: TenantState,
  {
    requestId,
    userRequestId,
    caller,
    select,
  }: {
    readonly requestId: string;
    readonly userRequestId: string;
    readonly caller: Caller;
    readonly select: readonly string[] | undefined;
  },
): Decision<{ readonly row: UserRequestRow; readonly select: readonly string[] | undefined } | GraphFailure> {
  const request = state.consentRequests.get(requestId.toLowerCase());
  if (!request) return notFound(requestId);
  const row = appRow(state, caller, request).userRequests.find(
    ({ id }) => id === userRequestId.toLowerCase(),
  );
  return row ? conclude({ row, select }) : notFound(userRequestId);
}
