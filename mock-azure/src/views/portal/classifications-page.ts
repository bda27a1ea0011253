import type { ClassificationsPage } from "../../domain/portal/classifications-page.ts";
import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { postForm, selectField } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { note, tabs } from "../parts/panel.ts";
import { dataTable } from "../parts/table.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { consentFrame, settingsNotes } from "./settings-frame.ts";
import { listOf } from "./shell.ts";

const WORDS = {
  text: "A policy of user consent may let people consent to permissions of low impact by themselves. Permissions that always need an administrator cannot be classified.",
  label: "Classifications",
  impacts: { low: "Low", medium: "Medium (Preview)", high: "High (Preview)" },
  headings: ["API used", "Permission", "Description"],
  removeHeading: "Remove",
  none: "No permission is classified so.",
  choose: "Delegated permission of Microsoft Graph",
  add: "Add permission",
  remove: "Remove",
  removeLabel: (permission: string) => `Remove ${permission}`,
  forOthers: (roles: string) => `To classify permissions, you need to be ${roles}.`,
} as const;

const IMPACTS = ["low", "medium", "high"] as const;

/** "Consent and permissions | Permission classifications". */
export function classificationsPage(page: ClassificationsPage, account: PortalAccount): Html {
  const { impact, rows, choices, mayChange, roles } = page;
  const { formToken } = account;
  const path = PORTAL_PATHS.classifications;
  const table = dataTable(
    WORDS.label,
    [...WORDS.headings, ...(mayChange ? [WORDS.removeHeading] : [])],
    rows.map(({ id, api, permission, description }) => [
      api,
      permission,
      description,
      ...(mayChange
        ? [
            html`<button name="classification" value="${id}" aria-label="${WORDS.removeLabel(permission)}">${WORDS.remove}</button>`,
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
      label: WORDS.choose,
      value: undefined,
      options: choices.map((name) => [name, name]),
    })}<button class="primary">${WORDS.add}</button></div>`,
  });
  return consentFrame({
    account,
    page: "classifications",
    body: html`${settingsNotes(page)}
<p>${WORDS.text}</p>
${tabs(
  WORDS.label,
  IMPACTS.map((one) => [linkTo(path, { impact: one }), WORDS.impacts[one], one === impact]),
)}
${mayChange ? choices.length > 0 && adding : note("info", html`<p>${WORDS.forOthers(listOf(roles))}</p>`)}
${rows.length === 0 ? html`<p>${WORDS.none}</p>` : mayChange ? removable : table}`,
  });
}
