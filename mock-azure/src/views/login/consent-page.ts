import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { choice } from "../parts/form.ts";
import { CONSENT_PATH } from "./paths.ts";
import {
  appHeading,
  appInfo,
  contextField,
  permissionList,
  reportQuestion,
  riskWarning,
} from "./permission-parts.ts";

type ConsentPage = Extract<SignInOutcome, { kind: "ask-consent" }>;

/** The permissions that an app asks for, to be accepted or not. */
export function consentPage({ interactionId, page, reach }: ConsentPage, words: Words): Html {
  const { consent, buttons } = words.text;
  const forAll = reach === "organization";
  return cardPage({
    words,
    title: consent.title,
    organization: page.organization,
    body: html`<span class="account">${page.account}</span>
<h1>${consent.title}</h1>
${forAll && html`<p><strong>${consent.forOrganization}</strong></p>`}
${appHeading(page, words)}
${appInfo(page, words)}
${riskWarning(page, words)}
<p>${forAll ? consent.leadInOrganization : consent.leadIn}</p>
${permissionList(page, { open: forAll, words })}
<form method="post" action="${words.keep(CONSENT_PATH)}">${contextField(interactionId)}
${
  reach === "offer" &&
  choice({ type: "checkbox", name: "organization", value: "on", label: consent.onBehalf, isChosen: false })
}
<p class="soft">${forAll ? consent.consequenceOrganization : consent.consequence}</p>
${reportQuestion(words)}
<div class="actions"><button name="action" value="cancel">${buttons.cancel}</button>
<button class="primary" name="action" value="accept">${buttons.accept}</button></div>
</form>`,
  });
}
