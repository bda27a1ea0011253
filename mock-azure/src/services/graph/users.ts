import {
  USERS_CREATE,
  USERS_DELETE,
  USERS_READ,
  USERS_REVOKE,
  USERS_WRITE,
} from "../../domain/graph/admin-access.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import {
  decideDeleteUser,
  decideListUsers,
  decidePatchUser,
  decidePostUser,
  decideRevokeSessions,
} from "../../domain/graph/decide-users.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { readNewUser, readUserChanges } from "../../domain/graph/user-draft.ts";
import { USERS } from "../../domain/graph/users.ts";
import { adminRoute } from "./admin-route.ts";
import { belowUser } from "./below-user.ts";
import { collectionBody, odataContext, selectedContext } from "./collection-body.ts";
import { parseListQuery } from "./parse-query.ts";
import { parseTarget } from "./parse-target.ts";
import { readDraft } from "./read-draft.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";
import { toUserResource } from "./user-resource.ts";

const SET = "/v1.0/users";
const PAGES = "https://learn.microsoft.com/graph/api";

/** `GET /users`. */
export const listUsers = adminRoute({
  name: "graph.list-users",
  host: "graph",
  method: "GET",
  path: SET,
  source: `${PAGES}/user-list`,
  access: USERS_READ,
  parse: (request) => parseListQuery(request, USERS),
  decide: decideListUsers,
  view({ items, total, query }, reply) {
    const rows = items.map((user) => toUserResource(user, query.select));
    const context = `users${selectedContext(query.select)}`;
    return respondGraph(collectionBody(reply, { context, items: rows, total, query }), reply);
  },
});

/** `POST /users`. */
export const createUser = adminRoute({
  name: "graph.create-user",
  host: "graph",
  method: "POST",
  path: SET,
  source: `${PAGES}/user-post-users`,
  access: USERS_CREATE,
  parse: (request) => readDraft(request, readNewUser),
  decide: decidePostUser,
  view: (user, reply) =>
    respondGraph(
      { "@odata.context": odataContext(reply, "users/$entity"), ...toUserResource(user, undefined) },
      reply,
      { status: 201, location: `${reply.origins.graph}${SET}/${user.id}` },
    ),
});

/** `PATCH /users/{id}`, `PATCH /me`. */
export const updateUser = adminRoute({
  name: "graph.update-user",
  host: "graph",
  method: "PATCH",
  path: belowUser([""]),
  source: `${PAGES}/user-update`,
  access: USERS_WRITE,
  async parse(request) {
    const written = await readDraft(request, readUserChanges);
    return isGraphFailure(written) ? written : { ...written, target: parseTarget(request) };
  },
  decide: decidePatchUser,
  view: (_, reply) => respondNoContent(reply),
});

/** `DELETE /users/{id}`. */
export const deleteUser = adminRoute({
  name: "graph.delete-user",
  host: "graph",
  method: "DELETE",
  path: `${SET}/:user`,
  source: `${PAGES}/user-delete`,
  access: USERS_DELETE,
  parse: (request) => refuseOptions(request.url.searchParams) ?? { target: parseTarget(request) },
  decide: decideDeleteUser,
  view: (_, reply) => respondNoContent(reply),
});

/** `POST /users/{id}/revokeSignInSessions`, `POST /me/revokeSignInSessions`. */
export const revokeSignInSessions = adminRoute({
  name: "graph.revoke-sign-in-sessions",
  host: "graph",
  method: "POST",
  path: belowUser(["/revokeSignInSessions"]),
  source: `${PAGES}/user-revokesigninsessions`,
  access: USERS_REVOKE,
  parse: (request) => refuseOptions(request.url.searchParams) ?? { target: parseTarget(request) },
  decide: decideRevokeSessions,
  view: (_, reply) =>
    respondGraph({ "@odata.context": odataContext(reply, "Edm.Boolean"), value: true }, reply),
});
