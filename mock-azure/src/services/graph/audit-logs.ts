import { AUDIT_READ } from "../../domain/graph/admin-access.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import {
  DIRECTORY_AUDITS,
  decideGetAudit,
  decideGetSignIn,
  decideListAudits,
  decideListSignIns,
  SIGN_INS,
} from "../../domain/graph/decide-audit-logs.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { type Listable, readListQuery } from "../../domain/graph/listing.ts";
import type { RouteRequest } from "../../http/route.ts";
import { adminRoute } from "./admin-route.ts";
import { toAuditResource, toSignInResource } from "./audit-resource.ts";
import { collectionBody, odataContext } from "./collection-body.ts";
import { respondGraph } from "./respond-graph.ts";

const AUDITS = "auditLogs/directoryAudits";
const SIGN_IN_LOG = "auditLogs/signIns";
const PAGES = "https://learn.microsoft.com/graph/api";

const onGraph = { host: "graph", method: "GET", access: AUDIT_READ } as const;

function parseList<Row>({ url }: RouteRequest, listable: Listable<Row>) {
  const query = readListQuery(url.searchParams, listable);
  return isGraphFailure(query) ? query : { query };
}

const parseOne = ({ url, params }: RouteRequest) =>
  refuseOptions(url.searchParams) ?? { id: params.id ?? "" };

/** `GET /auditLogs/directoryAudits`. */
export const listDirectoryAudits = adminRoute({
  ...onGraph,
  name: "graph.list-directory-audits",
  path: `/v1.0/${AUDITS}`,
  source: `${PAGES}/directoryaudit-list`,
  parse: (request) => parseList(request, DIRECTORY_AUDITS),
  decide: decideListAudits,
  view({ items, total, query }, reply) {
    const rows = items.map((row) => toAuditResource(row, query.select));
    return respondGraph(collectionBody(reply, { context: AUDITS, items: rows, total, query }), reply);
  },
});

/** `GET /auditLogs/directoryAudits/{id}`. */
export const getDirectoryAudit = adminRoute({
  ...onGraph,
  name: "graph.get-directory-audit",
  path: `/v1.0/${AUDITS}/:id`,
  source: `${PAGES}/directoryaudit-get`,
  parse: parseOne,
  decide: decideGetAudit,
  view: (row, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, `${AUDITS}/$entity`),
        ...toAuditResource(row, undefined),
      },
      reply,
    ),
});

/** `GET /auditLogs/signIns`. */
export const listSignIns = adminRoute({
  ...onGraph,
  name: "graph.list-sign-ins",
  path: `/v1.0/${SIGN_IN_LOG}`,
  source: `${PAGES}/signin-list`,
  parse: (request) => parseList(request, SIGN_INS),
  decide: decideListSignIns,
  view({ items, total, query }, reply) {
    const rows = items.map((row) => toSignInResource(row, query.select));
    return respondGraph(collectionBody(reply, { context: SIGN_IN_LOG, items: rows, total, query }), reply);
  },
});

/** `GET /auditLogs/signIns/{id}`. */
export const getSignIn = adminRoute({
  ...onGraph,
  name: "graph.get-sign-in",
  path: `/v1.0/${SIGN_IN_LOG}/:id`,
  source: `${PAGES}/signin-get`,
  parse: parseOne,
  decide: decideGetSignIn,
  view: (row, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, `${SIGN_IN_LOG}/$entity`),
        ...toSignInResource(row, undefined),
      },
      reply,
    ),
});
