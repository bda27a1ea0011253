import type { PermissionsPage } from "../../domain/sign-in/sign-in-outcome.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { facts } from "../parts/panel.ts";
import { permissionExplanation, permissionName } from "../permission-words.ts";
import { REPORT_PATH } from "./paths.ts";

/** The app's name and who publishes it. */
export function appHeading(
  { appName, publisher, publisherDomain }: PermissionsPage,
  { text, say }: Words,
): Html {
  const initial = [...appName][0]?.toUpperCase() ?? "";
  return html`<div class="app"><span class="app-mark" aria-hidden="true">${initial}</span>
<span><strong>${appName}</strong><br>${
    publisher === null
      ? html`<span class="alarm">${text.consent.unverified}</span> <span class="soft">${publisherDomain}</span>`
      : html`<span class="soft">${say(text.consent.verifiedPublisher, { publisher })}</span>`
  }</span></div>`;
}

/** What there is to know of an application, to be unfolded. */
export function appInfo(
  { publisher, publisherDomain, created, replyUrls }: PermissionsPage,
  { text, date }: Words,
): Html {
  const { report, consent } = text;
  return html`<details class="app-info"><summary>${report.appInfo}</summary>${facts([
    [report.publisher, publisher ?? consent.unverified],
    [report.publisherDomain, publisherDomain],
    [report.created, created !== undefined && date(created)],
    [report.replyUrls, replyUrls.length > 0 && replyUrls.join("\n")],
  ])}</details>`;
}

/**
 * The question whether an application looks suspicious. It is answered on a page of its own, which comes back to this
 * one.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/application-consent-experience#building-blocks-of-the-consent-prompt
 */
export function reportQuestion({ text, keep }: Words): Html {
  const { question, link } = text.report;
  return html`<p class="soft">${question} <button class="plain" name="action" value="open" formaction="${keep(REPORT_PATH)}" formnovalidate>${link}</button></p>`;
}

/** What the pages say of an app that Microsoft takes for risky. */
export function riskWarning({ risky }: PermissionsPage, { text }: Words): Html {
  return html`${risky && html`<p class="alarm" role="note">${text.consent.risky}</p>`}`;
}

/** The permissions, each with its explanation to unfold. */
export function permissionList(
  { permissions, appName }: Pick<PermissionsPage, "permissions" | "appName">,
  { open, words }: { readonly open: boolean; readonly words: Words },
): Html {
  return html`<ul class="permissions">${permissions.map(
    (line) =>
      html`<li><details${open && html` open`}><summary>${permissionName(line, words)}</summary><p>${permissionExplanation(line, appName, words)}</p></details></li>`,
  )}</ul>`;
}

/** The hidden field that ties a form to its interaction. */
export function contextField(interactionId: string): Html {
  return html`<input type="hidden" name="ctx" value="${interactionId}">`;
}
