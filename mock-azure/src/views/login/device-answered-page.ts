import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";

type DeviceAnsweredPage = Extract<SignInOutcome, { kind: "device-answered" }>;

/** What the person reads when they are done here: the rest happens on the device. */
export function deviceAnsweredPage({ answer, appName }: DeviceAnsweredPage): Html {
  const texts = {
    "signed-in": `You have signed in to the ${appName} application on your device. You may now close this window.`,
    declined: `You have not signed in to ${appName}. You may now close this window.`,
    gone: `The device no longer waits. Start again on the device to sign in to ${appName}.`,
  };
  return cardPage({
    title: "Sign in to your account",
    body: html`<h1>${appName}</h1><p role="status">${texts[answer]}</p>`,
  });
}
