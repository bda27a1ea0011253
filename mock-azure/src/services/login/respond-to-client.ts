import type { RedirectTarget } from "../../domain/sign-in/authorization-request.ts";
import { respondPage, respondRedirect } from "../../http/respond.ts";
import { formPostPage } from "../../views/login/form-post-page.ts";

/**
 * Sends an answer to the app's redirect URI in the mode it asked for.
 *
 * @see https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#ResponseModes
 * @see https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html
 */
export function respondToClient(
  { redirectUri, responseMode, state }: RedirectTarget,
  values: Readonly<Record<string, string | undefined>>,
  cookies: readonly string[] = [],
): Response {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...values, state }))
    if (value !== undefined) fields.set(name, value);
  switch (responseMode) {
    case "form_post":
      return respondPage(formPostPage({ action: redirectUri, fields: [...fields] }), { cookies });
    case "fragment":
      // Written as a URL is: one without a path gets its slash, as the real service adds it.
      return respondRedirect(
        `${new URL(redirectUri).href.split("#")[0] ?? ""}#${fields.toString()}`,
        cookies,
      );
    case "query": {
      const url = new URL(redirectUri);
      for (const [name, value] of fields) url.searchParams.set(name, value);
      return respondRedirect(url.href, cookies);
    }
  }
}
