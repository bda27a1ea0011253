import type { FaultLine, PersonLine, WorldPage } from "../../domain/world-page.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { postForm, selectField, textField } from "../parts/form.ts";
import { facts, note } from "../parts/panel.ts";
import { dataTable } from "../parts/table.ts";
import type { ControlFrame } from "./activity-entry-page.ts";
import { controlPage } from "./control-page.ts";
import { CONTROL_PATHS } from "./paths.ts";

const WORDS = {
  title: "World",
  organization: "Organization",
  domain: "Domain",
  waiting: "Requests for approval that wait",
  notDone: "That was not done.",
  done: {
    advance: "The clock was moved.",
    "account-event": "It happened to the account.",
    plan: "The fault is planned.",
    unplan: "The fault was taken back.",
    start: "The scenario started again.",
    restore: "The snapshot was taken up.",
  },
  clock: "Clock",
  clockNow: "It is {now}.",
  clockText:
    "What falls due on the way happens: reminders, expiries, the end of tokens. The clock never goes back.",
  quick: [
    ["1 hours", "Advance 1 hour"],
    ["1 days", "Advance 1 day"],
    ["15 days", "Advance 15 days"],
    ["30 days", "Advance 30 days"],
  ],
  amount: "Time to advance",
  unit: "Unit",
  units: [
    ["minutes", "minutes"],
    ["hours", "hours"],
    ["days", "days"],
  ],
  advance: "Advance",
  scenario: "Scenario",
  startText: "Starting a scenario gives up everything that happened; the clock stays where it is.",
  startLabel: "Scenario to start",
  start: "Start scenario",
  people: "People",
  peopleHeadings: ["Part", "Name", "Account", "Mailbox", "Account enabled", "Roles"],
  yes: "Yes",
  no: "No",
  none: "None",
  whom: "Person",
  event: "What happens",
  events: [
    ["passwordChanged", "changes the password"],
    ["passwordResetByUser", "resets the password by themselves"],
    ["passwordResetInAzurePortal", "gets a new password in the Azure portal"],
    ["passwordResetInEntraAdminCenter", "gets a new password in the admin center"],
    ["sessionsRevoked", "has all sessions revoked"],
    ["accountDisabled", "is disabled"],
    ["accountEnabled", "is enabled"],
    ["mfaRequired", "needs a second factor from now on"],
  ],
  happen: "Let it happen",
  faults: "Planned faults",
  faultHeadings: ["Route", "Answer", "Lets through", "Fails", "Take back"],
  noFaults: "No fault is planned.",
  cut: "connection cut",
  unplan: "Take back",
  unplanLabel: "Take back the fault of {route}",
  route: "Route",
  answer: "Answer",
  answers: [
    ["503", "503 Service Unavailable"],
    ["429", "429 Too Many Requests"],
    ["500", "500 Internal Server Error"],
    ["502", "502 Bad Gateway"],
    ["504", "504 Gateway Timeout"],
    ["connection-lost", "cut the connection"],
  ],
  after: "Calls to let through first",
  times: "Calls that fail",
  retryAfter: "Retry-After in seconds",
  plan: "Plan fault",
  snapshot: "Snapshot",
  snapshotText:
    "A snapshot holds everything there is, as JSON. It can be restored as long as the clock does not stand after it.",
  download: "Download snapshot",
  file: "Snapshot to restore",
  restore: "Restore snapshot",
} as const;

/** What a form of the page has done: its name, or why it was not done. */
export interface WorldNotice {
  readonly done: string | undefined;
  readonly problem: string | undefined;
}

type Frame = ControlFrame & { readonly formToken: string };

const isDone = (name: string): name is keyof typeof WORDS.done => Object.hasOwn(WORDS.done, name);

function notices({ done, problem }: WorldNotice): HtmlValue {
  if (problem !== undefined) return note("alarm", html`<p>${WORDS.notDone} ${problem}</p>`);
  return done !== undefined && isDone(done) && note("good", html`<p>${WORDS.done[done]}</p>`);
}

const section = (id: string, heading: string, body: HtmlValue): Html =>
  html`<section class="panel" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${body}</section>`;

function clockForm({ now }: WorldPage, { words, formToken }: Frame): Html {
  const fields = html`<div class="commands">${WORDS.quick.map(
    ([value, name]) => html`<button name="by" value="${value}">${name}</button>`,
  )}</div>
<div class="filter">${textField({ id: "amount", label: WORDS.amount, value: "", type: "number", attributes: html`min="1" step="1"` })}
${selectField({ id: "unit", label: WORDS.unit, value: "minutes", options: WORDS.units })}<button>${WORDS.advance}</button></div>`;
  return html`<p><strong>${WORDS.clockNow.replace("{now}", words.dateTime(now))}</strong> ${WORDS.clockText}</p>
${postForm({ formToken, action: CONTROL_PATHS.advance, fields })}`;
}

function peopleTable(people: readonly PersonLine[], { origins }: Frame): Html {
  return dataTable(
    WORDS.people,
    WORDS.peopleHeadings,
    people.map(({ part, name, address, mailbox, enabled, roles }) => [
      part,
      name,
      address,
      html`<a href="${origins.mail}/mail/${encodeURIComponent(mailbox)}">${mailbox}</a>`,
      enabled ? WORDS.yes : WORDS.no,
      roles.length > 0 ? roles.join(", ") : WORDS.none,
    ]),
  );
}

function eventForm(people: readonly PersonLine[], { formToken }: Frame): Html {
  const fields = html`<div class="filter">${selectField({
    id: "person",
    label: WORDS.whom,
    value: undefined,
    options: people.map(({ userId, name }) => [userId, name]),
  })}${selectField({ id: "event", label: WORDS.event, value: undefined, options: WORDS.events })}<button>${WORDS.happen}</button></div>`;
  return postForm({ formToken, action: CONTROL_PATHS.accountEvent, fields });
}

function faultTable(faults: readonly FaultLine[], { formToken }: Frame): Html {
  const table = dataTable(
    WORDS.faults,
    WORDS.faultHeadings,
    faults.map(({ id, fault, passes, left }) => [
      fault.route,
      fault.answer.kind === "status" ? fault.answer.status : WORDS.cut,
      passes,
      left,
      html`<button name="fault" value="${id}" aria-label="${WORDS.unplanLabel.replace("{route}", fault.route)}">${WORDS.unplan}</button>`,
    ]),
  );
  return postForm({ formToken, action: CONTROL_PATHS.unplan, fields: table });
}

/** A fault is planned by the name of its route, which the field completes. */
function faultForm(routes: readonly string[], { formToken }: Frame): Html {
  const count = (id: string, label: string, value: string, least: number) =>
    textField({ id, label, value, type: "number", attributes: html`min="${least}" step="1"` });
  const fields = html`<div class="filter">${textField({ id: "route", label: WORDS.route, value: "", attributes: html`list="routes" required autocomplete="off"` })}
<datalist id="routes">${routes.map((route) => html`<option value="${route}"></option>`)}</datalist>
${selectField({ id: "answer", label: WORDS.answer, value: undefined, options: WORDS.answers })}
${count("after", WORDS.after, "0", 0)}${count("times", WORDS.times, "1", 1)}${count("retryAfter", WORDS.retryAfter, "", 0)}
<button>${WORDS.plan}</button></div>`;
  return postForm({ formToken, action: CONTROL_PATHS.plan, fields });
}

function scenarioForm({ scenario, scenarios }: WorldPage, { formToken }: Frame): Html {
  const options = scenarios.map(({ name, description }) => [name, `${name}: ${description}`] as const);
  const isOwn = !scenarios.some(({ name }) => name === scenario.name);
  const own = [scenario.name, `${scenario.name}: ${scenario.description}`] as const;
  const fields = html`<div class="filter">${selectField({
    id: "scenario",
    label: WORDS.startLabel,
    value: scenario.name,
    options: isOwn ? [own, ...options] : options,
  })}<button>${WORDS.start}</button></div>`;
  return html`<p><strong>${scenario.name}</strong>: ${scenario.description}</p><p class="soft">${WORDS.startText}</p>
${postForm({ formToken, action: CONTROL_PATHS.start, fields })}`;
}

function snapshotForm({ formToken }: Frame): Html {
  return html`<p>${WORDS.snapshotText}</p><p><a class="button" href="${CONTROL_PATHS.snapshot}" download>${WORDS.download}</a></p>
<form method="post" action="${CONTROL_PATHS.restore}" enctype="multipart/form-data"><input type="hidden" name="formToken" value="${formToken}">
<div class="filter"><div class="field"><label for="file">${WORDS.file}</label><input id="file" name="file" type="file" accept="application/json" required></div>
<button>${WORDS.restore}</button></div></form>`;
}

/** The running world, and what a tester may do to it. */
export function worldPage(world: WorldPage, frame: Frame, notice: WorldNotice): Html {
  const { people, faults, routes } = world;
  return controlPage({
    ...frame,
    section: "world",
    title: WORDS.title,
    body: html`${notices(notice)}
${facts([
  [WORDS.organization, world.organization],
  [WORDS.domain, world.domain],
  [WORDS.waiting, frame.words.number(world.waiting)],
])}
${section("clock", WORDS.clock, clockForm(world, frame))}
${section("people", WORDS.people, html`${peopleTable(people, frame)}${eventForm(people, frame)}`)}
${section("faults", WORDS.faults, html`${faults.length > 0 ? faultTable(faults, frame) : html`<p>${WORDS.noFaults}</p>`}${faultForm(routes, frame)}`)}
${section("scenarios", WORDS.scenario, scenarioForm(world, frame))}
${section("snapshots", WORDS.snapshot, snapshotForm(frame))}`,
  });
}
