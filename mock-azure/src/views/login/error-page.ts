import type { Words } from "../../words/words.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { cardPage } from "../layout.ts";

export interface ErrorPage {
  /** With the AADSTS number in front, where it has one. */
  readonly message: HtmlValue;
  readonly requestId: string;
  readonly correlationId: string;
  /** ISO 8601. */
  readonly timestamp: string;
}

/** A refusal that the app never hears of: there is no way back from this page. */
export function errorPage({ message, requestId, correlationId, timestamp }: ErrorPage, words: Words): Html {
  const { signIn, errors } = words.text;
  return cardPage({
    words,
    title: signIn.title,
    body: html`<h1>${errors.signIn}</h1>
<p role="alert">${errors.trouble}</p>
<p>${message}</p>
<h2>${errors.details}</h2>
<p class="soft">${errors.sendDetails}</p>
<dl class="facts"><dt>${errors.requestId}</dt><dd>${requestId}</dd><dt>${errors.correlationId}</dt><dd>${correlationId}</dd>
<dt>${errors.timestamp}</dt><dd>${timestamp}</dd><dt>${errors.message}</dt><dd>${message}</dd></dl>`,
  });
}
