import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";

/** Path of the script that submits the form at once; without it a button does. */
export const SUBMIT_SCRIPT_PATH = "/-/submit.js";

/** The script itself. */
export const SUBMIT_SCRIPT = "document.forms[0].submit();\n";

/** Carries an answer to the app as a form post; one that `repeats` stays open, and sends it at each press. */
export function formPostPage(
  model: {
    readonly action: string;
    readonly fields: readonly (readonly [string, string])[];
    readonly repeats?: boolean;
  },
  words: Words,
): Html {
  const { signIn, buttons } = words.text;
  return cardPage({
    words,
    title: signIn.workingTitle,
    ...(!model.repeats && { script: SUBMIT_SCRIPT_PATH }),
    body: html`<h1>${signIn.returning}</h1>
<form method="post" action="${model.action}"${model.repeats && html` target="_blank"`}>${model.fields.map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
    )}
<div class="actions"><button class="primary">${buttons.continue}</button></div></form>`,
  });
}
