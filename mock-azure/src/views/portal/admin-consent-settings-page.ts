import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import type { ConsentRequestsSettingsPage } from "../../domain/portal/settings-pages.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { choice, fieldset, textField } from "../parts/form.ts";
import { consentFrame, settingsForm, settingsNotes, yesNo } from "./settings-frame.ts";

const WORDS = {
  isEnabled: "Users can request admin consent to apps they are unable to consent to",
  reviewers: "Who can review admin consent requests",
  users: "Users",
  groups: "Groups",
  noGroups: "The organization has no groups.",
  members: (count: number) => `${String(count)} ${count === 1 ? "member" : "members"}`,
  roles: "Roles",
  notify: "Selected users will receive email notifications for requests",
  remind: "Selected users will receive request expiration reminders",
  days: "Consent request expires after (days)",
} as const;

/** The people, groups and roles that may review, each a box to tick. */
function reviewerChoices({
  settings,
  choices,
}: Pick<ConsentRequestsSettingsPage, "settings" | "choices">): Html {
  const isChosen = (value: string) =>
    settings.reviewers.some((scope) =>
      [
        scope.kind === "user" && scope.userId,
        scope.kind === "group" && scope.groupId,
        scope.kind === "role" && scope.role,
      ].includes(value),
    );
  const box = (name: string, value: string, label: HtmlValue) =>
    choice({ type: "checkbox", name, value, isChosen: isChosen(value), label });
  const { people, groups, roles } = choices;
  return html`<h2>${WORDS.users}</h2>
${people.map(({ id, name, address }) => box("reviewer", id, html`${name} <span class="soft">${address}</span>`))}
<h2>${WORDS.groups}</h2>
${groups.length === 0 && html`<p class="soft">${WORDS.noGroups}</p>`}
${groups.map(({ id, name, members }) =>
  box("reviewerGroup", id, html`${name} <span class="soft">${WORDS.members(members)}</span>`),
)}
<h2>${WORDS.roles}</h2>
${roles.map((role) => box("reviewerRole", role, role))}`;
}

/** "Consent and permissions | Admin consent settings". */
export function consentRequestsSettingsPage(page: ConsentRequestsSettingsPage, account: PortalAccount): Html {
  const { isEnabled, notifyReviewers, remindersEnabled, requestDurationInDays: days } = page.settings;
  const fields = html`${fieldset(WORDS.isEnabled, yesNo("isEnabled", isEnabled))}
${fieldset(WORDS.reviewers, reviewerChoices(page))}
${fieldset(WORDS.notify, yesNo("notifyReviewers", notifyReviewers))}
${fieldset(WORDS.remind, yesNo("remindersEnabled", remindersEnabled))}
${textField({
  id: "requestDurationInDays",
  label: WORDS.days,
  value: Number.isNaN(days) ? "" : String(days),
  type: "number",
  attributes: html`min="1" max="60" step="1" required`,
})}`;
  return consentFrame({
    account,
    page: "adminConsent",
    body: html`${settingsNotes(page)}
${settingsForm(fields, page, account)}`,
  });
}
