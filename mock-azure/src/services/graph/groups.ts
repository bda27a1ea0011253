import { GROUPS_READ, GROUPS_WRITE } from "../../domain/graph/admin-access.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import {
  decideDeleteGroup,
  decideGetGroup,
  decideListGroups,
  decidePatchGroup,
  decidePostGroup,
} from "../../domain/graph/decide-groups.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { readGroupChanges, readNewGroup } from "../../domain/graph/group-draft.ts";
import { GROUPS } from "../../domain/graph/groups.ts";
import type { AnyRoute } from "../../http/route.ts";
import { adminRoute } from "./admin-route.ts";
import { collectionBody, expandedContext, odataContext } from "./collection-body.ts";
import { toGroupRowResource } from "./group-resource.ts";
import { parseItemQuery, parseListQuery } from "./parse-query.ts";
import { readDraft } from "./read-draft.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";

const SET = "/v1.0/groups";
const ONE = `${SET}/:group`;
const PAGES = "https://learn.microsoft.com/graph/api";

const onGraph = { host: "graph" } as const;

const listGroups = adminRoute({
  ...onGraph,
  name: "graph.list-groups",
  method: "GET",
  path: SET,
  source: `${PAGES}/group-list`,
  access: GROUPS_READ,
  parse: (request) => parseListQuery(request, GROUPS),
  decide: decideListGroups,
  view({ items, total, query }, reply) {
    const rows = items.map((row) => toGroupRowResource(row, query.select));
    const context = `groups${expandedContext(query)}`;
    return respondGraph(collectionBody(reply, { context, items: rows, total, query }), reply);
  },
});

const getGroup = adminRoute({
  ...onGraph,
  name: "graph.get-group",
  method: "GET",
  path: ONE,
  source: `${PAGES}/group-get`,
  access: GROUPS_READ,
  parse(request) {
    const read = parseItemQuery(request, GROUPS);
    return isGraphFailure(read) ? read : { ...read, groupId: request.params.group ?? "" };
  },
  decide: decideGetGroup,
  view: ({ row, query }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, `groups${expandedContext(query)}/$entity`),
        ...toGroupRowResource(row, query.select),
      },
      reply,
    ),
});

const createGroup = adminRoute({
  ...onGraph,
  name: "graph.create-group",
  method: "POST",
  path: SET,
  source: `${PAGES}/group-post-groups`,
  access: GROUPS_WRITE,
  parse: (request) => readDraft(request, readNewGroup),
  decide: decidePostGroup,
  view: (row, reply) =>
    respondGraph(
      { "@odata.context": odataContext(reply, "groups/$entity"), ...toGroupRowResource(row, undefined) },
      reply,
      { status: 201, location: `${reply.origins.graph}${SET}/${row.group.id}` },
    ),
});

const updateGroup = adminRoute({
  ...onGraph,
  name: "graph.update-group",
  method: "PATCH",
  path: ONE,
  source: `${PAGES}/group-update`,
  access: GROUPS_WRITE,
  async parse(request) {
    const written = await readDraft(request, readGroupChanges);
    return isGraphFailure(written) ? written : { ...written, groupId: request.params.group ?? "" };
  },
  decide: decidePatchGroup,
  view: (_, reply) => respondNoContent(reply),
});

const deleteGroup = adminRoute({
  ...onGraph,
  name: "graph.delete-group",
  method: "DELETE",
  path: ONE,
  source: `${PAGES}/group-delete`,
  access: GROUPS_WRITE,
  parse: ({ url, params }) => refuseOptions(url.searchParams) ?? { groupId: params.group ?? "" },
  decide: decideDeleteGroup,
  view: (_, reply) => respondNoContent(reply),
});

/** `/groups` and one of them. */
export const groupRoutes: readonly AnyRoute[] = [listGroups, getGroup, createGroup, updateGroup, deleteGroup];
