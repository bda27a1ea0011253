import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { APPROVAL_PATH } from "./paths.ts";
import { appHeading, contextField } from "./permission-parts.ts";

type SentPage = Extract<SignInOutcome, { kind: "request-sent" }>;

/** The request is on its way. Whether it is the first or a repeated one, the page says the same. */
export function requestSentPage({ interactionId, page }: SentPage, words: Words): Html {
  const { approval } = words.text;
  return cardPage({
    words,
    title: approval.sentTitle,
    organization: page.organization,
    body: html`<span class="account">${page.account}</span>
<h1>${approval.sentTitle}</h1>
${appHeading(page, words)}
<p role="status">${approval.sentText}</p>
<form method="post" action="${words.keep(APPROVAL_PATH)}">${contextField(interactionId)}
<div class="actions"><button class="primary" name="action" value="back">${approval.backToApp}</button></div>
</form>`,
  });
}
