import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { APPROVAL_PATH } from "./paths.ts";
import { appHeading, contextField, riskWarning } from "./permission-parts.ts";

type NeedPage = Extract<SignInOutcome, { kind: "need-admin-approval" }>;

/** The wall without a door: nobody can ask for approval from here. */
export function needAdminApprovalPage({ interactionId, page }: NeedPage, words: Words): Html {
  const { approval } = words.text;
  return cardPage({
    words,
    title: approval.needTitle,
    organization: page.organization,
    body: html`<span class="account">${page.account}</span>
<h1>${approval.needTitle}</h1>
${appHeading(page, words)}
${riskWarning(page, words)}
<p>${words.say(approval.needText, { app: page.appName })}</p>
<form method="post" action="${words.keep(APPROVAL_PATH)}">${contextField(interactionId)}
<p><button class="plain" name="action" value="other-account">${approval.haveAdminAccount}</button></p>
<p><button class="plain" name="action" value="cancel">${approval.returnToApp}</button></p>
</form>`,
  });
}
