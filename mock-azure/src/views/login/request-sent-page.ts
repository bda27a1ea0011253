import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { APPROVAL_PATH } from "./paths.ts";
import { appHeading, contextField } from "./permission-parts.ts";

type SentPage = Extract<SignInOutcome, { kind: "request-sent" }>;

/** The request is on its way. Whether it is the first or a repeated one, the page says the same. */
export function requestSentPage({ interactionId, page }: SentPage): Html {
  return cardPage({
    title: "Request sent",
    organization: page.organization,
    body: html`<span class="account">${page.account}</span>
<h1>Request sent</h1>
${appHeading(page)}
<p role="status">Your admin has received your request. You will get a mail when it has been reviewed.</p>
<form method="post" action="${APPROVAL_PATH}">${contextField(interactionId)}
<div class="actions"><button class="primary" name="action" value="back">Back to app</button></div>
</form>`,
  });
}
