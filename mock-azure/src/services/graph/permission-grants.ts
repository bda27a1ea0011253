import type { OAuth2PermissionGrant } from "../../domain/consent/oauth2-permission-grant.ts";
import { type AdminAccess, GRANTS_READ, GRANTS_WRITE } from "../../domain/graph/admin-access.ts";
import type { AssignmentHolder } from "../../domain/graph/assignment-holder.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import type { RowsFound } from "../../domain/graph/decide-consent-requests.ts";
import { decideListHeldGrants } from "../../domain/graph/decide-held-grants.ts";
import {
  decideDeleteGrant,
  decideGetGrant,
  decideListGrants,
  decidePatchGrant,
  decidePostGrant,
  PERMISSION_GRANTS,
  readGrantDraft,
  readGrantScope,
} from "../../domain/graph/decide-permission-grants.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { RouteRequest } from "../../http/route.ts";
import { type AdminReply, adminRoute } from "./admin-route.ts";
import { belowUser } from "./below-user.ts";
import { collectionBody, odataContext, selectedContext, selectProperties } from "./collection-body.ts";
import { parseListQuery } from "./parse-query.ts";
import { parseTarget } from "./parse-target.ts";
import { readDraft } from "./read-draft.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";
import { belowPrincipal, principalKeyOf } from "./service-principal-paths.ts";

const SET = "/v1.0/oauth2PermissionGrants";
const ONE = `${SET}/:grant`;
const PAGES = "https://learn.microsoft.com/graph/api";

function toGrantResource({ scopes, ...grant }: OAuth2PermissionGrant) {
  const { id, clientId, consentType, principalId, resourceId } = grant;
  return { clientId, consentType, id, principalId, resourceId, scope: scopes.join(" ") };
}

const respondGrant = (grant: OAuth2PermissionGrant, reply: AdminReply, status: 200 | 201) =>
  respondGraph(
    { "@odata.context": odataContext(reply, "oauth2PermissionGrants/$entity"), ...toGrantResource(grant) },
    reply,
    { status, location: status === 201 ? `${reply.origins.graph}${SET}/${grant.id}` : undefined },
  );

function viewGrants({ items, total, query }: RowsFound<OAuth2PermissionGrant>, reply: AdminReply): Response {
  const rows = items.map((grant) => selectProperties(toGrantResource(grant), query.select, ["id"]));
  const context = `oauth2PermissionGrants${selectedContext(query.select)}`;
  return respondGraph(collectionBody(reply, { context, items: rows, total, query }), reply);
}

/** `GET /oauth2PermissionGrants`. */
export const listPermissionGrants = adminRoute({
  name: "graph.list-permission-grants",
  host: "graph",
  method: "GET",
  path: SET,
  source: `${PAGES}/oauth2permissiongrant-list`,
  access: GRANTS_READ,
  parse: (request) => parseListQuery(request, PERMISSION_GRANTS),
  decide: decideListGrants,
  view: viewGrants,
});

/** Lists the grants of a holder. */
const grantsBeneath = (
  of: string,
  path: readonly string[],
  {
    page,
    access,
    holder,
  }: {
    readonly page: string;
    readonly access: AdminAccess;
    holder(request: RouteRequest): AssignmentHolder;
  },
) =>
  adminRoute({
    name: `graph.list-${of}-permission-grants`,
    host: "graph",
    method: "GET",
    path,
    source: `${PAGES}/${page}`,
    access,
    parse(request) {
      const read = parseListQuery(request, PERMISSION_GRANTS);
      return isGraphFailure(read) ? read : { ...read, holder: holder(request) };
    },
    decide: decideListHeldGrants,
    view: viewGrants,
  });

/** `GET /servicePrincipals/{id}/oauth2PermissionGrants`. */
export const listClientPermissionGrants = grantsBeneath("client", belowPrincipal("/oauth2PermissionGrants"), {
  page: "serviceprincipal-list-oauth2permissiongrants",
  access: GRANTS_READ,
  holder: ({ params }) => ({ kind: "client", key: principalKeyOf(params) }),
});

/** `GET /users/{id}/oauth2PermissionGrants`, `GET /me/oauth2PermissionGrants`. */
export const listUserPermissionGrants = grantsBeneath("user", belowUser(["/oauth2PermissionGrants"]), {
  page: "user-list-oauth2permissiongrants",
  access: { ...GRANTS_READ, roles: "everybody" },
  holder: (request) => ({ kind: "user", target: parseTarget(request) }),
});

/** `GET /oauth2PermissionGrants/{id}`. */
export const getPermissionGrant = adminRoute({
  name: "graph.get-permission-grant",
  host: "graph",
  method: "GET",
  path: ONE,
  source: `${PAGES}/oauth2permissiongrant-get`,
  access: GRANTS_READ,
  parse: ({ url, params }) => refuseOptions(url.searchParams) ?? { grantId: params.grant ?? "" },
  decide: decideGetGrant,
  view: (grant, reply) => respondGrant(grant, reply, 200),
});

/** `POST /oauth2PermissionGrants`. */
export const createPermissionGrant = adminRoute({
  name: "graph.create-permission-grant",
  host: "graph",
  method: "POST",
  path: SET,
  source: `${PAGES}/oauth2permissiongrant-post`,
  access: GRANTS_WRITE,
  parse: (request) => readDraft(request, readGrantDraft),
  decide: decidePostGrant,
  view: (grant, reply) => respondGrant(grant, reply, 201),
});

/** `PATCH /oauth2PermissionGrants/{id}`. */
export const updatePermissionGrant = adminRoute({
  name: "graph.update-permission-grant",
  host: "graph",
  method: "PATCH",
  path: ONE,
  source: `${PAGES}/oauth2permissiongrant-update`,
  access: GRANTS_WRITE,
  async parse(request) {
    const written = await readDraft(request, readGrantScope);
    return isGraphFailure(written) ? written : { ...written, grantId: request.params.grant ?? "" };
  },
  decide: decidePatchGrant,
  view: (_, reply) => respondNoContent(reply),
});

/** `DELETE /oauth2PermissionGrants/{id}`. */
export const deletePermissionGrant = adminRoute({
  name: "graph.delete-permission-grant",
  host: "graph",
  method: "DELETE",
  path: ONE,
  source: `${PAGES}/oauth2permissiongrant-delete`,
  access: GRANTS_WRITE,
  parse: ({ url, params }) => refuseOptions(url.searchParams) ?? { grantId: params.grant ?? "" },
  decide: decideDeleteGrant,
  view: (_, reply) => respondNoContent(reply),
});
