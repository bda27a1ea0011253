import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";

/** The wished language as a field of a form that asks with GET, whose address loses its query when it is sent. */
export function languageField({ asked, language }: Words): Html {
  return html`${asked && html`<input type="hidden" name="mkt" value="${language}">`}`;
}
