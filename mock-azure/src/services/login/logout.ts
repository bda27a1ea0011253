import { decideLogout, type LogoutOutcome } from "../../domain/sign-in/decide-logout.ts";
import { respondPage, respondRedirect } from "../../http/respond.ts";
import { defineRoute } from "../../http/route.ts";
import { signedOutPage } from "../../views/login/signed-out-page.ts";
import { readSignInFields } from "./sign-in-fields.ts";

function viewLogout(outcome: LogoutOutcome): Response {
  if (outcome.kind === "signed-out") return respondPage(signedOutPage());
  const url = new URL(outcome.redirectUri);
  if (outcome.state !== undefined) url.searchParams.set("state", outcome.state);
  return respondRedirect(url.href);
}

/** Where a sign-out ends the browser's sessions. */
export const logoutRoutes = (["GET", "POST"] as const).map((method) =>
  defineRoute({
    name: "login.logout",
    host: "login",
    method,
    path: "/:tenant/oauth2/v2.0/logout",
    source: "https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#send-a-sign-out-request",
    async parse(from) {
      const { fields, userAgentId } = await readSignInFields(from);
      return {
        userAgentId,
        postLogoutRedirectUri: fields.post_logout_redirect_uri,
        logoutHint: fields.logout_hint,
        state: fields.state,
      };
    },
    decide: decideLogout,
    view: viewLogout,
  }),
);
