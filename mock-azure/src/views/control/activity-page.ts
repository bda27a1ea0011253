import type { ActivityEntry, Subject } from "../../domain/activity/activity-entry.ts";
import type { ActivityPage } from "../../domain/activity/activity-page.ts";
import type { Hosts } from "../../http/hosts.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { filterForm, selectField } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { controlPage } from "./control-page.ts";
import { activityPath, CONTROL_PATHS } from "./paths.ts";

const WORDS = {
  title: "Activity",
  text: "Requests that the tenant answered, the newest first. It remembers the latest 500, and leaves out its own pages and their files.",
  label: "Requests",
  headings: ["Request", "Time", "Person", "Application", "Answer", "Why"],
  person: "Person",
  application: "Application",
  everybody: "Everybody",
  everything: "All applications",
  apply: "Apply",
  none: "No such request yet.",
  live: "New requests appear by themselves where scripts run; else load the page again.",
  older: "Older requests",
  newest: "Newest requests",
  pages: "Pages of the list",
  cut: "connection cut",
  moreReasons: "and {count} more",
} as const;

const namesOf = (subjects: readonly Subject[]): string => subjects.map(({ name }) => name).join(", ");

/** What was answered: the status, what was decided, and where it leads. */
export function answerText({ status, outcome, leadsTo, error }: ActivityEntry): string {
  const answer = status === undefined ? WORDS.cut : String(status);
  return [
    answer,
    ...(outcome === undefined ? [] : [outcome]),
    ...(leadsTo === undefined ? [] : [`→ ${leadsTo}`]),
    ...(error === undefined ? [] : [error]),
  ].join(" ");
}

/** Longer addresses are cut off in the list; the request's own page has all of it. */
const LONGEST_PATH = 100;

const shortened = (path: string): string =>
  path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path;

function cells(entry: ActivityEntry, words: Words): readonly Html[] {
  const { number, at, method, part, path, people, applications, because } = entry;
  const [reason] = because;
  return [
    html`<a href="${activityPath(number)}">${method} ${part} ${shortened(path)}</a>`,
    html`${words.dateTime(at)}`,
    html`${namesOf(people)}`,
    html`${namesOf(applications)}`,
    html`${answerText(entry)}`,
    html`${reason?.rule}${
      because.length > 1 && html` ${WORDS.moreReasons.replace("{count}", words.number(because.length - 1))}`
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
  const options = (subjects: readonly Subject[], all: string) =>
    [["", all], ...subjects.map(({ id, name }) => [id, name])] as [string, string][];
  const isNewest = before === undefined;
  return controlPage({
    words,
    origins,
    section: "activity",
    title: WORDS.title,
    ...(isNewest && { script: CONTROL_PATHS.script }),
    body: html`<p>${WORDS.text}</p>
${filterForm(
  html`${selectField({ id: "person", label: WORDS.person, value: person, options: options(people, WORDS.everybody) })}
${selectField({ id: "application", label: WORDS.application, value: application, options: options(applications, WORDS.everything) })}`,
  WORDS.apply,
)}
${isNewest && html`<p class="soft" id="live" role="status">${WORDS.live}</p>`}
<table aria-label="${WORDS.label}" class="data">
<thead><tr>${WORDS.headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody id="requests">${rows.map(
      (entry) =>
        html`<tr id="request-${entry.number}">${cells(entry, words).map(
          (cell, index) => html`<td data-heading="${WORDS.headings[index]}">${cell}</td>`,
        )}</tr>`,
    )}</tbody></table>
<p id="none"${rows.length > 0 && html` hidden`}>${WORDS.none}</p>
<nav class="pager" aria-label="${WORDS.pages}">${!isNewest && html`<a href="${linkTo(CONTROL_PATHS.activity, { person, application })}" rel="prev">${WORDS.newest}</a>`}
${older !== undefined && html`<a href="${linkTo(CONTROL_PATHS.activity, { person, application, before: older })}" rel="next">${WORDS.older}</a>`}</nav>`,
  });
}
