import type { ClassificationsPage } from "../../domain/portal/classifications-page.ts";
import { permissionWords } from "../../words/permissions.ts";
import { type Html, html } from "../html.ts";
import { postForm, selectField } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { note, tabs } from "../parts/panel.ts";
import { dataTable } from "../parts/table.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { consentFrame, settingsNotes } from "./settings-frame.ts";
import { listOf, type PortalReader } from "./shell.ts";

const IMPACTS = ["low", "medium", "high"] as const;

/** "Consent and permissions | Permission classifications". */
export function classificationsPage(page: ClassificationsPage, reader: PortalReader): Html {
  const { words } = reader;
  const { settings } = words.text;
  const { impact, rows, choices, mayChange, roles } = page;
  const { formToken } = reader.account;
  const path = PORTAL_PATHS.classifications;
  const table = dataTable(
    settings.classifications,
    [...settings.classificationHeadings, ...(mayChange ? [settings.remove] : [])],
    rows.map(({ id, api, permission }) => [
      api,
      permission,
      permissionWords(permission, "admin", words)?.name,
      ...(mayChange
        ? [
            html`<button name="classification" value="${id}" aria-label="${words.say(settings.removePermission, { permission })}">${settings.remove}</button>`,
          ]
        : []),
    ]),
  );
  const removable = postForm({ formToken, action: linkTo(`${path}/remove`, { impact }), fields: table });
  const adding = postForm({
    formToken,
    action: linkTo(path, { impact }),
    fields: html`<div class="filter">${selectField({
      id: "permission",
      label: settings.choose,
      value: undefined,
      options: choices.map((name) => [name, name]),
    })}<button class="primary">${settings.add}</button></div>`,
  });
  return consentFrame({
    ...reader,
    page: "classifications",
    body: html`${settingsNotes(page, words)}
<p>${settings.classificationText}</p>
${tabs(
  settings.classifications,
  IMPACTS.map((one) => [linkTo(path, { impact: one }), settings.impacts[one], one === impact]),
)}
${mayChange ? choices.length > 0 && adding : note("info", html`<p>${words.say(settings.classifyOthers, { roles: listOf(roles, words) })}</p>`)}
${rows.length === 0 ? html`<p>${settings.noneClassified}</p>` : mayChange ? removable : table}`,
  });
}
