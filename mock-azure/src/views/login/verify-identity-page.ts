import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { VERIFICATION_PATH } from "./paths.ts";
import { contextField } from "./permission-parts.ts";

type VerifyPage = Extract<SignInOutcome, { kind: "verify-identity" }>;

/** The second factor. */
export function verifyIdentityPage({ interactionId, organization, account }: VerifyPage): Html {
  return cardPage({
    title: "Verify your identity",
    organization,
    body: html`<span class="account">${account}</span>
<h1>Verify your identity</h1>
<p>Your organization asks for a second proof. Here it takes one press.</p>
<form method="post" action="${VERIFICATION_PATH}">${contextField(interactionId)}
<div class="actions"><button name="action" value="cancel">Cancel</button>
<button class="primary" name="action" value="approve">Approve sign-in</button></div>
</form>`,
  });
}
