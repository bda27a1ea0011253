import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { APPROVAL_PATH } from "./paths.ts";
import { appHeading, contextField, permissionList, riskWarning } from "./permission-parts.ts";

type ApprovalPage = Extract<SignInOutcome, { kind: "approval-required" }>;

/** The wall: an administrator must approve, and the person may ask for it. */
export function approvalRequiredPage({ interactionId, page, justificationMissing }: ApprovalPage): Html {
  return cardPage({
    title: "Approval required",
    organization: page.organization,
    body: html`<span class="account">${page.account}</span>
<h1>Approval required</h1>
${appHeading(page)}
${riskWarning(page)}
<p>This app requires your admin's approval to:</p>
${permissionList(page.permissions, { open: false })}
<form method="post" action="${APPROVAL_PATH}">${contextField(interactionId)}
<label for="justification">Enter justification for requesting this app</label>
<textarea id="justification" name="justification" maxlength="1000" required${
      justificationMissing && html` aria-invalid="true" aria-describedby="justification-missing"`
    }></textarea>
${justificationMissing && html`<p id="justification-missing" class="alarm" role="alert">Say why you need this app, then send the request.</p>`}
<div class="actions"><button name="action" value="cancel" formnovalidate>Cancel</button>
<button class="primary" name="action" value="request">Request approval</button></div>
<p><button class="plain" name="action" value="other-account" formnovalidate>Sign in with another account</button></p>
</form>`,
  });
}
