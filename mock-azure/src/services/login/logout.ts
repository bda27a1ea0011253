import { decideLogout, type LogoutInput, type LogoutOutcome } from "../../domain/sign-in/decide-logout.ts";
import type { LanguageFields } from "../../http/language.ts";
import { respondPage, respondRedirect } from "../../http/respond.ts";
import { defineRoute, type RouteRequest, type ViewTools } from "../../http/route.ts";
import { signOutChoicePage } from "../../views/login/sign-out-choice-page.ts";
import { signedOutPage } from "../../views/login/signed-out-page.ts";
import { respondErrorPage } from "./respond-error-page.ts";
import { readSignInFields } from "./sign-in-fields.ts";

const FORMS = [
  {
    name: "login.logout",
    path: "/:tenant/oauth2/v2.0/logout",
    source: "https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#send-a-sign-out-request",
  },
  {
    name: "login.logout-v1",
    path: "/:tenant/oauth2/logout",
    source:
      "https://learn.microsoft.com/previous-versions/azure/active-directory/azuread-dev/v1-protocols-openid-connect-code",
  },
] as const;

/** What a token says of session and account, if this tenant signed it. How old it is does not matter here. */
async function readIdToken(
  token: string | undefined,
  keys: RouteRequest["keys"],
): Promise<LogoutInput["idToken"]> {
  const verified = token === undefined ? undefined : await keys.verify(token);
  if (verified?.kind !== "signed") return undefined;
  const { sid, oid } = verified.claims;
  return { sid, oid };
}

function viewLogout(outcome: LogoutOutcome, tools: ViewTools): Response {
  if (outcome.kind === "refuse-on-page") return respondErrorPage(outcome.failure, tools);
  if (outcome.kind === "choose-account") return respondPage(signOutChoicePage(outcome, tools.words));
  const { returnTo, frames } = outcome;
  const next = returnTo && new URL(returnTo.redirectUri);
  if (next && returnTo.state !== undefined) next.searchParams.set("state", returnTo.state);
  // With nobody to tell there is nothing to wait for.
  if (next && frames.length === 0) return respondRedirect(next.href);
  return respondPage(signedOutPage({ frames, next: next?.href }, tools.words), { frames });
}

/** Where a sign-out ends the browser's session, in both versions. */
export const logoutRoutes = FORMS.flatMap((form) =>
  (["GET", "POST"] as const).map((method) =>
    defineRoute<LogoutInput & LanguageFields, LogoutOutcome>({
      ...form,
      host: "login",
      method,
      async parse(from) {
        const { fields, repeated, userAgentId } = await readSignInFields(from);
        return {
          tenant: from.params.tenant ?? "",
          userAgentId,
          repeated,
          postLogoutRedirectUri: fields.post_logout_redirect_uri,
          logoutHint: fields.logout_hint || undefined,
          idToken: await readIdToken(fields.id_token_hint, from.keys),
          state: fields.state,
          mkt: fields.mkt,
          ui_locales: fields.ui_locales,
        };
      },
      languageOf: (input) => input,
      decide: decideLogout,
      view: viewLogout,
    }),
  ),
);
