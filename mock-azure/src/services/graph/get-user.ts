import { PROFILE_READ } from "../../domain/graph/access.ts";
import { readItemQuery } from "../../domain/graph/collection-query.ts";
import { decideGetUser } from "../../domain/graph/decide-get-user.ts";
import { USERS } from "../../domain/graph/users.ts";
import { odataContext, selectedContext } from "./collection-body.ts";
import { graphRoute } from "./graph-route.ts";
import { respondGraph } from "./respond-graph.ts";
import { toSettingsResource } from "./settings-resource.ts";
import { toUserResource } from "./user-resource.ts";

/** Settings of the mailbox can be selected of one person, not of a list. */
const ONE_USER = { ...USERS, properties: [...USERS.properties, "mailboxSettings"] };

/** `GET /me`, `GET /users/{id}`. */
export const getUser = graphRoute({
  name: "graph.get-user",
  host: "graph",
  method: "GET",
  path: [""],
  source: "https://learn.microsoft.com/graph/api/user-get",
  access: PROFILE_READ,
  parse: ({ url }) => readItemQuery(url.searchParams, ONE_USER),
  decide: decideGetUser,
  view: ({ user, select, settings }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, `users${selectedContext(select)}/$entity`),
        ...toUserResource(user, select),
        ...(settings && { mailboxSettings: toSettingsResource(settings, user, undefined) }),
      },
      reply,
    ),
});
