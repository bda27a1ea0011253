import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { wrongBecauseOf } from "../parts/form.ts";
import { APPROVAL_PATH } from "./paths.ts";
import {
  appHeading,
  appInfo,
  contextField,
  permissionList,
  reportQuestion,
  riskWarning,
} from "./permission-parts.ts";

type ApprovalPage = Extract<SignInOutcome, { kind: "approval-required" }>;

/** Path of the script that keeps the button disabled until there is text; without it the field says it is required. */
export const APPROVAL_SCRIPT_PATH = "/-/approval.js";

/** The script itself. A page that comes back from the browser's history may hold text already. */
export const APPROVAL_SCRIPT = `const field = document.getElementById("justification");
const button = document.querySelector(".needs-text");
const judge = () => { button.disabled = field.value.trim() === ""; };
field.addEventListener("input", judge);
addEventListener("pageshow", judge);
judge();
`;

/** The wall: an administrator must approve, and the person may ask for it. */
export function approvalRequiredPage(
  { interactionId, page, justificationMissing }: ApprovalPage,
  words: Words,
): Html {
  const { approval, buttons } = words.text;
  return cardPage({
    words,
    title: approval.title,
    script: APPROVAL_SCRIPT_PATH,
    organization: page.organization,
    body: html`<span class="account">${page.account}</span>
<h1>${approval.title}</h1>
${appHeading(page, words)}
${appInfo(page, words)}
${riskWarning(page, words)}
<p>${approval.leadIn}</p>
${permissionList(page, { open: false, words })}
<form method="post" action="${words.keep(APPROVAL_PATH)}">${contextField(interactionId)}
<label for="justification">${approval.justification}</label>
<textarea id="justification" name="justification" maxlength="1000" required${
      justificationMissing && wrongBecauseOf("justification-missing")
    }></textarea>
${justificationMissing && html`<p id="justification-missing" class="alarm" role="alert">${approval.justificationMissing}</p>`}
<div class="actions"><button name="action" value="cancel" formnovalidate>${buttons.cancel}</button>
<button class="primary needs-text" name="action" value="request">${approval.request}</button></div>
<p><button class="plain" name="action" value="other-account" formnovalidate>${approval.otherAccount}</button></p>
${reportQuestion(words)}
</form>`,
  });
}
