import { decideUserInfo, type UserInfo } from "../../domain/graph/decide-user-info.ts";
import { type GraphFailure, isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { respondJson } from "../../http/respond.ts";
import { defineRoute, type ViewTools } from "../../http/route.ts";
import { readBearer } from "./read-bearer.ts";
import { respondGraphFailure } from "./respond-graph.ts";

function viewUserInfo(outcome: UserInfo | GraphFailure, tools: ViewTools): Response {
  if (isGraphFailure(outcome)) return respondGraphFailure(outcome, tools);
  const { sub, profile, email } = outcome;
  return respondJson({
    sub,
    ...(profile && {
      name: profile.name,
      family_name: profile.familyName,
      given_name: profile.givenName,
      picture: `${tools.origins.graph}/v1.0/me/photo/$value`,
    }),
    ...(email !== undefined && { email }),
  });
}

/** `GET` and `POST /oidc/userinfo`: the id token's facts about the person, for a Graph token with `openid`. */
export const userInfoRoutes = (["GET", "POST"] as const).map((method) =>
  defineRoute({
    name: "graph.user-info",
    host: "graph",
    method,
    path: "/oidc/userinfo",
    source: "https://learn.microsoft.com/entra/identity-platform/userinfo",
    parse: async (from) => ({ bearer: await readBearer(from) }),
    decide: decideUserInfo,
    view: viewUserInfo,
  }),
);
