import type { ApplicationOverview, ApplicationProperties } from "../../domain/portal/application-page.ts";
import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { actions, choice, fieldset, postForm } from "../parts/form.ts";
import { facts, note } from "../parts/panel.ts";
import { applicationFrame } from "./application-frame.ts";
import { applicationPath } from "./paths.ts";
import { listOf } from "./shell.ts";

const WORDS = {
  name: "Name",
  appId: "Application ID",
  objectId: "Object ID",
  created: "Created on",
  publisher: "Publisher",
  unverified: "unverified",
  publisherDomain: "Publisher domain",
  enabled: "Enabled for users to sign in",
  assignmentRequired: "Assignment required",
  yes: "Yes",
  no: "No",
  gettingStarted: "Getting started",
  users: "Assign users and groups",
  usersText: (count: number) => `${String(count)} assigned`,
  permissions: "Permissions",
  permissionsText: (admin: number, users: number) =>
    `${String(admin)} by admin consent, consents of ${String(users)} ${users === 1 ? "person" : "people"}`,
  activity: "Sign-in logs",
  activityText: "Who has signed in to it, and who was kept out",
  enabledQuestion: "Enabled for users to sign in?",
  enabledText:
    "With No, nobody can sign in to the application, whoever is assigned to it. A blocked request leaves it at No.",
  assignmentQuestion: "Assignment required?",
  assignmentText:
    "With Yes, only users and groups that are assigned to the application can sign in, and an administrator must consent for them.",
  save: "Save",
  saved: "The properties were saved.",
  delete: "Delete",
  forOthers: (roles: string) => `To change these properties, you need to be ${roles}.`,
} as const;

const yesNo = (value: boolean): string => (value ? WORDS.yes : WORDS.no);

/** One application at a glance. */
export function applicationOverviewPage(overview: ApplicationOverview, account: PortalAccount): Html {
  const { id, name, publisher } = overview;
  const entry = (page: string, title: string, text: string) =>
    html`<li><a href="${applicationPath(id, page)}">${title}</a><br><span class="soft">${text}</span></li>`;
  return applicationFrame(overview, {
    account,
    tab: "overview",
    body: html`${facts([
      [WORDS.name, name],
      [WORDS.appId, overview.appId],
      [WORDS.objectId, id],
      [WORDS.created, overview.created],
      [WORDS.publisher, publisher ?? html`<span class="alarm">${WORDS.unverified}</span>`],
      [WORDS.publisherDomain, overview.publisherDomain],
      [WORDS.enabled, yesNo(overview.enabled)],
      [WORDS.assignmentRequired, yesNo(overview.assignmentRequired)],
    ])}
<h2>${WORDS.gettingStarted}</h2>
<ul class="overview">${entry("users-and-groups", WORDS.users, WORDS.usersText(overview.assigned))}
${entry("permissions", WORDS.permissions, WORDS.permissionsText(overview.adminConsents, overview.userConsents))}
${entry("sign-in-logs", WORDS.activity, WORDS.activityText)}</ul>`,
  });
}

interface Question {
  readonly name: string;
  readonly question: string;
  readonly text: string;
  readonly answer: boolean;
}

function yesNoQuestion({ name, question, text, answer }: Question): Html {
  const option = (value: "yes" | "no", label: string) =>
    choice({ type: "radio", name, value, label, isChosen: answer === (value === "yes") });
  return fieldset(
    question,
    html`<p class="soft">${text}</p>${option("yes", WORDS.yes)}${option("no", WORDS.no)}`,
  );
}

/** What administrators decide of an application; others read it. */
export function applicationPropertiesPage(properties: ApplicationProperties, account: PortalAccount): Html {
  const { id, name, enabled, assignmentRequired, mayChange, roles, saved } = properties;
  const questions = html`${yesNoQuestion({
    name: "enabled",
    question: WORDS.enabledQuestion,
    text: WORDS.enabledText,
    answer: enabled,
  })}${yesNoQuestion({
    name: "assignmentRequired",
    question: WORDS.assignmentQuestion,
    text: WORDS.assignmentText,
    answer: assignmentRequired,
  })}`;
  return applicationFrame(properties, {
    account,
    tab: "properties",
    body: html`${saved && note("good", html`<p>${WORDS.saved}</p>`)}
${facts([
  [WORDS.name, name],
  [WORDS.appId, properties.appId],
  [WORDS.objectId, id],
  [WORDS.created, properties.created],
])}
${
  mayChange
    ? postForm({
        formToken: account.formToken,
        fields: html`${questions}${actions(html`<a class="button" href="${applicationPath(id, "delete")}">${WORDS.delete}</a><button class="primary">${WORDS.save}</button>`)}`,
      })
    : html`${note("info", html`<p>${WORDS.forOthers(listOf(roles))}</p>`)}<form><fieldset disabled class="bare">${questions}</fieldset></form>`
}`,
  });
}
