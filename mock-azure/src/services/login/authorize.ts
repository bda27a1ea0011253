import { decideAuthorize, refuseAuthorize } from "../../domain/sign-in/decide-authorize.ts";
import { defineRoute } from "../../http/route.ts";
import { respondToSignIn } from "./respond-to-sign-in.ts";
import { readSignInFields } from "./sign-in-fields.ts";

const FORMS = [
  {
    version: 2,
    name: "login.authorize",
    path: "/:tenant/oauth2/v2.0/authorize",
    source:
      "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-authorization-code",
  },
  {
    version: 1,
    name: "login.authorize-v1",
    path: "/:tenant/oauth2/authorize",
    source:
      "https://learn.microsoft.com/previous-versions/azure/active-directory/azuread-dev/v1-protocols-oauth-code",
  },
] as const;

/** Where every sign-in begins, in both versions; a client may also post the request. */
export const authorizeRoutes = FORMS.flatMap(({ version, ...form }) =>
  (["GET", "POST"] as const).map((method) =>
    defineRoute({
      ...form,
      host: "login",
      method,
      async parse(from) {
        return { tenant: from.params.tenant ?? "", version, ...(await readSignInFields(from)) };
      },
      languageOf: ({ fields }) => fields,
      decide: decideAuthorize,
      refuse: refuseAuthorize,
      view: respondToSignIn,
    }),
  ),
);
