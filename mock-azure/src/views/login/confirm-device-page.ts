import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { DEVICE_CONFIRMATION_PATH } from "./paths.ts";
import { contextField } from "./permission-parts.ts";

type ConfirmDevicePage = Extract<SignInOutcome, { kind: "confirm-device" }>;

/** Whether the person means the application that a device runs, and was not led here by somebody else. */
export function confirmDevicePage(
  { interactionId, organization, account, appName }: ConfirmDevicePage,
  words: Words,
): Html {
  const { signIn, device, buttons } = words.text;
  return cardPage({
    words,
    title: signIn.title,
    organization,
    body: html`<span class="account">${account}</span>
<h1>${words.say(device.areYouTrying, { app: appName })}</h1>
<p>${device.onlyIfDownloaded}</p>
<form method="post" action="${words.keep(DEVICE_CONFIRMATION_PATH)}">${contextField(interactionId)}
<div class="actions"><button name="action" value="cancel">${buttons.cancel}</button>
<button class="primary" name="action" value="continue">${buttons.continue}</button></div>
</form>`,
  });
}
