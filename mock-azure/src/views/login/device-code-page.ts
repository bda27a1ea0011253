import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { DEVICE_PATH } from "./paths.ts";

type DeviceCodePage = Extract<SignInOutcome, { kind: "enter-device-code" }>;

/** Where a person types the code that a device shows. */
export function deviceCodePage({ failure }: DeviceCodePage): Html {
  return cardPage({
    title: "Sign in to your account",
    body: html`<h1>Enter code to allow access</h1>
<p>Once you enter the code displayed on your app or device, it will have access to your account.</p>
<p class="soft">Do not enter codes from sources you don't trust.</p>
${failure && html`<p class="alarm" role="alert">That code didn't work. ${failure.text}</p>`}
<form method="post" action="${DEVICE_PATH}">
<label for="otc">Code</label>
<input id="otc" name="otc" type="text" autocomplete="off" autocapitalize="characters" maxlength="18">
<div class="actions"><button class="primary">Next</button></div>
</form>`,
  });
}
