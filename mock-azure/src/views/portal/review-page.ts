import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import type { ReviewForm, ReviewPage } from "../../domain/portal/review-page.ts";
import { type Html, html } from "../html.ts";
import { requestPath } from "./paths.ts";
import { portalPage } from "./shell.ts";

const WORDS = {
  deny: {
    button: "Deny",
    text: "The people who asked get your justification by mail. They may send a new request.",
  },
  block: {
    button: "Block",
    text: "Nobody will be able to sign in to the application or to request it. The people who asked get your justification by mail.",
  },
} as const;

/** The form in which a reviewer denies a request or blocks its application. */
export function reviewFormPage(
  { verb, requestId, appName, justification, longest, problem }: ReviewForm,
  account: PortalAccount,
): Html {
  const { button, text } = WORDS[verb];
  return portalPage({
    account,
    section: "requests",
    title: `${button} ${appName}`,
    body: html`${problem !== undefined && html`<p class="note alarm" role="alert">${problem}</p>`}
<form method="post"><p id="consequence">${text}</p>
<label for="justification">Justification</label>
<textarea id="justification" name="justification" required maxlength="${longest}" aria-describedby="consequence">${justification}</textarea>
<div class="actions"><a class="button" href="${requestPath(requestId)}">Cancel</a><button class="primary">${button}</button></div></form>`,
  });
}

/** Somebody else, or time, was faster. */
export function notPendingPage(
  { requestId, appName, status }: Extract<ReviewPage, { kind: "not-pending" }>,
  account: PortalAccount,
): Html {
  return portalPage({
    account,
    section: "requests",
    title: "Request closed",
    body: html`<p class="note alarm" role="alert">The request for ${appName} is ${status} already; nothing was changed.</p>
<p><a href="${requestPath(requestId)}">See the request</a></p>`,
  });
}
