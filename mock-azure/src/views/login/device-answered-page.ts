import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";

type DeviceAnsweredPage = Extract<SignInOutcome, { kind: "device-answered" }>;

/** What the person reads when they are done here: the rest happens on the device. */
export function deviceAnsweredPage({ answer, appName }: DeviceAnsweredPage, words: Words): Html {
  const { signIn, device } = words.text;
  const texts = {
    "signed-in": device.signedIn,
    declined: device.declined,
    gone: device.gone,
  };
  return cardPage({
    words,
    title: signIn.title,
    body: html`<h1>${appName}</h1><p role="status">${words.say(texts[answer], { app: appName })}</p>`,
  });
}
