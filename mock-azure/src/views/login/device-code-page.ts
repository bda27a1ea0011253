import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { inEnglish } from "../in-english.ts";
import { cardPage } from "../layout.ts";
import { wrongBecauseOf } from "../parts/form.ts";
import { DEVICE_PATH } from "./paths.ts";

type DeviceCodePage = Extract<SignInOutcome, { kind: "enter-device-code" }>;

/** Where a person types the code that a device shows. */
export function deviceCodePage({ failure }: DeviceCodePage, words: Words): Html {
  const { signIn, device, buttons } = words.text;
  return cardPage({
    words,
    title: signIn.title,
    body: html`<h1>${device.enterCode}</h1>
<p>${device.onceEntered}</p>
<p class="soft">${device.onlyTrusted}</p>
${failure && html`<p id="problem" class="alarm" role="alert">${words.weave(device.wrongCode, { reason: inEnglish(failure.text, words) })}</p>`}
<form method="post" action="${words.keep(DEVICE_PATH)}">
<label for="otc">${device.code}</label>
<input id="otc" name="otc" type="text" autocomplete="off" autocapitalize="characters" maxlength="18"${failure && wrongBecauseOf("problem")}>
<div class="actions"><button class="primary">${buttons.next}</button></div>
</form>`,
  });
}
