import { APPLICATIONS_READ, APPLICATIONS_WRITE } from "../../domain/graph/admin-access.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import {
  decideDeletePrincipal,
  decideGetPrincipal,
  decideListPrincipals,
  decidePatchPrincipal,
  decidePostPrincipal,
  type PrincipalFound,
} from "../../domain/graph/decide-service-principals.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { readNewPrincipal, readPrincipalDraft } from "../../domain/graph/principal-draft.ts";
import { SERVICE_PRINCIPALS } from "../../domain/graph/service-principals.ts";
import { type AdminReply, adminRoute } from "./admin-route.ts";
import { collectionBody, expandedContext, odataContext } from "./collection-body.ts";
import { parseItemQuery, parseListQuery } from "./parse-query.ts";
import { readDraft } from "./read-draft.ts";
import { type GraphAnswer, respondGraph, respondNoContent } from "./respond-graph.ts";
import { belowPrincipal, principalKeyOf, SERVICE_PRINCIPAL_SET } from "./service-principal-paths.ts";
import { toPrincipalResource } from "./service-principal-resource.ts";

const PAGES = "https://learn.microsoft.com/graph/api";

type Query = Parameters<typeof toPrincipalResource>[1];

const respondPrincipal = (row: PrincipalFound, query: Query, reply: AdminReply, answer?: GraphAnswer) =>
  respondGraph(
    {
      "@odata.context": odataContext(reply, `servicePrincipals${expandedContext(query)}/$entity`),
      ...toPrincipalResource(row, query),
    },
    reply,
    answer,
  );

/** `GET /servicePrincipals`. */
export const listServicePrincipals = adminRoute({
  name: "graph.list-service-principals",
  host: "graph",
  method: "GET",
  path: SERVICE_PRINCIPAL_SET,
  source: `${PAGES}/serviceprincipal-list`,
  access: APPLICATIONS_READ,
  parse: (request) => parseListQuery(request, SERVICE_PRINCIPALS),
  decide: decideListPrincipals,
  view({ items, total, query }, reply) {
    const rows = items.map((row) => toPrincipalResource(row, query));
    const context = `servicePrincipals${expandedContext(query)}`;
    return respondGraph(collectionBody(reply, { context, items: rows, total, query }), reply);
  },
});

/** `GET /servicePrincipals/{id}`, `GET /servicePrincipals(appId='{appId}')`. */
export const getServicePrincipal = adminRoute({
  name: "graph.get-service-principal",
  host: "graph",
  method: "GET",
  path: belowPrincipal(),
  source: `${PAGES}/serviceprincipal-get`,
  access: APPLICATIONS_READ,
  parse(request) {
    const read = parseItemQuery(request, SERVICE_PRINCIPALS);
    return isGraphFailure(read) ? read : { ...read, key: principalKeyOf(request.params) };
  },
  decide: decideGetPrincipal,
  view: ({ row, query }, reply) => respondPrincipal(row, query, reply),
});

/** `POST /servicePrincipals`. */
export const createServicePrincipal = adminRoute({
  name: "graph.create-service-principal",
  host: "graph",
  method: "POST",
  path: SERVICE_PRINCIPAL_SET,
  source: `${PAGES}/serviceprincipal-post-serviceprincipals`,
  access: APPLICATIONS_WRITE,
  parse: (request) => readDraft(request, readNewPrincipal),
  decide: decidePostPrincipal,
  view: (row, reply) =>
    respondPrincipal(row, { select: undefined }, reply, {
      status: 201,
      location: `${reply.origins.graph}${SERVICE_PRINCIPAL_SET}/${row.principal.id}`,
    }),
});

/** `PATCH /servicePrincipals/{id}`, `PATCH /servicePrincipals(appId='{appId}')`. */
export const updateServicePrincipal = adminRoute({
  name: "graph.update-service-principal",
  host: "graph",
  method: "PATCH",
  path: belowPrincipal(),
  source: `${PAGES}/serviceprincipal-update`,
  access: APPLICATIONS_WRITE,
  async parse(request) {
    const written = await readDraft(request, readPrincipalDraft);
    return isGraphFailure(written) ? written : { ...written, key: principalKeyOf(request.params) };
  },
  decide: decidePatchPrincipal,
  view: (_, reply) => respondNoContent(reply),
});

/** `DELETE /servicePrincipals/{id}`, `DELETE /servicePrincipals(appId='{appId}')`. */
export const deleteServicePrincipal = adminRoute({
  name: "graph.delete-service-principal",
  host: "graph",
  method: "DELETE",
  path: belowPrincipal(),
  source: `${PAGES}/serviceprincipal-delete`,
  access: APPLICATIONS_WRITE,
  parse: ({ url, params }) => refuseOptions(url.searchParams) ?? { key: principalKeyOf(params) },
  decide: decideDeletePrincipal,
  view: (_, reply) => respondNoContent(reply),
});
