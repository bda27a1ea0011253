import { type Html, type HtmlValue, html } from "../html.ts";

/** What a note is about: something to know, something that went well, something that went wrong. */
export type NoteKind = "info" | "good" | "alarm";

const NOTE_ROLES: Readonly<Record<NoteKind, Html | undefined>> = {
  info: undefined,
  good: html` role="status"`,
  alarm: html` role="alert"`,
};

/** A panel that stands out of the page; what went well or wrong is read out at once. */
export function note(kind: NoteKind, body: HtmlValue): Html {
  return html`<div class="note ${kind}"${NOTE_ROLES[kind]}>${body}</div>`;
}

/** Names and values. Values that are nothing at all leave their names out, too. */
export function facts(rows: readonly (readonly [name: string, value: HtmlValue])[]): Html {
  return html`<dl class="facts">${rows
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** A link of a menu or a tab row, marked where it leads to the page it is on. */
export function menuLink(href: string, name: string, isCurrent: boolean): Html {
  return html`<a href="${href}"${isCurrent && html` aria-current="page"`}>${name}</a>`;
}

/** Pages that belong together, in a row above each of them. */
export function tabs(
  label: string,
  entries: readonly (readonly [href: string, name: string, isCurrent: boolean])[],
): Html {
  return html`<nav class="tabs" aria-label="${label}">${entries.map(
    ([href, name, isCurrent]) => html`
${menuLink(href, name, isCurrent)}`,
  )}</nav>`;
}
