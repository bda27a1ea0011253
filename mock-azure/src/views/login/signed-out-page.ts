import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";

/** Path of the script that goes on once every application has been told; without it a link does. */
export const SIGN_OUT_SCRIPT_PATH = "/-/sign-out.js";

/** The script itself. An application that does not answer holds nobody up for longer than five seconds. */
export const SIGN_OUT_SCRIPT = `const next = document.getElementById("next");
const leave = () => location.replace(next.href);
addEventListener("load", leave);
setTimeout(leave, 5000);
`;

export interface SignedOutPage {
  /** Addresses that tell applications of the sign-out. */
  readonly frames: readonly string[];
  /** Where the browser goes next, if anywhere. */
  readonly next: string | undefined;
}

/** The account is signed out; the applications it had signed in to are told by frames. */
export function signedOutPage({ frames, next }: SignedOutPage, words: Words): Html {
  const { signOut, buttons } = words.text;
  return cardPage({
    words,
    title: signOut.signedOutTitle,
    ...(next !== undefined && { script: SIGN_OUT_SCRIPT_PATH }),
    body: html`<h1>${signOut.signedOut}</h1><p>${signOut.closeWindows}</p>
${next !== undefined && html`<p><a id="next" href="${next}">${buttons.continue}</a></p>`}
${frames.map((url) => html`<iframe src="${url}" title="${signOut.ofAnApplication}" hidden></iframe>`)}`,
  });
}
