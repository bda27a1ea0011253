import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";

/** The person is done here, and nothing leads back to the app. */
export function stayPage(): Html {
  return cardPage({
    title: "You can close this page",
    body: html`<h1>You can close this page</h1><p>Go back to the app to continue.</p>`,
  });
}
