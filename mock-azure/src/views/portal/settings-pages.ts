import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import type {
  ConsentRequestsSettingsPage,
  SettingsFrame,
  UserConsentPage,
} from "../../domain/portal/settings-pages.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { listOf, menuLink, portalPage, problemNote } from "./shell.ts";

const USER_CONSENT_CHOICES = [
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

interface Option {
  readonly name: string;
  readonly value: string;
  readonly label: HtmlValue;
  readonly isChosen: boolean;
  readonly type: "radio" | "checkbox";
}

function option({ name, value, label, isChosen, type }: Option): Html {
  const input = isChosen
    ? html`<input type="${type}" name="${name}" value="${value}" checked>`
    : html`<input type="${type}" name="${name}" value="${value}">`;
  return html`<label class="choice">${input}<span>${label}</span></label>`;
}

const NAMES = { userConsent: "User consent settings", adminConsent: "Admin consent settings" } as const;

function form(fields: Html, { mayChange, roles }: SettingsFrame): Html {
  if (mayChange)
    return html`<form method="post">${fields}<div class="actions"><button class="primary">Save</button></div></form>`;
  return html`<p class="note">To change these settings, you need to be ${listOf(roles)}.</p>
<form><fieldset disabled><legend>Settings</legend>${fields}</fieldset></form>`;
}

function settingsPage(
  frame: SettingsFrame,
  {
    account,
    page,
    fields,
  }: { readonly account: PortalAccount; readonly page: keyof typeof NAMES; readonly fields: Html },
): Html {
  return portalPage({
    account,
    section: "consentAndPermissions",
    title: `Consent and permissions | ${NAMES[page]}`,
    body: html`<nav class="tabs" aria-label="Consent and permissions">
${menuLink(PORTAL_PATHS.userConsent, NAMES.userConsent, page === "userConsent")}
${menuLink(PORTAL_PATHS.adminConsent, NAMES.adminConsent, page === "adminConsent")}</nav>
${frame.saved && html`<p class="note" role="status">The settings were saved.</p>`}
${problemNote(frame.problems)}
${form(fields, frame)}`,
  });
}

/** "Consent and permissions | User consent settings". */
export function userConsentPage(
  { choice, ownPolicies, ...frame }: UserConsentPage,
  account: PortalAccount,
): Html {
  const own = ownPolicies.map(
    ({ id, displayName }) => [id, displayName, `Custom policy ${id} of this organization.`] as const,
  );
  return settingsPage(frame, {
    account,
    page: "userConsent",
    fields: html`<fieldset><legend>User consent for applications</legend>
${choice === undefined && html`<p class="note">Several policies are assigned together. Choosing one here replaces them.</p>`}
${[...USER_CONSENT_CHOICES, ...own].map(([value, name, text]) =>
  option({
    type: "radio",
    name: "userConsent",
    value,
    isChosen: value === choice,
    label: html`${name}<br><span class="soft">${text}</span>`,
  }),
)}</fieldset>`,
  });
}

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
    option({ type: "checkbox", name, value, isChosen: isChosen(value), label });
  const { people, groups, roles } = choices;
  return html`<fieldset><legend>Who can review admin consent requests</legend>
<h2>Users</h2>
${people.map(({ id, name, address }) => box("reviewer", id, html`${name} <span class="soft">${address}</span>`))}
<h2>Groups</h2>
${groups.length === 0 && html`<p class="soft">The organization has no groups.</p>`}
${groups.map(({ id, name, members }) => box("reviewerGroup", id, html`${name} <span class="soft">${members} member(s)</span>`))}
<h2>Roles</h2>
${roles.map((role) => box("reviewerRole", role, role))}</fieldset>`;
}

/** "Consent and permissions | Admin consent settings". */
export function consentRequestsSettingsPage(
  { settings, choices, ...frame }: ConsentRequestsSettingsPage,
  account: PortalAccount,
): Html {
  const { isEnabled, notifyReviewers, remindersEnabled, requestDurationInDays } = settings;
  const toggle = (name: string, value: boolean) => [
    option({ type: "radio", name, value: "yes", label: "Yes", isChosen: value }),
    option({ type: "radio", name, value: "no", label: "No", isChosen: !value }),
  ];
  return settingsPage(frame, {
    account,
    page: "adminConsent",
    fields: html`<fieldset><legend>Users can request admin consent to apps they are unable to consent to</legend>
${toggle("isEnabled", isEnabled)}</fieldset>
${reviewerChoices({ settings, choices })}
<fieldset><legend>Selected users will receive email notifications for requests</legend>${toggle("notifyReviewers", notifyReviewers)}</fieldset>
<fieldset><legend>Selected users will receive request expiration reminders</legend>${toggle("remindersEnabled", remindersEnabled)}</fieldset>
<label for="days">Consent request expires after (days)</label>
<input id="days" name="requestDurationInDays" type="number" min="1" max="60" step="1" required value="${Number.isNaN(requestDurationInDays) ? "" : requestDurationInDays}">`,
  });
}

/** "Enterprise applications | User settings", whose settings have moved. */
export function userSettingsPage(account: PortalAccount): Html {
  return portalPage({
    account,
    section: "userSettings",
    title: "Enterprise applications | User settings",
    body: html`<p>The settings of this page are found under Consent and permissions:</p>
<ul class="overview">
<li><a href="${PORTAL_PATHS.adminConsent}">Admin consent settings</a><br><span class="soft">Admin consent requests: whether users can send them, and who reviews them.</span></li>
<li><a href="${PORTAL_PATHS.userConsent}">User consent settings</a><br><span class="soft">What users can consent to by themselves.</span></li>
</ul>`,
  });
}
