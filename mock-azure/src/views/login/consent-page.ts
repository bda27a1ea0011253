import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { CONSENT_PATH } from "./paths.ts";
import { appHeading, contextField, permissionList, riskWarning } from "./permission-parts.ts";

type ConsentPage = Extract<SignInOutcome, { kind: "ask-consent" }>;

/** The permissions that an app asks for, to be accepted or not. */
export function consentPage({ interactionId, page, reach }: ConsentPage): Html {
  return cardPage({
    title: "Permissions requested",
    organization: page.organization,
    body: html`<span class="account">${page.account}</span>
<h1>Permissions requested</h1>
${reach === "organization" && html`<p><strong>Review for your organization</strong></p>`}
${appHeading(page)}
${riskWarning(page)}
<p>${reach === "organization" ? "This app would like to, for everyone in your organization:" : "This app would like to:"}</p>
${permissionList(page.permissions, { open: reach === "organization" })}
<form method="post" action="${CONSENT_PATH}">${contextField(interactionId)}
${
  reach === "offer" &&
  html`<label class="choice"><input type="checkbox" name="organization" value="on"> Consent on behalf of your organization</label>`
}
<p class="soft">${
      reach === "organization"
        ? "If you accept, this app will get access to the specified resources for all users in your organization. No one else will be prompted to review these permissions."
        : "Accepting these permissions means that you allow this app to use your data as its terms of service and privacy statement say. You can change these permissions at https://myapps.microsoft.com."
    }</p>
<div class="actions"><button name="action" value="cancel">Cancel</button>
<button class="primary" name="action" value="accept">Accept</button></div>
</form>`,
  });
}
