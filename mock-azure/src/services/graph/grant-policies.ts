import type { PermissionGrantPolicy } from "../../domain/consent/permission-grant-policy.ts";
import { GRANT_POLICIES_READ, GRANT_POLICIES_WRITE } from "../../domain/graph/admin-access.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import {
  decideDeleteGrantPolicy,
  decideGetGrantPolicy,
  decideListGrantPolicies,
  decidePatchGrantPolicy,
  decidePostGrantPolicy,
  GRANT_POLICIES,
} from "../../domain/graph/decide-grant-policies.ts";
import { readGrantPolicy, readGrantPolicyChange } from "../../domain/graph/grant-policy-draft.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { AnyRoute } from "../../http/route.ts";
import { type AdminReply, adminRoute } from "./admin-route.ts";
import { collectionBody, odataContext, selectedContext, selectProperties } from "./collection-body.ts";
import { parseListQuery } from "./parse-query.ts";
import { readDraft } from "./read-draft.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";

/** The set of all permission grant policies. */
export const GRANT_POLICY_SET = "/v1.0/policies/permissionGrantPolicies";

const ONE = `${GRANT_POLICY_SET}/:policy`;
const PAGES = "https://learn.microsoft.com/graph/api/permissiongrantpolicy";

const respondPolicy = (policy: PermissionGrantPolicy, reply: AdminReply, status: 200 | 201) =>
  respondGraph(
    { "@odata.context": odataContext(reply, "policies/permissionGrantPolicies/$entity"), ...policy },
    reply,
    {
      status,
      location: status === 201 ? `${reply.origins.graph}${GRANT_POLICY_SET}('${policy.id}')` : undefined,
    },
  );

const list = adminRoute({
  name: "graph.list-grant-policies",
  host: "graph",
  method: "GET",
  path: GRANT_POLICY_SET,
  source: `${PAGES}-list`,
  access: GRANT_POLICIES_READ,
  parse: (request) => parseListQuery(request, GRANT_POLICIES),
  decide: decideListGrantPolicies,
  view({ items, total, query }, reply) {
    const rows = items.map((policy) => selectProperties({ ...policy }, query.select, ["id"]));
    const context = `policies/permissionGrantPolicies${selectedContext(query.select)}`;
    return respondGraph(collectionBody(reply, { context, items: rows, total, query }), reply);
  },
});

const get = adminRoute({
  name: "graph.get-grant-policy",
  host: "graph",
  method: "GET",
  path: ONE,
  source: `${PAGES}-get`,
  access: GRANT_POLICIES_READ,
  parse: ({ url, params }) => refuseOptions(url.searchParams) ?? { policyId: params.policy ?? "" },
  decide: decideGetGrantPolicy,
  view: (policy, reply) => respondPolicy(policy, reply, 200),
});

const create = adminRoute({
  name: "graph.create-grant-policy",
  host: "graph",
  method: "POST",
  path: GRANT_POLICY_SET,
  source: `${PAGES}-post-permissiongrantpolicies`,
  access: GRANT_POLICIES_WRITE,
  parse: (request) => readDraft(request, readGrantPolicy),
  decide: decidePostGrantPolicy,
  view: (policy, reply) => respondPolicy(policy, reply, 201),
});

const update = adminRoute({
  name: "graph.update-grant-policy",
  host: "graph",
  method: "PATCH",
  path: ONE,
  source: `${PAGES}-update`,
  access: GRANT_POLICIES_WRITE,
  async parse(request) {
    const written = await readDraft(request, readGrantPolicyChange);
    return isGraphFailure(written) ? written : { ...written, policyId: request.params.policy ?? "" };
  },
  decide: decidePatchGrantPolicy,
  view: (_, reply) => respondNoContent(reply),
});

const remove = adminRoute({
  name: "graph.delete-grant-policy",
  host: "graph",
  method: "DELETE",
  path: ONE,
  source: `${PAGES}-delete`,
  access: GRANT_POLICIES_WRITE,
  parse: ({ url, params }) => refuseOptions(url.searchParams) ?? { policyId: params.policy ?? "" },
  decide: decideDeleteGrantPolicy,
  view: (_, reply) => respondNoContent(reply),
});

/** `/policies/permissionGrantPolicies` and one of them. */
export const grantPolicyRoutes: readonly AnyRoute[] = [list, get, create, update, remove];
