import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";

/** Path of the script that closes the window. */
export const CLOSE_SCRIPT_PATH = "/-/close.js";

/** The script itself; browsers obey it in windows that a script has opened. */
export const CLOSE_SCRIPT = "window.close();\n";

/** The person is done here, and nothing leads back to the app; where the window `closes`, it does so itself. */
export function stayPage(words: Words, { closes = false }: { readonly closes?: boolean } = {}): Html {
  const { signIn } = words.text;
  return cardPage({
    words,
    title: signIn.closeTitle,
    ...(closes && { script: CLOSE_SCRIPT_PATH }),
    body: html`<h1>${signIn.closeTitle}</h1><p>${signIn.closeText}</p>`,
  });
}
