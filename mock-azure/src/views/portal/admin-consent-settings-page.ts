import type { SettingsProblem } from "../../domain/consent/settings-outcome.ts";
import type { ConsentRequestsSettingsPage } from "../../domain/portal/settings-pages.ts";
import type { Words } from "../../words/words.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { choice, fieldset, filterForm, textField, wrongBecauseOf } from "../parts/form.ts";
import { consentFrame, settingsForm, settingsNotes, yesNo } from "./settings-frame.ts";
import type { PortalReader } from "./shell.ts";

/** The people, groups and roles that may review, each a box to tick. */
function reviewerChoices(
  { settings, choices }: Pick<ConsentRequestsSettingsPage, "settings" | "choices">,
  { text, say }: Words,
): Html {
  const texts = text.settings;
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
  return html`<h2>${texts.users}</h2>
${people.map(({ id, name, address }) => box("reviewer", id, html`${name} <span class="soft">${address}</span>`))}
<h2>${texts.groups}</h2>
${groups.length === 0 && choices.search === "" && html`<p class="soft">${texts.noGroups}</p>`}
${groups.map(({ id, name, members }) =>
  box("reviewerGroup", id, html`${name} <span class="soft">${say(texts.members, { count: members })}</span>`),
)}
<h2>${texts.roles}</h2>
${roles.map((role) => box("reviewerRole", role, text.roles[role]))}`;
}

/** What may be wrong with who was chosen to review. */
const REVIEWER_PROBLEMS: readonly SettingsProblem["kind"][] = ["noReviewer", "noUser", "noGroup"];

/** Where there are more people and groups than the page offers, they are found by name. */
function reviewerSearch(
  { search, more }: ConsentRequestsSettingsPage["choices"],
  { text, say }: Words,
): HtmlValue {
  const { grants, portal, settings } = text;
  return (
    (more > 0 || search !== "") &&
    html`${filterForm(textField({ id: "search", label: grants.searchLabel, value: search, type: "search" }), portal.search)}
${more > 0 && html`<p class="soft">${say(settings.moreReviewers, { count: more })}</p>`}`
  );
}

/** "Consent and permissions | Admin consent settings". */
export function consentRequestsSettingsPage(page: ConsentRequestsSettingsPage, reader: PortalReader): Html {
  const { words } = reader;
  const { settings } = words.text;
  const { isEnabled, notifyReviewers, remindersEnabled, requestDurationInDays: days } = page.settings;
  const reviewerProblem = page.problems.find(({ kind }) => REVIEWER_PROBLEMS.includes(kind));
  const daysAreWrong = page.problems.some(({ kind }) => kind === "days");
  const fields = html`${fieldset(settings.isEnabled, yesNo("isEnabled", isEnabled, words))}
${fieldset(settings.reviewers, reviewerChoices(page, words), reviewerProblem && `problem-${reviewerProblem.kind}`)}
${fieldset(settings.notify, yesNo("notifyReviewers", notifyReviewers, words))}
${fieldset(settings.remind, yesNo("remindersEnabled", remindersEnabled, words))}
${textField({
  id: "requestDurationInDays",
  label: settings.days,
  value: Number.isNaN(days) ? "" : String(days),
  type: "number",
  attributes: html`min="1" max="60" step="1" required${daysAreWrong && wrongBecauseOf("problem-days")}`,
})}`;
  return consentFrame({
    ...reader,
    page: "adminConsent",
    body: html`${settingsNotes(page, words)}
${reviewerSearch(page.choices, words)}
${settingsForm(fields, page, reader)}`,
  });
}
