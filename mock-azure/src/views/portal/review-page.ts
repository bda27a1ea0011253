import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import type { ReviewForm, ReviewPage } from "../../domain/portal/review-page.ts";
import { type Html, html } from "../html.ts";
import { actions, postForm } from "../parts/form.ts";
import { note } from "../parts/panel.ts";
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
  title: (button: string, appName: string) => `${button} ${appName}`,
  justification: "Justification",
  cancel: "Cancel",
  closed: "Request closed",
  closedText: (appName: string, status: string) =>
    `The request for ${appName} is ${status} already; nothing was changed.`,
  see: "See the request",
} as const;

/** The form in which a reviewer denies a request or blocks its application. */
export function reviewFormPage(
  { verb, requestId, appName, justification, longest, problem }: ReviewForm,
  account: PortalAccount,
): Html {
  const { button, text } = WORDS[verb];
  const isWrong = problem !== undefined;
  return portalPage({
    account,
    section: "requests",
    title: WORDS.title(button, appName),
    body: postForm({
      formToken: account.formToken,
      fields: html`${isWrong && note("alarm", html`<p id="problem">${problem}</p>`)}<p id="consequence">${text}</p>
<label for="justification">${WORDS.justification}</label>
<textarea id="justification" name="justification" required maxlength="${longest}" aria-describedby="consequence${isWrong && " problem"}"${isWrong && html` aria-invalid="true"`}>${justification}</textarea>
${actions(html`<a class="button" href="${requestPath(requestId)}">${WORDS.cancel}</a><button class="primary">${button}</button>`)}`,
    }),
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
    title: WORDS.closed,
    body: html`${note("alarm", html`<p>${WORDS.closedText(appName, status)}</p>`)}
<p><a href="${requestPath(requestId)}">${WORDS.see}</a></p>`,
  });
}
