import type { Words } from "../words/words.ts";
import { type Html, html } from "./html.ts";

/** A text that the service says in English whatever the page speaks, as it does with the texts of its numbers. */
export function inEnglish(text: string, { language }: Words): Html {
  return language === "en" ? html`${text}` : html`<span lang="en" dir="ltr">${text}</span>`;
}
