import type { FaultLine, PersonLine, WorldPage } from "../../domain/world-page.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { inEnglish } from "../in-english.ts";
import { postForm, selectField, textField } from "../parts/form.ts";
import { facts } from "../parts/panel.ts";
import { dataTable } from "../parts/table.ts";
import { controlPage, type FormFrame } from "./control-page.ts";
import { notices, type WorldNotice } from "./notices.ts";
import { CONTROL_PATHS } from "./paths.ts";

/** The durations that a button each advances by. */
const QUICK = ["1 hours", "1 days", "15 days", "30 days"] as const;

const section = (id: string, heading: string, body: HtmlValue): Html =>
  html`<section class="panel" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${body}</section>`;

function clockForm({ now }: WorldPage, { words, formToken }: FormFrame): Html {
  const text = words.text.world;
  const fields = html`<div class="commands">${QUICK.map(
    (value, index) => html`<button name="by" value="${value}">${text.quick[index]}</button>`,
  )}</div>
<div class="filter">${textField({ id: "amount", label: text.amount, value: "", type: "number", attributes: html`min="1" step="1"` })}
${selectField({ id: "unit", label: text.unit, value: "minutes", options: Object.entries(text.units) })}<button>${text.advance}</button></div>`;
  return html`<p><strong>${words.say(text.clockNow, { now: words.dateTime(now) })}</strong> ${text.clockText}</p>
${postForm({ formToken, action: CONTROL_PATHS.advance, fields })}`;
}

function peopleTable(people: readonly PersonLine[], { origins, words }: FormFrame): Html {
  const { world: text, portal, roles: names } = words.text;
  return dataTable(
    text.people,
    text.peopleHeadings,
    people.map(({ part, name, address, mailbox, enabled, roles }) => [
      html`<code class="whole">${part}</code>`,
      name,
      address,
      html`<a href="${origins.mail}/mail/${encodeURIComponent(mailbox)}">${mailbox}</a>`,
      enabled ? portal.yes : portal.no,
      roles.length > 0 ? roles.map((role) => names[role]).join(", ") : portal.none,
    ]),
  );
}

function eventForm(people: readonly PersonLine[], { formToken, words }: FormFrame): Html {
  const text = words.text.world;
  const fields = html`<div class="filter">${selectField({
    id: "person",
    label: text.whom,
    value: undefined,
    options: people.map(({ userId, name }) => [userId, name]),
  })}${selectField({ id: "event", label: text.event, value: undefined, options: Object.entries(text.events) })}<button>${text.happen}</button></div>`;
  return postForm({ formToken, action: CONTROL_PATHS.accountEvent, fields });
}

/** What a fault does: a status, or the name that code plans it by. */
function writeAnswer(answer: FaultLine["fault"]["answer"], cut: string): Html | string | number {
  if (answer.kind === "status") return answer.status;
  if (answer.kind === "refusal") return html`<code>AADSTS${answer.aadsts}</code>`;
  return answer.kind === "connection-lost" ? cut : html`<code>${answer.kind}</code>`;
}

function faultTable(faults: readonly FaultLine[], { formToken, words }: FormFrame): Html {
  const text = words.text.world;
  const table = dataTable(
    text.faults,
    text.faultHeadings,
    faults.map(({ id, fault, passes, left }) => [
      html`<code>${fault.route}</code>`,
      writeAnswer(fault.answer, text.cut),
      passes,
      left ?? "∞",
      html`<button name="fault" value="${id}" aria-label="${words.say(text.unplanOne, { route: fault.route })}">${text.unplan}</button>`,
    ]),
  );
  return postForm({ formToken, action: CONTROL_PATHS.unplan, fields: table });
}

function scenarioForm({ scenario, scenarios }: WorldPage, { formToken, words }: FormFrame): Html {
  const text = words.text.world;
  const options = scenarios.map(({ name, description }) => [name, `${name}: ${description}`] as const);
  const isOwn = !scenarios.some(({ name }) => name === scenario.name);
  const own = [scenario.name, `${scenario.name}: ${scenario.description}`] as const;
  const fields = html`<div class="filter">${selectField({
    id: "scenario",
    label: text.startLabel,
    value: scenario.name,
    options: isOwn ? [own, ...options] : options,
    language: "en",
  })}<button>${text.start}</button></div>`;
  return html`<p><strong><code>${scenario.name}</code></strong>: ${inEnglish(scenario.description, words)}</p><p class="soft">${text.startText}</p>
${postForm({ formToken, action: CONTROL_PATHS.start, fields })}`;
}

function snapshotForm({ formToken, words }: FormFrame): Html {
  const text = words.text.world;
  return html`<p>${text.snapshotText}</p><p><a class="button" href="${CONTROL_PATHS.snapshot}" download>${text.download}</a></p>
<form method="post" action="${CONTROL_PATHS.restore}" enctype="multipart/form-data"><input type="hidden" name="formToken" value="${formToken}">
<div class="filter"><div class="field"><label for="file">${text.file}</label><input id="file" name="file" type="file" accept="application/json" required></div>
<button>${text.restore}</button></div></form>`;
}

/** The running world, and what a tester may do to it. */
export function worldPage(world: WorldPage, frame: FormFrame, notice: WorldNotice): Html {
  const { people, faults } = world;
  const text = frame.words.text.world;
  return controlPage({
    ...frame,
    section: "world",
    title: text.title,
    body: html`${notices(notice, frame.words)}
${facts([
  [text.organization, world.organization],
  [text.domain, world.domain],
  [text.waiting, frame.words.number(world.waiting)],
])}
${section("clock", text.clock, clockForm(world, frame))}
${section("people", text.people, html`${peopleTable(people, frame)}${eventForm(people, frame)}`)}
${section("faults", text.faults, html`${faults.length > 0 ? faultTable(faults, frame) : html`<p>${text.noFaults}</p>`}<p><a class="button" href="${CONTROL_PATHS.plan}">${text.plan}</a></p>`)}
${section("scenarios", text.scenario, scenarioForm(world, frame))}
${section("snapshots", text.snapshot, snapshotForm(frame))}`,
  });
}
