import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { APPROVAL_PATH } from "./paths.ts";
import { appHeading, contextField, riskWarning } from "./permission-parts.ts";

type NeedPage = Extract<SignInOutcome, { kind: "need-admin-approval" }>;

/** The wall without a door: nobody can ask for approval from here. */
export function needAdminApprovalPage({ interactionId, page }: NeedPage): Html {
  return cardPage({
    title: "Need admin approval",
    organization: page.organization,
    body: html`<span class="account">${page.account}</span>
<h1>Need admin approval</h1>
${appHeading(page)}
${riskWarning(page)}
<p>${page.appName} needs permission to access resources in your organization that only an admin can grant. Ask an admin to grant permission to this app before you can use it.</p>
<form method="post" action="${APPROVAL_PATH}">${contextField(interactionId)}
<p><button class="plain" name="action" value="other-account">Have an admin account? Sign in with that account</button></p>
<p><button class="plain" name="action" value="cancel">Return to the application without granting consent</button></p>
</form>`,
  });
}
