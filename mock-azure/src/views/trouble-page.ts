import type { Words } from "../words/words.ts";
import { type Html, html } from "./html.ts";
import { cardPage } from "./layout.ts";

export interface Trouble {
  /** The part of the tenant that speaks. */
  readonly name: string;
  /** Path of its first page. */
  readonly home: string;
  readonly title: string;
  readonly text: string;
}

/** A page that stands for one that cannot be shown. */
export function troublePage({ name, home, title, text }: Trouble, words: Words): Html {
  return cardPage({
    words,
    title,
    body: html`<h1>${title}</h1><p role="alert">${text}</p><p><a href="${home}">${name}</a></p>`,
  });
}
