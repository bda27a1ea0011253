import type { ReviewForm, ReviewPage } from "../../domain/portal/review-page.ts";
import { type Html, html } from "../html.ts";
import { actions, postForm } from "../parts/form.ts";
import { note } from "../parts/panel.ts";
import { requestPath } from "./paths.ts";
import { problemText } from "./problem-text.ts";
import { type PortalReader, portalPage } from "./shell.ts";

/** The form in which a reviewer denies a request or blocks its application. */
export function reviewFormPage(
  { verb, requestId, appName, justification, longest, problem }: ReviewForm,
  reader: PortalReader,
): Html {
  const { words } = reader;
  const { requests, fields, buttons } = words.text;
  const [title, button, consequence] =
    verb === "deny"
      ? [requests.denyTitle, requests.deny, requests.denyText]
      : [requests.blockTitle, requests.block, requests.blockText];
  const isWrong = problem !== undefined;
  return portalPage({
    ...reader,
    section: "requests",
    title: words.say(title, { app: appName }),
    body: postForm({
      formToken: reader.account.formToken,
      fields: html`${isWrong && note("alarm", html`<p id="problem">${problemText(problem, words)}</p>`)}<p id="consequence">${consequence}</p>
<label for="justification">${fields.justification}</label>
<textarea id="justification" name="justification" required maxlength="${longest}" aria-describedby="consequence${isWrong && " problem"}"${isWrong && html` aria-invalid="true"`}>${justification}</textarea>
${actions(html`<a class="button" href="${requestPath(requestId)}">${buttons.cancel}</a><button class="primary">${button}</button>`)}`,
    }),
  });
}

/** Somebody else, or time, was faster. */
export function notPendingPage(
  { requestId, appName, status }: Extract<ReviewPage, { kind: "not-pending" }>,
  reader: PortalReader,
): Html {
  const { text, say } = reader.words;
  const { requests } = text;
  return portalPage({
    ...reader,
    section: "requests",
    title: requests.closed,
    body: html`${note("alarm", html`<p>${say(requests.closedTexts[status], { app: appName })}</p>`)}
<p><a href="${requestPath(requestId)}">${requests.see}</a></p>`,
  });
}
