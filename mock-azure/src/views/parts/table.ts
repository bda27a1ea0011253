import type { Words } from "../../words/words.ts";
import { type Html, type HtmlValue, html } from "../html.ts";

/** A table; where the page is too narrow for it, each cell stands on a line of its own behind its heading. */
export function dataTable(
  label: string,
  headings: readonly string[],
  rows: readonly (readonly HtmlValue[])[],
): Html {
  return html`<table aria-label="${label}" class="data">
<thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, index) => html`<td data-heading="${headings[index]}">${cell}</td>`)}</tr>`,
  )}</tbody>
</table>`;
}

/** Where a page of a list stands among its pages. */
export interface PagePosition {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/**
 * Leads through a list that is longer than a page.
 *
 * @param linkTo - the address of a page of the list
 */
export function pager(
  { page, pages, total }: PagePosition,
  linkTo: (page: number) => string,
  { text, say }: Words,
): Html | false {
  const { portal } = text;
  if (pages < 2) return false;
  return html`<nav class="pager" aria-label="${portal.pages}">${page > 1 && html`<a href="${linkTo(page - 1)}" rel="prev">${portal.previous}</a>`}
<span>${say(portal.position, { page, pages, count: total })}</span>
${page < pages && html`<a href="${linkTo(page + 1)}" rel="next">${portal.next}</a>`}</nav>`;
}
