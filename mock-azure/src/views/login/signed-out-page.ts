import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";

/** Nobody is signed in any more. */
export function signedOutPage(): Html {
  return cardPage({
    title: "Signed out",
    body: html`<h1>You signed out of your account</h1><p>It is a good idea to close all browser windows.</p>`,
  });
}
