import type { UserSettingsPage } from "../../domain/portal/user-settings-page.ts";
import { type Html, html } from "../html.ts";
import { fieldset } from "../parts/form.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { settingsForm, settingsNotes, yesNo } from "./settings-frame.ts";
import { type PortalReader, portalPage } from "./shell.ts";

/** "Enterprise applications | User settings": the older place of the workflow's switch. */
export function userSettingsPage(page: UserSettingsPage, reader: PortalReader): Html {
  const { words } = reader;
  const { settings, portal } = words.text;
  return portalPage({
    ...reader,
    section: "userSettings",
    title: words.say(portal.titled, { section: portal.enterpriseApplications, page: portal.userSettings }),
    body: html`${settingsNotes(page, words)}
<h2>${portal.consentRequests}</h2>
${settingsForm(fieldset(settings.isEnabled, yesNo("isEnabled", page.isEnabled, words)), page, reader)}
<p>${settings.moved}</p>
<ul class="overview">
<li><a href="${PORTAL_PATHS.adminConsent}">${settings.pages.adminConsent}</a><br><span class="soft">${settings.adminConsentText}</span></li>
<li><a href="${PORTAL_PATHS.userConsent}">${settings.pages.userConsent}</a><br><span class="soft">${settings.userConsentText}</span></li>
</ul>`,
  });
}
