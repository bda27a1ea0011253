import type { ApplicationOverview, ApplicationProperties } from "../../domain/portal/application-page.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { actions, choice, fieldset, postForm } from "../parts/form.ts";
import { facts, note } from "../parts/panel.ts";
import { applicationFrame } from "./application-frame.ts";
import { applicationPath } from "./paths.ts";
import { listOf, type PortalReader } from "./shell.ts";

/** One application at a glance. */
export function applicationOverviewPage(overview: ApplicationOverview, reader: PortalReader): Html {
  const { text, say, date } = reader.words;
  const { applications, fields, portal } = text;
  const yesNo = (value: boolean): string => (value ? portal.yes : portal.no);
  const { id, name, publisher } = overview;
  const entry = (page: string, title: string, text: string) =>
    html`<li><a href="${applicationPath(id, page)}">${title}</a><br><span class="soft">${text}</span></li>`;
  return applicationFrame(overview, {
    ...reader,
    tab: "overview",
    body: html`${facts([
      [fields.name, name],
      [fields.appId, overview.appId],
      [fields.objectId, id],
      [fields.created, date(overview.created)],
      [fields.publisher, publisher ?? html`<span class="alarm">${text.consent.unverified}</span>`],
      [fields.publisherDomain, overview.publisherDomain],
      [fields.enabledForUsers, yesNo(overview.enabled)],
      [fields.assignmentRequired, yesNo(overview.assignmentRequired)],
    ])}
<h2>${applications.gettingStarted}</h2>
<ul class="overview">${entry("users-and-groups", applications.assignUsers, say(applications.assigned, { count: overview.assigned }))}
${entry("permissions", fields.permissions, say(applications.consents, { admin: overview.adminConsents, count: overview.userConsents }))}
${entry("sign-in-logs", portal.signInLogs, applications.signInsText)}</ul>`,
  });
}

interface Question {
  readonly name: string;
  readonly question: string;
  readonly text: string;
  readonly answer: boolean;
}

function yesNoQuestion({ name, question, text, answer }: Question, { portal }: Words["text"]): Html {
  const option = (value: "yes" | "no", label: string) =>
    choice({ type: "radio", name, value, label, isChosen: answer === (value === "yes") });
  return fieldset(
    question,
    html`<p class="soft">${text}</p>${option("yes", portal.yes)}${option("no", portal.no)}`,
  );
}

/** What administrators decide of an application; others read it. */
export function applicationPropertiesPage(properties: ApplicationProperties, reader: PortalReader): Html {
  const { words } = reader;
  const { text, say, date } = words;
  const { applications, fields, portal } = text;
  const { id, name, enabled, assignmentRequired, mayChange, roles, saved } = properties;
  const questions = [
    {
      name: "enabled",
      question: applications.enabledQuestion,
      text: applications.enabledText,
      answer: enabled,
    },
    {
      name: "assignmentRequired",
      question: applications.assignmentQuestion,
      text: applications.assignmentText,
      answer: assignmentRequired,
    },
  ].map((question) => yesNoQuestion(question, text));
  return applicationFrame(properties, {
    ...reader,
    tab: "properties",
    body: html`${saved && note("good", html`<p>${applications.saved}</p>`)}
${facts([
  [fields.name, name],
  [fields.appId, properties.appId],
  [fields.objectId, id],
  [fields.created, date(properties.created)],
])}
${
  mayChange
    ? postForm({
        formToken: reader.account.formToken,
        fields: html`${questions}${actions(html`<a class="button" href="${applicationPath(id, "delete")}">${portal.delete}</a><button class="primary">${portal.save}</button>`)}`,
      })
    : html`${note("info", html`<p>${say(applications.forOthers, { roles: listOf(roles, words) })}</p>`)}<form><fieldset disabled class="bare">${questions}</fieldset></form>`
}`,
  });
}
