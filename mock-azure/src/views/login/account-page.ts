import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { ACCOUNT_PATH } from "./paths.ts";
import { contextField } from "./permission-parts.ts";

type AccountPage = Extract<SignInOutcome, { kind: "choose-account" }>;

/** The account picker. Choosing an account signs it in: the mock has no passwords. */
export function accountPage(
  { interactionId, organization, appName, accounts, hint, failure }: AccountPage,
  words: Words,
): Html {
  const action = words.keep(ACCOUNT_PATH);
  return cardPage({
    words,
    title: "Sign in to your account",
    organization,
    body: html`<h1>Pick an account</h1>
<p class="soft">to continue to ${appName}</p>
${failure && html`<p class="alarm" role="alert">We could not sign you in. ${failure.text}</p>`}
<form method="post" action="${action}">${contextField(interactionId)}
${accounts.map(
  ({ userId, displayName, address, signedIn }) =>
    html`<button class="tile" name="account" value="${userId}"><strong>${displayName}</strong><span>${address}</span>${
      signedIn && html`<span class="good">Signed in</span>`
    }</button>`,
)}
</form>
<form method="post" action="${action}">${contextField(interactionId)}
<label for="loginfmt">Use another account</label>
<input id="loginfmt" name="loginfmt" type="text" autocomplete="username" inputmode="email" value="${hint ?? ""}">
<div class="actions"><button name="action" value="back">Back</button><button class="primary">Next</button></div>
</form>`,
  });
}
