import type { ActivityEntry, Subject } from "../../domain/activity/activity-entry.ts";
import type { ActivityPage } from "../../domain/activity/activity-page.ts";
import type { Hosts } from "../../http/hosts.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { filterForm, selectField } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { controlPage } from "./control-page.ts";
import { activityPath, CONTROL_PATHS } from "./paths.ts";

const namesOf = (subjects: readonly Subject[]): string => subjects.map(({ name }) => name).join(", ");

/** What was answered: the status, what was decided, and where it leads. */
export function answered({ status, outcome, leadsTo, error }: ActivityEntry, { text }: Words): Html {
  const codes = [outcome, leadsTo && `→ ${leadsTo}`, error].filter((code) => code !== undefined);
  return html`${status ?? text.activity.cut}${codes.length > 0 && html` <code>${codes.join(" ")}</code>`}`;
}

/** Longer addresses are cut off in the list; the request's own page has all of it. */
const LONGEST_PATH = 100;

const shortened = (path: string): string =>
  path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path;

function cells(entry: ActivityEntry, words: Words): readonly Html[] {
  const { number, at, method, part, path, people, applications, because } = entry;
  const [reason] = because;
  return [
    html`<a href="${activityPath(number)}"><code>${method} ${part} ${shortened(path)}</code></a>`,
    html`${words.dateTime(at)}`,
    html`${namesOf(people)}`,
    html`${namesOf(applications)}`,
    answered(entry, words),
    html`${reason && html`<code>${reason.rule}</code>`}${
      because.length > 1 &&
      html` ${words.say(words.text.activity.moreReasons, { count: because.length - 1 })}`
    }`,
  ];
}

/**
 * What the tenant answered. The script of the page puts new rows in front; each row's id tells it which are new.
 */
export function activityPage(
  { filter, rows, people, applications, older }: ActivityPage,
  { words, origins }: { readonly words: Words; readonly origins: Hosts },
): Html {
  const { person, application, before } = filter;
  const { text } = words;
  const { activity, portal } = text;
  const options = (subjects: readonly Subject[], all: string) =>
    [["", all], ...subjects.map(({ id, name }) => [id, name])] as [string, string][];
  const isNewest = before === undefined;
  return controlPage({
    words,
    origins,
    section: "activity",
    title: text.world.activity,
    ...(isNewest && { script: CONTROL_PATHS.script }),
    body: html`<p>${activity.text}</p>
${filterForm(
  html`${selectField({ id: "person", label: activity.person, value: person, options: options(people, activity.everybody) })}
${selectField({ id: "application", label: activity.application, value: application, options: options(applications, portal.allApplications) })}`,
  portal.apply,
)}
${isNewest && html`<p class="soft" id="live" role="status">${activity.live}</p>`}
<table aria-label="${activity.label}" class="data">
<thead><tr>${activity.headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody id="requests">${rows.map(
      (entry) =>
        html`<tr id="request-${entry.number}">${cells(entry, words).map(
          (cell, index) => html`<td data-heading="${activity.headings[index]}">${cell}</td>`,
        )}</tr>`,
    )}</tbody></table>
<p id="none"${rows.length > 0 && html` hidden`}>${activity.none}</p>
<nav class="pager" aria-label="${portal.pages}">${!isNewest && html`<a href="${linkTo(CONTROL_PATHS.activity, { person, application })}" rel="prev">${activity.newest}</a>`}
${older !== undefined && html`<a href="${linkTo(CONTROL_PATHS.activity, { person, application, before: older })}" rel="next">${activity.older}</a>`}</nav>`,
  });
}
