import type { Words } from "../../words/words.ts";
import { type HtmlValue, html } from "../html.ts";
import { inEnglish } from "../in-english.ts";
import { note } from "../parts/panel.ts";

/** What a form of the page has done: its name, or why it was not done. */
export interface WorldNotice {
  readonly done?: string | undefined;
  readonly problem?: string | undefined;
}

/** Says what came of a form. */
export function notices({ done, problem }: WorldNotice, words: Words): HtmlValue {
  const text = words.text.world;
  if (problem !== undefined) {
    const reason = inEnglish(problem, words);
    return note("alarm", html`<p>${words.weave(text.notDone, { reason })}</p>`);
  }
  const known = Object.entries(text.done).find(([deed]) => deed === done);
  return known && note("good", html`<p>${known[1]}</p>`);
}
