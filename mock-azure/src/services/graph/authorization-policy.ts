import { AUTHORIZATION_READ, AUTHORIZATION_WRITE } from "../../domain/graph/admin-access.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import {
  decideGetAuthorizationPolicy,
  decidePatchAuthorizationPolicy,
  readAuthorizationPolicy,
} from "../../domain/graph/decide-authorization-policy.ts";
import { adminRoute } from "./admin-route.ts";
import { odataContext } from "./collection-body.ts";
import { readDraft } from "./read-draft.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";

const PATH = "/v1.0/policies/authorizationPolicy";

/** `GET /policies/authorizationPolicy`. */
export const getAuthorizationPolicy = adminRoute({
  name: "graph.get-authorization-policy",
  host: "graph",
  method: "GET",
  path: PATH,
  source: "https://learn.microsoft.com/graph/api/authorizationpolicy-get",
  access: AUTHORIZATION_READ,
  parse: ({ url }) => refuseOptions(url.searchParams) ?? {},
  decide: decideGetAuthorizationPolicy,
  view: ({ assigned }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, "policies/authorizationPolicy/$entity"),
        id: "authorizationPolicy",
        displayName: "Authorization Policy",
        description: "Used to manage authorization related settings across the company.",
        defaultUserRolePermissions: { permissionGrantPoliciesAssigned: assigned },
      },
      reply,
    ),
});

/** `PATCH /policies/authorizationPolicy`. */
export const updateAuthorizationPolicy = adminRoute({
  name: "graph.update-authorization-policy",
  host: "graph",
  method: "PATCH",
  path: PATH,
  source: "https://learn.microsoft.com/graph/api/authorizationpolicy-update",
  access: AUTHORIZATION_WRITE,
  parse: (request) => readDraft(request, readAuthorizationPolicy),
  decide: decidePatchAuthorizationPolicy,
  view: (_, reply) => respondNoContent(reply),
});
