import { type Language, languageOf } from "./language.ts";

/** Where a request says which language it wants, strongest first. */
export interface LanguageWishes {
  /** A tag, as Microsoft's pages take it: `de-DE`. */
  readonly mkt?: string | undefined;
  /** Tags in the order of preference, with spaces between. See OpenID Connect Core 1.0, section 3.1.2.1. */
  readonly uiLocales?: string | undefined;
  /** What an earlier page was asked for, as the browser remembers it. */
  readonly remembered?: string | undefined;
  /** The browser's own list. See RFC 9110, section 12.5.4. */
  readonly acceptLanguage?: string | null | undefined;
}

export interface LanguageChoice {
  readonly language: Language;
  /** Whether somebody asked for it, and not just the browser's settings; the pages that follow must be told then. */
  readonly asked: boolean;
}

/** A browser's list as tags, the most wanted first; those of equal weight stay in their order. */
function readAcceptLanguage(list: string): readonly string[] {
  return list
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.split(";").map((text) => text.trim());
      const weight = parameters.find((text) => /^q=/i.test(text))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

function firstKnown(tags: readonly string[]): Language | undefined {
  for (const tag of tags) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return undefined;
}

/** Chooses the language of a page; a wish that no catalogue fulfils gives way to the next. */
export function chooseLanguage({
  mkt = "",
  uiLocales = "",
  remembered = "",
  acceptLanguage,
}: LanguageWishes): LanguageChoice {
  const asked = firstKnown([mkt, ...uiLocales.split(" "), remembered]);
  if (asked) return { language: asked, asked: true };
  return { language: firstKnown(readAcceptLanguage(acceptLanguage ?? "")) ?? "en", asked: false };
}
