import type { UserConsentPage } from "../../domain/portal/settings-pages.ts";
import { type Html, html } from "../html.ts";
import { choice, fieldset } from "../parts/form.ts";
import { note } from "../parts/panel.ts";
import { consentFrame, settingsForm, settingsNotes } from "./settings-frame.ts";
import type { PortalReader } from "./shell.ts";

/** "Consent and permissions | User consent settings". */
export function userConsentPage(page: UserConsentPage, reader: PortalReader): Html {
  const { choice: chosen, ownPolicies } = page;
  const { words } = reader;
  const { settings } = words.text;
  const own = ownPolicies.map(
    ({ id, displayName }) => [id, [displayName, words.say(settings.ownPolicy, { id })]] as const,
  );
  const choices = [...Object.entries(settings.choices), ...own].map(([value, [name, text]]) =>
    choice({
      type: "radio",
      name: "userConsent",
      value,
      isChosen: value === chosen,
      label: html`${name}<br><span class="soft">${text}</span>`,
    }),
  );
  const several = chosen === undefined && note("info", html`<p>${settings.several}</p>`);
  return consentFrame({
    ...reader,
    page: "userConsent",
    body: html`${settingsNotes(page, words)}
${settingsForm(fieldset(settings.userConsent, html`${several}${choices}`), page, reader)}`,
  });
}
