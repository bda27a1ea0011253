import type { ScenarioResult } from "../result/scenario-result.ts";
import type { Exchange, StepResult } from "../result/step-result.ts";

/** What each part of the flow is called; people stand in the order in which they appear. */
const SERVICES: Readonly<Record<string, string>> = {
  app: "The app",
  login: "Microsoft sign-in",
  graph: "Microsoft Graph",
  portal: "Microsoft Entra portal",
  mail: "Mail",
  control: "Mock tenant",
};

/**
 * A text as a message of a diagram: Mermaid takes `;` for the end of a line and `#` for the beginning of a character.
 *
 * @see https://mermaid.js.org/syntax/sequenceDiagram.html
 */
const say = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[#;<>%]/g, (character) => `#${String(character.codePointAt(0))};`);

function tellExchange({ from, to, method, path, status, outcome, aadsts }: Exchange): readonly string[] {
  const facts = [
    status === undefined ? "the connection broke" : String(status),
    outcome,
    ...(aadsts === undefined || outcome?.includes(String(aadsts)) ? [] : [`AADSTS${String(aadsts)}`]),
  ].filter((fact) => fact !== undefined);
  const back = status === undefined ? "--x" : "-->>";
  return [`${from}->>${to}: ${say(`${method} ${path}`)}`, `${to}${back}${from}: ${say(facts.join(" "))}`];
}

const actorsOf = (steps: readonly StepResult[]): readonly string[] => [
  ...new Set(
    steps.flatMap(({ actor, exchanges, connections }) => [
      actor,
      ...connections.map(({ person }) => person),
      ...exchanges.flatMap(({ from, to }) => [from, to]),
    ]),
  ),
];

/**
 * The flow of a scenario as a Mermaid sequence diagram: who asked which part of Microsoft for what, what was answered,
 * which mails went out, and what the app showed then.
 */
export function sequenceDiagram({ steps }: ScenarioResult): string {
  const taken = steps.filter(({ status }) => status !== "skipped");
  const named = actorsOf(taken);
  const hasMail = taken.some(({ mails }) => mails.length > 0);
  const services = Object.keys(SERVICES).filter(
    (name) => name === "app" || named.includes(name) || (name === "mail" && hasMail),
  );
  const things = ["", "time", "tenant", "network"];
  const people = named.filter((name) => !things.includes(name) && !services.includes(name));
  const all = [...people, ...services];
  const across = [all[0], all.at(-1)].join(",");

  let shown = "";
  const lines = taken.flatMap(({ number, text, exchanges, mails, connections, status }) => {
    const statuses = connections.map((one) => `${one.person}: ${one.status}`).join(", ");
    const isNews = statuses !== shown && statuses !== "";
    shown = statuses;
    return [
      `Note over ${across}: ${say(`${String(number)}. ${text}${status === "failed" ? " (failed)" : ""}`)}`,
      ...exchanges.flatMap(tellExchange),
      ...mails.map(({ to, subject }) => `login-)mail: ${say(`to ${to}: ${subject}`)}`),
      ...(isNews ? [`Note over app: ${say(statuses)}`] : []),
    ];
  });
  return [
    "sequenceDiagram",
    ...people.map((name) => `  actor ${name}`),
    ...services.map((name) => `  participant ${name} as ${SERVICES[name] ?? name}`),
    ...lines.map((line) => `  ${line}`),
  ].join("\n");
}
