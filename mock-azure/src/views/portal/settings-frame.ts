import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import type { SettingsFrame } from "../../domain/portal/settings-pages.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { actions, choice, postForm } from "../parts/form.ts";
import { note, tabs } from "../parts/panel.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { listOf, portalPage, problemNote } from "./shell.ts";

const WORDS = {
  label: "Consent and permissions",
  title: (page: string) => `Consent and permissions | ${page}`,
  saved: "The settings were saved.",
  save: "Save",
  forOthers: (roles: string) => `To change these settings, you need to be ${roles}.`,
  yes: "Yes",
  no: "No",
} as const;

/** The pages of "Consent and permissions". */
const PAGES = {
  userConsent: "User consent settings",
  adminConsent: "Admin consent settings",
  classifications: "Permission classifications",
} as const;

/** A question with two answers. */
export function yesNo(name: string, value: boolean): readonly Html[] {
  return [
    choice({ type: "radio", name, value: "yes", label: WORDS.yes, isChosen: value }),
    choice({ type: "radio", name, value: "no", label: WORDS.no, isChosen: !value }),
  ];
}

/** Says that settings were saved, or what was wrong with them. */
export function settingsNotes({ saved, problems }: SettingsFrame): HtmlValue {
  return html`${saved && note("good", html`<p>${WORDS.saved}</p>`)}${problemNote(problems)}`;
}

/** The settings as a form; for those who may not change them, to be read. */
export function settingsForm(
  fields: Html,
  { mayChange, roles }: SettingsFrame,
  { formToken }: PortalAccount,
): Html {
  if (mayChange) {
    const button = actions(html`<button class="primary">${WORDS.save}</button>`);
    return postForm({ formToken, fields: html`${fields}${button}` });
  }
  return html`${note("info", html`<p>${WORDS.forOthers(listOf(roles))}</p>`)}<form><fieldset disabled class="bare">${fields}</fieldset></form>`;
}

/** A page of "Consent and permissions". */
export function consentFrame({
  account,
  page,
  body,
}: {
  readonly account: PortalAccount;
  readonly page: keyof typeof PAGES;
  readonly body: HtmlValue;
}): Html {
  const names = Object.keys(PAGES) as readonly (keyof typeof PAGES)[];
  return portalPage({
    account,
    section: "consentAndPermissions",
    title: WORDS.title(PAGES[page]),
    body: html`${tabs(
      WORDS.label,
      names.map((name) => [PORTAL_PATHS[name], PAGES[name], name === page]),
    )}
${body}`,
  });
}
