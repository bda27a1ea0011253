import { APPLICATIONS_READ, APPLICATIONS_WRITE } from "../../domain/graph/admin-access.ts";
import { readApplicationChanges, readNewApplication } from "../../domain/graph/application-draft.ts";
import { APPLICATIONS } from "../../domain/graph/applications.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import {
  decideAddPassword,
  decideRemovePassword,
  readPasswordDraft,
  readPasswordKey,
} from "../../domain/graph/decide-application-passwords.ts";
import {
  decideDeleteApplication,
  decideGetApplication,
  decideListApplications,
  decidePatchApplication,
  decidePostApplication,
} from "../../domain/graph/decide-applications.ts";
import { type GraphFailure, isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { RouteRequest } from "../../http/route.ts";
import { adminRoute } from "./admin-route.ts";
import { toApplicationResource, toPasswordResource } from "./application-resource.ts";
import { collectionBody, odataContext, selectedContext } from "./collection-body.ts";
import { parseItemQuery, parseListQuery } from "./parse-query.ts";
import { readDraft } from "./read-draft.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";
import { principalKeyOf } from "./service-principal-paths.ts";

const SET = "/v1.0/applications";
const PAGES = "https://learn.microsoft.com/graph/api";
const below = (tail = ""): readonly string[] => [`${SET}/:id${tail}`, `${SET}(appId=':appId')${tail}`];

const onGraph = { host: "graph" } as const;

/** Reads a request that writes to one registration. */
async function parseWrite<Draft>(request: RouteRequest, read: (body: unknown) => Draft | GraphFailure) {
  const written = await readDraft(request, read);
  return isGraphFailure(written) ? written : { ...written, key: principalKeyOf(request.params) };
}

/** `GET /applications`. */
const listApplications = adminRoute({
  ...onGraph,
  name: "graph.list-applications",
  method: "GET",
  path: SET,
  source: `${PAGES}/application-list`,
  access: APPLICATIONS_READ,
  parse: (request) => parseListQuery(request, APPLICATIONS),
  decide: decideListApplications,
  view({ items, total, query }, reply) {
    const rows = items.map((row) => toApplicationResource(row, query.select));
    const context = `applications${selectedContext(query.select)}`;
    return respondGraph(collectionBody(reply, { context, items: rows, total, query }), reply);
  },
});

/** `GET /applications/{id}`, `GET /applications(appId='{appId}')`. */
const getApplication = adminRoute({
  ...onGraph,
  name: "graph.get-application",
  method: "GET",
  path: below(),
  source: `${PAGES}/application-get`,
  access: APPLICATIONS_READ,
  parse(request) {
    const read = parseItemQuery(request, APPLICATIONS);
    return isGraphFailure(read) ? read : { ...read, key: principalKeyOf(request.params) };
  },
  decide: decideGetApplication,
  view: ({ row, query: { select } }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, `applications${selectedContext(select)}/$entity`),
        ...toApplicationResource(row, select),
      },
      reply,
    ),
});

/** `POST /applications`. */
const createApplication = adminRoute({
  ...onGraph,
  name: "graph.create-application",
  method: "POST",
  path: SET,
  source: `${PAGES}/application-post-applications`,
  access: APPLICATIONS_WRITE,
  parse: (request) => readDraft(request, readNewApplication),
  decide: decidePostApplication,
  view: (row, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, "applications/$entity"),
        ...toApplicationResource(row, undefined),
      },
      reply,
      { status: 201, location: `${reply.origins.graph}${SET}/${row.application.id}` },
    ),
});

/** `PATCH /applications/{id}`, `PATCH /applications(appId='{appId}')`. */
const updateApplication = adminRoute({
  ...onGraph,
  name: "graph.update-application",
  method: "PATCH",
  path: below(),
  source: `${PAGES}/application-update`,
  access: APPLICATIONS_WRITE,
  parse: (request) => parseWrite(request, readApplicationChanges),
  decide: decidePatchApplication,
  view: (_, reply) => respondNoContent(reply),
});

/** `DELETE /applications/{id}`, `DELETE /applications(appId='{appId}')`. */
const deleteApplication = adminRoute({
  ...onGraph,
  name: "graph.delete-application",
  method: "DELETE",
  path: below(),
  source: `${PAGES}/application-delete`,
  access: APPLICATIONS_WRITE,
  parse: ({ url, params }) => refuseOptions(url.searchParams) ?? { key: principalKeyOf(params) },
  decide: decideDeleteApplication,
  view: (_, reply) => respondNoContent(reply),
});

/** `POST /applications/{id}/addPassword`. */
const addPassword = adminRoute({
  ...onGraph,
  name: "graph.add-application-password",
  method: "POST",
  path: below("/addPassword"),
  source: `${PAGES}/application-addpassword`,
  access: APPLICATIONS_WRITE,
  parse: (request) => parseWrite(request, readPasswordDraft),
  decide: decideAddPassword,
  view: (secret, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, "microsoft.graph.passwordCredential"),
        ...toPasswordResource(secret, secret.secretText),
      },
      reply,
    ),
});

/** `POST /applications/{id}/removePassword`. */
const removePassword = adminRoute({
  ...onGraph,
  name: "graph.remove-application-password",
  method: "POST",
  path: below("/removePassword"),
  source: `${PAGES}/application-removepassword`,
  access: APPLICATIONS_WRITE,
  parse: (request) => parseWrite(request, readPasswordKey),
  decide: decideRemovePassword,
  view: (_, reply) => respondNoContent(reply),
});

/** Registrations of this tenant, and their secrets. */
export const applicationRoutes = [
  listApplications,
  getApplication,
  createApplication,
  updateApplication,
  deleteApplication,
  addPassword,
  removePassword,
];
