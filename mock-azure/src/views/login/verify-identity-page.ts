import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { VERIFICATION_PATH } from "./paths.ts";
import { contextField } from "./permission-parts.ts";

type VerifyPage = Extract<SignInOutcome, { kind: "verify-identity" }>;

/** The second factor. */
export function verifyIdentityPage({ interactionId, organization, account }: VerifyPage, words: Words): Html {
  const { signIn, buttons } = words.text;
  return cardPage({
    words,
    title: signIn.verifyTitle,
    organization,
    body: html`<span class="account">${account}</span>
<h1>${signIn.verifyTitle}</h1>
<p>${signIn.verifyText}</p>
<form method="post" action="${words.keep(VERIFICATION_PATH)}">${contextField(interactionId)}
<div class="actions"><button name="action" value="cancel">${buttons.cancel}</button>
<button class="primary" name="action" value="approve">${signIn.approve}</button></div>
</form>`,
  });
}
