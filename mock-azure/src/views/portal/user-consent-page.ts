import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import type { UserConsentPage } from "../../domain/portal/settings-pages.ts";
import { type Html, html } from "../html.ts";
import { choice, fieldset } from "../parts/form.ts";
import { note } from "../parts/panel.ts";
import { consentFrame, settingsForm, settingsNotes } from "./settings-frame.ts";

const WORDS = {
  legend: "User consent for applications",
  several: "Several policies are assigned together. Choosing one here replaces them.",
  ownPolicy: (id: string) => `Custom policy ${id} of this organization.`,
} as const;

const CHOICES = [
  ["none", "Do not allow user consent", "An administrator must consent to every application."],
  [
    "microsoft-user-default-low",
    "Allow user consent for apps from verified publishers, for selected permissions",
    "People may consent to permissions of low impact, for applications of verified publishers or of this organization.",
  ],
  [
    "microsoft-user-default-recommended",
    "Let Microsoft manage your consent settings (Recommended)",
    "Microsoft decides which permissions people may consent to; access to calendars is not among them.",
  ],
  [
    "microsoft-user-default-allow-consent-apps",
    "Let Microsoft manage your consent settings, and enable user consent for popular mail clients",
    "As above, and people may consent to what popular mail clients ask for.",
  ],
  [
    "microsoft-user-default-legacy",
    "Allow user consent for apps",
    "People may consent to any permission that does not need an administrator.",
  ],
] as const;

/** "Consent and permissions | User consent settings". */
export function userConsentPage(page: UserConsentPage, account: PortalAccount): Html {
  const { choice: chosen, ownPolicies } = page;
  const own = ownPolicies.map(({ id, displayName }) => [id, displayName, WORDS.ownPolicy(id)] as const);
  const choices = [...CHOICES, ...own].map(([value, name, text]) =>
    choice({
      type: "radio",
      name: "userConsent",
      value,
      isChosen: value === chosen,
      label: html`${name}<br><span class="soft">${text}</span>`,
    }),
  );
  const several = chosen === undefined && note("info", html`<p>${WORDS.several}</p>`);
  return consentFrame({
    account,
    page: "userConsent",
    body: html`${settingsNotes(page)}
${settingsForm(fieldset(WORDS.legend, html`${several}${choices}`), page, account)}`,
  });
}
