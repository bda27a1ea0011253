import { sayStep } from "../messages/say-step.ts";
import { folded } from "./approval.ts";
import { button } from "./buttons.ts";
import { type CardFacts, failureOf } from "./facts.ts";
import { type Part, part } from "./part.ts";

const DAY = 86_400_000;

type Row = readonly [label: string, value: string | undefined];

/** A list of names and values, or nothing where there are none. */
function list(className: string, rows: readonly Row[]): Part | undefined {
  const there = rows.filter(([, value]) => value !== undefined && value !== "");
  if (there.length === 0) return undefined;
  return part(
    "dl",
    { key: className, class: className, part: className },
    ...there.map(([label, value]) =>
      part("div", { key: label }, part("dt", {}, label), part("dd", {}, part("bdi", {}, value))),
    ),
  );
}

/** When the request was sent, until when it lives, and when somebody looked. */
export function requestFacts({ state, words, now }: CardFacts): Part | undefined {
  if (state.status !== "pending" || state.approved) return undefined;
  const { lastLook, requestedAt, expiresAt } = state;
  const count = Math.max(0, Math.ceil((expiresAt - now) / DAY));
  return list("facts", [
    [words.say("label.requestedAt"), words.day(requestedAt)],
    [words.say("label.expiresAt"), words.say("left.days", { date: words.day(expiresAt), count })],
    [
      words.say("label.lastLook"),
      lastLook && words.say(`look.${lastLook.result}`, { time: words.moment(lastLook.at) }),
    ],
  ]);
}

/** What the administrator can do, and where; Microsoft's menus are named in English. */
export function forAdministrator(facts: CardFacts): Part | undefined {
  const steps = facts.guidance.steps.filter(({ who }) => who === "administrator");
  if (steps.length === 0) return undefined;
  const items = steps.map((step) => {
    const [link] = step.links;
    return part(
      "li",
      { key: step.key },
      sayStep(facts.words, step, { app: facts.app }),
      link &&
        part(
          "a",
          { href: link.url, target: "_blank", rel: "noreferrer", lang: "en" },
          part("bdi", {}, link.path.join(" > ")),
        ),
    );
  });
  return folded("administrator", facts.words.say("label.administrator"), part("ul", {}, ...items));
}

/** Ids and numbers, as rows of a list. */
function supportRows({ state, words, handoff }: CardFacts): readonly Row[] {
  const support = failureOf(state)?.support;
  if (!support) return [];
  return [
    [words.say("label.code"), [support.code, support.subError].filter(Boolean).join(" / ")],
    [words.say("label.aadsts"), support.aadsts.join(" ")],
    [words.say("label.correlationId"), support.correlationId],
    [words.say("label.traceId"), support.traceId],
    [words.say("label.timestamp"), support.timestamp],
    [words.say("label.clientId"), handoff.clientId],
  ];
}

/** What support asks for, folded. */
export function forSupport(facts: CardFacts): Part | undefined {
  const rows = supportRows(facts);
  if (rows.length === 0) return undefined;
  const steps = facts.guidance.steps.filter(({ who }) => who === "developer");
  return folded(
    "support",
    facts.words.say("label.support"),
    ...steps.map((step) => part("p", { key: step.key }, sayStep(facts.words, step, { app: facts.app }))),
    list("ids", rows),
    part("div", { class: "actions" }, button(facts, "copyDetails")),
  );
}

/** What support asks for, as a text to be pasted. */
export function supportText(facts: CardFacts): string {
  return supportRows(facts)
    .filter(([, value]) => value)
    .map(([label, value = ""]) => `${label}: ${value}`)
    .join("\n");
}
