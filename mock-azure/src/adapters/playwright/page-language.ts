import type { Locator, Page } from "playwright-core";
import type { Language } from "../../words/language.ts";
import { createWords, type Words } from "../../words/words.ts";

/**
 * The language in which pages are read.
 *
 * @group Adapters
 */
export interface PageLanguage {
  /** What the app asks for by `mkt` or `ui_locales`, or the browser by its settings. Default `en`. */
  readonly language?: Language;
}

/** The words that pages have in a language. */
export const wordsOf = ({ language = "en" }: PageLanguage = {}): Words => createWords(language);

/** Stands in a text for what may be anything. */
export const ANYTHING = { anything: true } as const;

/** Matches a whole text, woven around {@link ANYTHING}. */
export function fits(parts: readonly (string | typeof ANYTHING)[]): RegExp {
  const patterns = parts.map((part) =>
    typeof part === "string" ? part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") : ".+",
  );
  return new RegExp(`^${patterns.join("")}$`);
}

/** A button by its whole name. */
export const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

/** The heading by which a page is known. */
export const headed = (page: Page, name: string): Locator => page.getByRole("heading", { level: 1, name });
