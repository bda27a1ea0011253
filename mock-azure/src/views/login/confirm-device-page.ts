import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { DEVICE_CONFIRMATION_PATH } from "./paths.ts";
import { contextField } from "./permission-parts.ts";

type ConfirmDevicePage = Extract<SignInOutcome, { kind: "confirm-device" }>;

/** Whether the person means the application that a device runs, and was not led here by somebody else. */
export function confirmDevicePage({
  interactionId,
  organization,
  account,
  appName,
}: ConfirmDevicePage): Html {
  return cardPage({
    title: "Sign in to your account",
    organization,
    body: html`<span class="account">${account}</span>
<h1>Are you trying to sign in to ${appName}?</h1>
<p>Only continue if you downloaded the app from a store or website that you trust.</p>
<form method="post" action="${DEVICE_CONFIRMATION_PATH}">${contextField(interactionId)}
<div class="actions"><button name="action" value="cancel">Cancel</button>
<button class="primary" name="action" value="continue">Continue</button></div>
</form>`,
  });
}
