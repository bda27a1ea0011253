import type { SignInOutcome } from "../../domain/sign-in/sign-in-outcome.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { choice, fieldset } from "../parts/form.ts";
import { REPORT_PATH } from "./paths.ts";
import { contextField } from "./permission-parts.ts";

type ReportPage = Extract<SignInOutcome, { kind: "report-app" | "app-reported" }>;

const REASONS = ["untrusted", "impersonation", "misuse", "another"] as const;

function reportForm({ appName, reasonMissing }: ReportPage, { text, say }: Words): Html {
  const { report, buttons } = text;
  const reasons = REASONS.map((reason) =>
    choice({ type: "radio", name: "reason", value: reason, label: report[reason], isChosen: false }),
  );
  return html`${reasonMissing && html`<p id="problem" class="alarm" role="alert">${report.reasonMissing}</p>`}
${fieldset(say(report.why, { app: appName }), reasons, reasonMissing ? "problem" : undefined)}
<div class="actions"><button name="action" value="back">${buttons.back}</button>
<button class="primary" name="action" value="send">${report.send}</button></div>`;
}

/** Where a person says why an application looks suspicious, and what they read afterwards. */
export function reportAppPage(page: ReportPage, words: Words): Html {
  const { report, buttons } = words.text;
  const isSent = page.kind === "app-reported";
  const title = isSent ? report.sentTitle : report.title;
  return cardPage({
    words,
    title,
    organization: page.organization,
    body: html`<span class="account">${page.account}</span>
<h1>${title}</h1>
<form method="post" action="${words.keep(REPORT_PATH)}">${contextField(page.interactionId)}
${
  isSent
    ? html`<p role="status">${report.sentText}</p>
<div class="actions"><button class="primary" name="action" value="back">${buttons.back}</button></div>`
    : reportForm(page, words)
}
</form>`,
  });
}
