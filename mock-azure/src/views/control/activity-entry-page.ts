import type { ActivityDetails } from "../../domain/activity/activity-page.ts";
import type { Hosts } from "../../http/hosts.ts";
import type { Words } from "../../words/words.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { facts, note } from "../parts/panel.ts";
import { dataTable } from "../parts/table.ts";
import { answerText } from "./activity-page.ts";
import { controlPage } from "./control-page.ts";
import { CONTROL_PATHS } from "./paths.ts";

const WORDS = {
  title: "Request {number}",
  back: "Back to Activity",
  time: "Time",
  request: "Request",
  part: "Part",
  route: "Route",
  people: "People",
  applications: "Applications",
  answer: "Answer",
  because: "Why",
  noReasons: "No rule had anything to say: the request looked, or could not be read.",
  source: "Source",
  changes: "What it changed",
  noChanges: "Nothing.",
  headings: ["Journal entry", "Change", "Of what"],
  more: "{count} more are left out here; the journal has them all.",
  notFound: "Not found",
  forgotten: "The tenant does not remember this request, or has not answered it yet.",
} as const;

export interface ControlFrame {
  readonly words: Words;
  readonly origins: Hosts;
}

const SOURCE = /^https:\/\//;

/** A rule's source as a link; what is no address stands as it is. */
const sourceLink = (source: string): HtmlValue =>
  SOURCE.test(source) ? html`<a href="${source}" rel="noopener noreferrer">${WORDS.source}</a>` : source;

/** One request: what was asked, decided and changed, and why. */
export function activityEntryPage({ entry, changes, more }: ActivityDetails, frame: ControlFrame): Html {
  const { words } = frame;
  const { number, at, method, path, part, route, people, applications, because } = entry;
  return controlPage({
    ...frame,
    section: "activity",
    title: WORDS.title.replace("{number}", String(number)),
    body: html`<p><a href="${CONTROL_PATHS.activity}">${WORDS.back}</a></p>
${facts([
  [WORDS.time, words.dateTime(at)],
  [WORDS.request, html`<code>${method} ${path}</code>`],
  [WORDS.part, part],
  [WORDS.route, route],
  [WORDS.people, people.length > 0 && people.map(({ name }) => name).join(", ")],
  [WORDS.applications, applications.length > 0 && applications.map(({ name }) => name).join(", ")],
  [WORDS.answer, answerText(entry)],
])}
<h2>${WORDS.because}</h2>
${
  because.length === 0
    ? html`<p>${WORDS.noReasons}</p>`
    : html`<ol class="reasons">${because.map(
        ({ rule, text, source }) => html`<li><strong>${rule}</strong>: ${text} ${sourceLink(source)}</li>`,
      )}</ol>`
}
<h2>${WORDS.changes}</h2>
${
  changes.length === 0
    ? html`<p>${WORDS.noChanges}</p>`
    : dataTable(
        WORDS.changes,
        WORDS.headings,
        changes.map(({ sequence, kind, facts: told }) => [
          sequence,
          kind,
          told.map(({ name, value }) => `${name}: ${value}`).join("; "),
        ]),
      )
}
${more > 0 && html`<p>${WORDS.more.replace("{count}", words.number(more))}</p>`}`,
  });
}

/** A request that the tenant does not remember. */
export function forgottenEntryPage(frame: ControlFrame): Html {
  return controlPage({
    ...frame,
    section: "activity",
    title: WORDS.notFound,
    body: html`${note("alarm", html`<p>${WORDS.forgotten}</p>`)}
<p><a href="${CONTROL_PATHS.activity}">${WORDS.back}</a></p>`,
  });
}
