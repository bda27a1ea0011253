import {
  decideUserInfoVersionOne,
  type UserInfoVersionOne,
} from "../../domain/token/decide-user-info-version-one.ts";
import { respondJson } from "../../http/respond.ts";
import { defineRoute, type ViewTools } from "../../http/route.ts";
import { readBearer } from "../graph/read-bearer.ts";
import { entraErrorBody } from "./entra-error-body.ts";

function viewUserInfo(outcome: UserInfoVersionOne, tools: ViewTools): Response {
  switch (outcome.kind) {
    case "claims":
      return respondJson(outcome.claims);
    case "without-token":
      // See RFC 6750, section 3.1: who sent no token is told nothing but to send one.
      return new Response(null, { status: 401, headers: { "www-authenticate": "Bearer" } });
    case "refused":
      return respondJson(entraErrorBody(outcome.failure, tools), 400);
  }
}

/** `GET` and `POST /:tenant/openid/userinfo`: what the id token of version 1 tells of the person. */
export const userInfoVersionOneRoutes = (["GET", "POST"] as const).map((method) =>
  defineRoute({
    name: "login.user-info-v1",
    host: "login",
    method,
    path: "/:tenant/openid/userinfo",
    source:
      "https://blogs.aaddevsup.xyz/2019/07/retrieving-user-information-from-azure-ads-userinfo-endpoints/",
    parse: async (from) => ({ tenant: from.params.tenant ?? "", bearer: await readBearer(from) }),
    decide: decideUserInfoVersionOne,
    view: viewUserInfo,
  }),
);
