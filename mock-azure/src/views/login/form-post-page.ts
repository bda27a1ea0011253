import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";

/** Path of the script that submits the form at once; without it a button does. */
export const SUBMIT_SCRIPT_PATH = "/-/submit.js";

/** The script itself. */
export const SUBMIT_SCRIPT = "document.forms[0].submit();\n";

/** Carries an answer to the app as a form post. */
export function formPostPage(model: {
  readonly action: string;
  readonly fields: readonly (readonly [string, string])[];
}): Html {
  return cardPage({
    title: "Working...",
    script: SUBMIT_SCRIPT_PATH,
    body: html`<h1>Returning to the app</h1>
<form method="post" action="${model.action}">${model.fields.map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
    )}
<div class="actions"><button class="primary">Continue</button></div></form>`,
  });
}
