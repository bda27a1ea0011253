import type { SettingsFrame } from "../../domain/portal/settings-pages.ts";
import type { Words } from "../../words/words.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { actions, choice, postForm } from "../parts/form.ts";
import { note, tabs } from "../parts/panel.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { listOf, type PortalReader, portalPage, problemNote } from "./shell.ts";

/** The pages of "Consent and permissions". */
const PAGES = ["userConsent", "adminConsent", "classifications"] as const;

/** A question with two answers. */
export function yesNo(name: string, value: boolean, { text }: Words): readonly Html[] {
  return [
    choice({ type: "radio", name, value: "yes", label: text.portal.yes, isChosen: value }),
    choice({ type: "radio", name, value: "no", label: text.portal.no, isChosen: !value }),
  ];
}

/** Says that settings were saved, or what was wrong with them. */
export function settingsNotes({ saved, problems }: SettingsFrame, words: Words): HtmlValue {
  return html`${saved && note("good", html`<p>${words.text.settings.saved}</p>`)}${problemNote(problems, words)}`;
}

/** The settings as a form; for those who may not change them, to be read. */
export function settingsForm(
  fields: Html,
  { mayChange, roles }: SettingsFrame,
  { account: { formToken }, words }: PortalReader,
): Html {
  const { portal, settings } = words.text;
  if (mayChange) {
    const button = actions(html`<button class="primary">${portal.save}</button>`);
    return postForm({ formToken, fields: html`${fields}${button}` });
  }
  const explanation = words.say(settings.forOthers, { roles: listOf(roles, words) });
  return html`${note("info", html`<p>${explanation}</p>`)}<form><fieldset disabled class="bare">${fields}</fieldset></form>`;
}

/** A page of "Consent and permissions". */
export function consentFrame({
  page,
  body,
  ...reader
}: PortalReader & { readonly page: (typeof PAGES)[number]; readonly body: HtmlValue }): Html {
  const { text, say } = reader.words;
  const section = text.portal.consentAndPermissions;
  const names = text.settings.pages;
  return portalPage({
    ...reader,
    section: "consentAndPermissions",
    title: say(text.portal.titled, { section, page: names[page] }),
    body: html`${tabs(
      section,
      PAGES.map((name) => [PORTAL_PATHS[name], names[name], name === page]),
    )}
${body}`,
  });
}
