import { decideErrorLookup } from "../../domain/failure/decide-error-lookup.ts";
import { respondPage } from "../../http/respond.ts";
import { defineRoute } from "../../http/route.ts";
import { errorLookupPage } from "../../views/login/error-lookup-page.ts";
import { ERROR_LOOKUP_PATH } from "../../views/login/paths.ts";

/** What a number means; the `error_uri` of refusals leads here. */
export const errorLookupRoute = defineRoute({
  name: "login.error-lookup",
  host: "login",
  method: "GET",
  path: ERROR_LOOKUP_PATH,
  source:
    "https://learn.microsoft.com/entra/identity-platform/reference-error-codes#lookup-current-error-code-information",
  parse: ({ url }) => ({ code: (url.searchParams.get("code") ?? "").trim().slice(0, 500) }),
  decide: decideErrorLookup,
  view: (lookup, { words }) => respondPage(errorLookupPage(lookup, words)),
});
