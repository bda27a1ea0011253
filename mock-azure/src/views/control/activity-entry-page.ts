import type { ActivityDetails } from "../../domain/activity/activity-page.ts";
import type { Words } from "../../words/words.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { inEnglish } from "../in-english.ts";
import { facts, note } from "../parts/panel.ts";
import { dataTable } from "../parts/table.ts";
import { answered } from "./activity-page.ts";
import { type ControlFrame, controlPage } from "./control-page.ts";
import { CONTROL_PATHS } from "./paths.ts";

const SOURCE = /^https:\/\//;

/** A rule's source as a link; what is no address stands as it is. */
const sourceLink = (source: string, { text }: Words): HtmlValue =>
  SOURCE.test(source)
    ? html`<a href="${source}" rel="noopener noreferrer">${text.activity.source}</a>`
    : source;

/** One request: what was asked, decided and changed, and why. */
export function activityEntryPage({ entry, changes, more }: ActivityDetails, frame: ControlFrame): Html {
  const { words } = frame;
  const { activity } = words.text;
  const { number, at, method, path, part, route, people, applications, because } = entry;
  return controlPage({
    ...frame,
    section: "activity",
    title: words.say(activity.title, { number: String(number) }),
    body: html`<p><a href="${CONTROL_PATHS.activity}">${activity.back}</a></p>
${facts([
  [activity.time, words.dateTime(at)],
  [activity.request, html`<code>${method} ${path}</code>`],
  [activity.part, html`<code>${part}</code>`],
  [activity.route, route !== undefined && html`<code>${route}</code>`],
  [activity.people, people.length > 0 && people.map(({ name }) => name).join(", ")],
  [activity.applications, applications.length > 0 && applications.map(({ name }) => name).join(", ")],
  [activity.answer, answered(entry, words)],
])}
<h2>${activity.because}</h2>
${
  because.length === 0
    ? html`<p>${activity.noReasons}</p>`
    : html`<ol class="steps">${because.map(
        ({ rule, text, source }) =>
          html`<li><strong><code>${rule}</code></strong>: ${inEnglish(text, words)} ${sourceLink(source, words)}</li>`,
      )}</ol>`
}
<h2>${activity.changes}</h2>
${
  changes.length === 0
    ? html`<p>${activity.noChanges}</p>`
    : dataTable(
        activity.changes,
        activity.changeHeadings,
        changes.map(({ sequence, kind, facts: told }) => [
          sequence,
          html`<code>${kind}</code>`,
          html`<code>${told.map(({ name, value }) => `${name}: ${value}`).join("; ")}</code>`,
        ]),
      )
}
${more > 0 && html`<p>${words.say(activity.more, { count: more })}</p>`}`,
  });
}

/** A request that the tenant does not remember. */
export function forgottenEntryPage(frame: ControlFrame): Html {
  const { activity, refusals } = frame.words.text;
  return controlPage({
    ...frame,
    section: "activity",
    title: refusals.notFound,
    body: html`${note("alarm", html`<p>${activity.forgotten}</p>`)}
<p><a href="${CONTROL_PATHS.activity}">${activity.back}</a></p>`,
  });
}
