import { decideAuthorize } from "../../domain/sign-in/decide-authorize.ts";
import { defineRoute } from "../../http/route.ts";
import { respondToSignIn } from "./respond-to-sign-in.ts";
import { readSignInFields } from "./sign-in-fields.ts";

const SOURCE =
  "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-authorization-code";

/** Where every sign-in begins; a client may also post the request. */
export const authorizeRoutes = (["GET", "POST"] as const).map((method) =>
  defineRoute({
    name: "login.authorize",
    host: "login",
    method,
    path: "/:tenant/oauth2/v2.0/authorize",
    source: SOURCE,
    async parse(from) {
      return { tenant: from.params.tenant ?? "", ...(await readSignInFields(from)) };
    },
    decide: decideAuthorize,
    view: respondToSignIn,
  }),
);
