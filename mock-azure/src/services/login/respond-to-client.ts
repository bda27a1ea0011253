import type { RedirectTarget } from "../../domain/sign-in/authorization-request.ts";
import { respondPage, respondRedirect } from "../../http/respond.ts";
import { formPostPage } from "../../views/login/form-post-page.ts";
import { repeatedAnswerPage } from "../../views/login/repeated-answer-page.ts";
import type { Words } from "../../words/words.ts";

/** Percent-escapes in lower case, as reports show them. */
const toLowerEscapes = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());

/** Adds the fields to the query that a redirect URI may have been registered with, whose own text stays as it is. */
function withQuery(redirectUri: string, fields: URLSearchParams): string {
  const url = new URL(redirectUri);
  for (const name of fields.keys()) if (url.searchParams.has(name)) url.searchParams.delete(name);
  const own = url.search === "" ? "?" : `${url.search}&`;
  url.search = "";
  // The empty fragment keeps browsers from carrying over the one of the page that sent them here.
  return `${url.href}${own}${toLowerEscapes(fields.toString())}#`;
}

/**
 * Sends an answer to the app's redirect URI in the mode it asked for.
 *
 * @see https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#ResponseModes
 * @see https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html
 */
export function respondToClient(
  { redirectUri, responseMode, state, repeats = false }: RedirectTarget,
  values: Readonly<Record<string, string | undefined>>,
  { words, cookies = [] }: { readonly words: Words; readonly cookies?: readonly string[] },
): Response {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...values, state }))
    if (value !== undefined) fields.set(name, value);
  const redirect = (address: string): Response =>
    repeats
      ? respondPage(repeatedAnswerPage(address, words), { cookies })
      : respondRedirect(address, cookies);
  switch (responseMode) {
    case "form_post":
      return respondPage(formPostPage({ action: redirectUri, fields: [...fields], repeats }, words), {
        cookies,
      });
    case "fragment":
      // Written as a URL is: one without a path gets its slash, as the real service adds it.
      return redirect(
        `${new URL(redirectUri).href.split("#")[0] ?? ""}#${toLowerEscapes(fields.toString())}`,
      );
    case "query":
      return redirect(withQuery(redirectUri, fields));
  }
}
