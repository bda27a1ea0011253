import type { Words } from "../words/words.ts";
import { type Html, type HtmlValue, html } from "./html.ts";

/** Path of the style sheet, the same on every host of the tenant. */
export const STYLE_PATH = "/-/mock-azure.css";

export interface PageModel {
  /** The language that the page speaks. */
  readonly words: Words;
  /** The document's title, as the browser's tab shows it. */
  readonly title: string;
  readonly body: HtmlValue;
  /** Path of a script on the same host; the page must work without it. */
  readonly script?: string;
}

/** The frame of every page: a banner that says this is a mock, then the page itself. */
export function layout({ words, title, body, script }: PageModel): Html {
  const { language, direction, text } = words;
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${STYLE_PATH}">
${script && html`<script src="${script}" defer></script>`}
</head>
<body>
<aside class="mock-banner" aria-label="${text.frame.mockLabel}">${text.frame.mockBanner}</aside>
${body}
</body>
</html>`;
}

/** A page with one card in the middle, as sign-in pages have it. */
export function cardPage(model: PageModel & { readonly organization?: string }): Html {
  return layout({
    ...model,
    body: html`<main class="card">${model.organization && html`<div class="org">${model.organization}</div>`}${model.body}</main>`,
  });
}
