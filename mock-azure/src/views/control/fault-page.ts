import { type Html, html } from "../html.ts";
import { actions, postForm, selectField, textField } from "../parts/form.ts";
import type { FormFrame } from "./control-page.ts";
import { controlPage } from "./control-page.ts";
import { notices } from "./notices.ts";
import { CONTROL_PATHS } from "./paths.ts";

/** The answers that a fault can give, by the names that HTTP has for them. */
const ANSWERS = [
  ["503", "503 Service Unavailable"],
  ["429", "429 Too Many Requests"],
  ["500", "500 Internal Server Error"],
  ["502", "502 Bad Gateway"],
  ["504", "504 Gateway Timeout"],
  ["507", "507 Insufficient Storage"],
] as const;

/**
 * The form that plans a fault. A route is planned by its name, which the field completes.
 *
 * @param routes - names of the routes that can fail
 */
export function faultPage(routes: readonly string[], frame: FormFrame, problem?: string): Html {
  const { words, formToken } = frame;
  const text = words.text.world;
  const count = (id: string, label: string, value: string, least: number) =>
    textField({ id, label, value, type: "number", attributes: html`min="${least}" step="1"` });
  const fields = html`${textField({ id: "route", label: text.route, value: "", attributes: html`list="routes" required autocomplete="off"` })}
<datalist id="routes">${routes.map((route) => html`<option>${route}</option>`)}</datalist>
${selectField({ id: "answer", label: text.answer, value: undefined, options: [...ANSWERS, ["connection-lost", text.cutIt]] })}
${count("after", text.after, "0", 0)}
${count("times", text.times, "1", 1)}
${count("retryAfter", text.retryAfter, "", 0)}
${actions(html`<a class="button" href="${CONTROL_PATHS.world}">${words.text.buttons.cancel}</a><button class="primary">${text.plan}</button>`)}`;
  return controlPage({
    ...frame,
    section: "world",
    title: text.plan,
    body: html`${notices({ problem }, words)}
${postForm({ formToken, action: CONTROL_PATHS.plan, fields })}`,
  });
}
