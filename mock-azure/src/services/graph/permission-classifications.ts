import type { PermissionClassification } from "../../domain/directory/permission-classification.ts";
import { GRANT_POLICIES_READ, GRANT_POLICIES_WRITE } from "../../domain/graph/admin-access.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import {
  decideDeleteClassification,
  decideListClassifications,
  decidePostClassification,
  readClassification,
} from "../../domain/graph/decide-classifications.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { AnyRoute } from "../../http/route.ts";
import { type AdminReply, adminRoute } from "./admin-route.ts";
import { odataContext } from "./collection-body.ts";
import { readDraft } from "./read-draft.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";
import { belowPrincipal, principalKeyOf } from "./service-principal-paths.ts";

const SET = "/delegatedPermissionClassifications";
const PAGES = "https://learn.microsoft.com/graph/api/serviceprincipal";

function toResource({ id, permissionId, permissionName, classification }: PermissionClassification) {
  return { id, classification, permissionId, permissionName };
}

const contextOf = (reply: AdminReply) => {
  const principal = reply.url.pathname.split("/")[3] ?? "";
  return odataContext(reply, `servicePrincipals('${principal}')${SET}`);
};

const list = adminRoute({
  name: "graph.list-permission-classifications",
  host: "graph",
  method: "GET",
  path: belowPrincipal(SET),
  source: `${PAGES}-list-delegatedpermissionclassifications`,
  access: GRANT_POLICIES_READ,
  parse: ({ url, params }) => refuseOptions(url.searchParams) ?? { key: principalKeyOf(params) },
  decide: decideListClassifications,
  view: (rows, reply) =>
    respondGraph({ "@odata.context": contextOf(reply), value: rows.map(toResource) }, reply),
});

const classify = adminRoute({
  name: "graph.classify-permission",
  host: "graph",
  method: "POST",
  path: belowPrincipal(SET),
  source: `${PAGES}-post-delegatedpermissionclassifications`,
  access: GRANT_POLICIES_WRITE,
  async parse(request) {
    const written = await readDraft(request, readClassification);
    return isGraphFailure(written) ? written : { ...written, key: principalKeyOf(request.params) };
  },
  decide: decidePostClassification,
  view: (made, reply) =>
    respondGraph({ "@odata.context": `${contextOf(reply)}/$entity`, ...toResource(made) }, reply, {
      status: 201,
    }),
});

const remove = adminRoute({
  name: "graph.remove-permission-classification",
  host: "graph",
  method: "DELETE",
  path: belowPrincipal(`${SET}/:classification`),
  source: `${PAGES}-delete-delegatedpermissionclassifications`,
  access: GRANT_POLICIES_WRITE,
  parse: ({ url, params }) =>
    refuseOptions(url.searchParams) ?? {
      key: principalKeyOf(params),
      classificationId: params.classification ?? "",
    },
  decide: decideDeleteClassification,
  view: (_, reply) => respondNoContent(reply),
});

/** How the organisation classifies permissions. */
export const permissionClassificationRoutes: readonly AnyRoute[] = [list, classify, remove];
