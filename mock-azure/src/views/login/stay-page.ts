import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";

/** The person is done here, and nothing leads back to the app. */
export function stayPage(words: Words): Html {
  const { signIn } = words.text;
  return cardPage({
    words,
    title: signIn.closeTitle,
    body: html`<h1>${signIn.closeTitle}</h1><p>${signIn.closeText}</p>`,
  });
}
