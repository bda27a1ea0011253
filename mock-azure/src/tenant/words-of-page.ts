import type { Visitor } from "../visitor/visitor.ts";
import { languageOf } from "../words/language.ts";
import { createWords, type Words } from "../words/words.ts";

/** The texts of the page that a visitor stands on, in its language. */
export function wordsOfPage({ language }: Visitor): Words["text"] {
  return createWords(languageOf(language) ?? "en").text;
}
