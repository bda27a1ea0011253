import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";

/** Stays open and sends an answer to the app at each press, into a window of its own: a planned fault. */
export function repeatedAnswerPage(address: string, words: Words): Html {
  const { signIn, buttons } = words.text;
  return cardPage({
    words,
    title: signIn.workingTitle,
    body: html`<h1>${signIn.returning}</h1>
<div class="actions"><a class="button primary" href="${address}" target="_blank" rel="noopener">${buttons.continue}</a></div>`,
  });
}
