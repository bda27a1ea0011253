import { GRANT_POLICIES_READ, GRANT_POLICIES_WRITE } from "../../domain/graph/admin-access.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import {
  type ConditionList,
  decideDeleteConditions,
  decideListConditions,
  decidePostConditions,
} from "../../domain/graph/decide-grant-policies.ts";
import { readConditionSet } from "../../domain/graph/grant-policy-draft.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { AnyRoute } from "../../http/route.ts";
import { adminRoute } from "./admin-route.ts";
import { odataContext } from "./collection-body.ts";
import { GRANT_POLICY_SET } from "./grant-policies.ts";
import { readDraft } from "./read-draft.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";

const PAGES = "https://learn.microsoft.com/graph/api/permissiongrantpolicy";

/** The routes on one of a policy's two lists of conditions. */
function conditionRoutes(list: ConditionList): readonly AnyRoute[] {
  const path = `${GRANT_POLICY_SET}/:policy/${list}`;
  const context = (policy: string) => `policies/permissionGrantPolicies('${policy}')/${list}`;
  return [
    adminRoute({
      name: `graph.list-grant-policy-${list}`,
      host: "graph",
      method: "GET",
      path,
      source: `${PAGES}-list-${list}`,
      access: GRANT_POLICIES_READ,
      parse: ({ url, params }) => refuseOptions(url.searchParams) ?? { policyId: params.policy ?? "", list },
      decide: decideListConditions,
      view: (value, reply) =>
        respondGraph(
          {
            "@odata.context": odataContext(reply, context(reply.url.pathname.split("/").at(-2) ?? "")),
            value,
          },
          reply,
        ),
    }),
    adminRoute({
      name: `graph.add-grant-policy-${list}`,
      host: "graph",
      method: "POST",
      path,
      source: `${PAGES}-post-${list}`,
      access: GRANT_POLICIES_WRITE,
      async parse(request) {
        const written = await readDraft(request, readConditionSet);
        return isGraphFailure(written)
          ? written
          : { ...written, policyId: request.params.policy ?? "", list };
      },
      decide: decidePostConditions,
      view: (set, reply) =>
        respondGraph(
          {
            "@odata.context": odataContext(
              reply,
              `${context(reply.url.pathname.split("/").at(-2) ?? "")}/$entity`,
            ),
            ...set,
          },
          reply,
          { status: 201 },
        ),
    }),
    adminRoute({
      name: `graph.remove-grant-policy-${list}`,
      host: "graph",
      method: "DELETE",
      path: `${path}/:set`,
      source: `${PAGES}-delete-${list}`,
      access: GRANT_POLICIES_WRITE,
      parse: ({ url, params }) =>
        refuseOptions(url.searchParams) ?? { policyId: params.policy ?? "", setId: params.set ?? "", list },
      decide: decideDeleteConditions,
      view: (_, reply) => respondNoContent(reply),
    }),
  ];
}

/** What policies include and exclude. */
export const grantPolicyConditionRoutes: readonly AnyRoute[] = [
  ...conditionRoutes("includes"),
  ...conditionRoutes("excludes"),
];
