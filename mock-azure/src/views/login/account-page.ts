import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { inEnglish } from "../in-english.ts";
import { cardPage } from "../layout.ts";
import { wrongBecauseOf } from "../parts/form.ts";
import { ACCOUNT_PATH } from "./paths.ts";
import { contextField } from "./permission-parts.ts";

type AccountPage = Extract<SignInOutcome, { kind: "choose-account" }>;

/** The account picker. Choosing an account signs it in: the mock has no passwords. */
export function accountPage(
  { interactionId, organization, appName, accounts, hint, failure }: AccountPage,
  words: Words,
): Html {
  const { text, say, weave, keep } = words;
  const { signIn, buttons } = text;
  const action = keep(ACCOUNT_PATH);
  return cardPage({
    words,
    title: signIn.title,
    organization,
    body: html`<h1>${signIn.pickAccount}</h1>
<p class="soft">${say(signIn.continueTo, { app: appName })}</p>
${failure && html`<p id="problem" class="alarm" role="alert">${weave(signIn.notSignedIn, { reason: inEnglish(failure.text, words) })}</p>`}
<form method="post" action="${action}">${contextField(interactionId)}
${accounts.map(
  ({ userId, displayName, address, signedIn }) =>
    html`<button class="tile" name="account" value="${userId}"><strong>${displayName}</strong> <span>${address}</span>${
      signedIn && html` <span class="good">${signIn.signedIn}</span>`
    }</button>`,
)}
</form>
<form method="post" action="${action}">${contextField(interactionId)}
<label for="loginfmt">${signIn.useAnother}</label>
<input id="loginfmt" name="loginfmt" type="text" autocomplete="username" inputmode="email" value="${hint ?? ""}"${failure && wrongBecauseOf("problem")}>
<div class="actions"><button name="action" value="back">${buttons.back}</button><button class="primary">${buttons.next}</button></div>
</form>`,
  });
}
