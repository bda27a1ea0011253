import { CONSENT_REQUESTS_READ } from "../../domain/graph/admin-access.ts";
import { readItemQuery, refuseOptions } from "../../domain/graph/collection-query.ts";
import {
  APP_CONSENT_REQUESTS,
  decideGetAppRequest,
  decideGetUserRequest,
  decideListAppRequests,
  decideListUserRequests,
  type RowsFound,
  USER_CONSENT_REQUESTS,
} from "../../domain/graph/decide-consent-requests.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { readListQuery } from "../../domain/graph/listing.ts";
import type { RouteRequest } from "../../http/route.ts";
import { type AdminReply, adminRoute } from "./admin-route.ts";
import { collectionBody, odataContext, relatedContext, selectedContext } from "./collection-body.ts";
import {
  toAppConsentRequest,
  toApproval,
  toApprovalStage,
  toUserConsentRequest,
} from "./consent-request-resource.ts";
import { respondGraph } from "./respond-graph.ts";

const SET = "identityGovernance/appConsent/appConsentRequests";
const APP_REQUESTS = `/v1.0/${SET}`;
const USER_REQUESTS = `${APP_REQUESTS}/:request/userConsentRequests`;
const MINE = "/filterByCurrentUser(on='reviewer')";
const PAGES = "https://learn.microsoft.com/graph/api";

const onGraph = { host: "graph", method: "GET", access: CONSENT_REQUESTS_READ } as const;

const isMine = ({ url }: { readonly url: URL }): boolean => /\/filterByCurrentUser\(/i.test(url.pathname);

const idsOf = ({ request = "", userRequest = "" }: RouteRequest["params"]) => ({
  requestId: request,
  userRequestId: userRequest,
});

/** A page with the number of all rows, which these lists give unasked. */
const counted = <Row>(
  reply: AdminReply,
  {
    rows,
    query,
    ...page
  }: Omit<RowsFound<unknown>, "items"> & {
    readonly context: string;
    readonly rows: readonly Row[];
  },
) => collectionBody(reply, { ...page, items: rows, query: { ...query, count: true } });

/** `GET …/appConsentRequests`, all of them or those that the signed-in person reviews. */
export const listAppConsentRequests = adminRoute({
  ...onGraph,
  name: "graph.list-app-consent-requests",
  path: [APP_REQUESTS, `${APP_REQUESTS}${MINE}`],
  source: `${PAGES}/appconsentapprovalroute-list-appconsentrequests`,
  parse(request) {
    const query = readListQuery(request.url.searchParams, APP_CONSENT_REQUESTS);
    return isGraphFailure(query) ? query : { query, mine: isMine(request) };
  },
  decide: decideListAppRequests,
  view({ items, total, query }, reply) {
    const rows = items.map((row) => toAppConsentRequest(row, query, odataContext(reply, SET)));
    const set = isMine(reply) ? "Collection(appConsentRequest)" : SET;
    return respondGraph(
      counted(reply, { context: `${set}${relatedContext(query)}`, rows, total, query }),
      reply,
    );
  },
});

/** `GET …/appConsentRequests/{id}`. */
export const getAppConsentRequest = adminRoute({
  ...onGraph,
  name: "graph.get-app-consent-request",
  path: `${APP_REQUESTS}/:request`,
  source: `${PAGES}/appconsentrequest-get`,
  parse({ url, params }) {
    const query = readItemQuery(url.searchParams, APP_CONSENT_REQUESTS);
    return isGraphFailure(query) ? query : { ...query, requestId: params.request ?? "" };
  },
  decide: decideGetAppRequest,
  view: ({ row, ...query }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, `${SET}${relatedContext(query)}/$entity`),
        ...toAppConsentRequest(row, query, odataContext(reply, SET)),
      },
      reply,
    ),
});

/** `GET …/userConsentRequests`, all of a request or none where the signed-in person does not review it. */
export const listUserConsentRequests = adminRoute({
  ...onGraph,
  name: "graph.list-user-consent-requests",
  path: [USER_REQUESTS, `${USER_REQUESTS}${MINE}`],
  source: `${PAGES}/appconsentrequest-list-userconsentrequests`,
  parse(request) {
    const query = readListQuery(request.url.searchParams, USER_CONSENT_REQUESTS);
    const requestId = request.params.request ?? "";
    return isGraphFailure(query) ? query : { query, requestId, mine: isMine(request) };
  },
  decide: decideListUserRequests,
  view({ items, total, query, request }, reply) {
    const rows = items.map((row) => toUserConsentRequest(row, query.select));
    const context = `${SET}('${request.id}')/userConsentRequests${selectedContext(query.select)}`;
    return respondGraph(counted(reply, { context, rows, total, query }), reply);
  },
});

const onOne = {
  ...onGraph,
  parse({ url, params }: RouteRequest) {
    const query = readItemQuery(url.searchParams, USER_CONSENT_REQUESTS);
    return isGraphFailure(query) ? query : { ...idsOf(params), select: query.select };
  },
  decide: decideGetUserRequest,
};

const onApproval = {
  ...onOne,
  parse: ({ url, params }: RouteRequest) =>
    refuseOptions(url.searchParams) ?? { ...idsOf(params), select: undefined },
};

/** `GET …/userConsentRequests/{id}`. */
export const getUserConsentRequest = adminRoute({
  ...onOne,
  name: "graph.get-user-consent-request",
  path: `${USER_REQUESTS}/:userRequest`,
  source: `${PAGES}/userconsentrequest-get`,
  view({ row, select }, reply) {
    const context = `${SET}('${row.request.id}')/userConsentRequests${selectedContext(select)}/$entity`;
    return respondGraph(
      { "@odata.context": odataContext(reply, context), ...toUserConsentRequest(row, select) },
      reply,
    );
  },
});

/** `GET …/userConsentRequests/{id}/approval`. */
export const getApproval = adminRoute({
  ...onApproval,
  name: "graph.get-consent-approval",
  path: `${USER_REQUESTS}/:userRequest/approval`,
  source: `${PAGES}/approval-get`,
  view: ({ row }, reply) =>
    respondGraph({ "@odata.context": odataContext(reply, "approval/$entity"), ...toApproval(row) }, reply),
});

/** `GET …/approval/stages`. Nothing here can be written: decisions are made in the portal only. */
export const listApprovalStages = adminRoute({
  ...onApproval,
  name: "graph.list-consent-approval-stages",
  path: `${USER_REQUESTS}/:userRequest/approval/stages`,
  source: `${PAGES}/approval-list-stages`,
  view: ({ row }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, "Collection(approvalStage)"),
        value: [toApprovalStage(row)],
      },
      reply,
    ),
});
