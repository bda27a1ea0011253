import { chooseLanguage, type LanguageChoice } from "../words/choose-language.ts";
import { readCookie } from "./cookies.ts";
import type { HostRole } from "./hosts.ts";

/** What a request says of the language, as its parameters name it. */
export type LanguageFields = Readonly<Partial<Record<"mkt" | "ui_locales", string | undefined>>>;

const LANGUAGE_COOKIE = "mock_language";

/**
 * Parts whose pages link to each other in many places: there the browser remembers what was asked for. The pages of a
 * sign-in carry it along instead, since the next sign-in may be another application's, in another language.
 */
const REMEMBERING: readonly HostRole[] = ["portal", "mail", "control"];

/** Reads which language a request wants; `fields`, what its form says, where that is known. */
export function readLanguage(
  { request, url, role }: { readonly request: Request; readonly url: URL; readonly role: HostRole },
  fields: LanguageFields = Object.fromEntries(url.searchParams),
): LanguageChoice {
  return chooseLanguage({
    mkt: fields.mkt,
    uiLocales: fields.ui_locales,
    remembered: REMEMBERING.includes(role) ? readCookie(request, LANGUAGE_COOKIE) : undefined,
    acceptLanguage: request.headers.get("accept-language"),
  });
}

/** The cookie by which a part remembers what was asked for; nothing where it knows already, or nobody asked. */
export function rememberLanguage(
  { request, role }: { readonly request: Request; readonly role: HostRole },
  { language, asked }: LanguageChoice,
): string | undefined {
  if (!asked || !REMEMBERING.includes(role) || readCookie(request, LANGUAGE_COOKIE) === language)
    return undefined;
  return `${LANGUAGE_COOKIE}=${language}; Path=/; Secure; HttpOnly; SameSite=Lax`;
}
