import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import type { UserSettingsPage } from "../../domain/portal/user-settings-page.ts";
import { type Html, html } from "../html.ts";
import { fieldset } from "../parts/form.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { settingsForm, settingsNotes, yesNo } from "./settings-frame.ts";
import { portalPage } from "./shell.ts";

const WORDS = {
  title: "Enterprise applications | User settings",
  moved: "The newer place of this setting, and of all that belongs to it, is Consent and permissions:",
  adminConsent: "Admin consent settings",
  adminConsentText: "Who reviews the requests, who hears of them, and when they expire.",
  userConsent: "User consent settings",
  userConsentText: "What users can consent to by themselves.",
  heading: "Admin consent requests",
  isEnabled: "Users can request admin consent to apps they are unable to consent to",
} as const;

/** "Enterprise applications | User settings": the older place of the workflow's switch. */
export function userSettingsPage(page: UserSettingsPage, account: PortalAccount): Html {
  return portalPage({
    account,
    section: "userSettings",
    title: WORDS.title,
    body: html`${settingsNotes(page)}
<h2>${WORDS.heading}</h2>
${settingsForm(fieldset(WORDS.isEnabled, yesNo("isEnabled", page.isEnabled)), page, account)}
<p>${WORDS.moved}</p>
<ul class="overview">
<li><a href="${PORTAL_PATHS.adminConsent}">${WORDS.adminConsent}</a><br><span class="soft">${WORDS.adminConsentText}</span></li>
<li><a href="${PORTAL_PATHS.userConsent}">${WORDS.userConsent}</a><br><span class="soft">${WORDS.userConsentText}</span></li>
</ul>`,
  });
}
