import type { PlannedStep } from "../file/scenario-plan.ts";
import type { Stage } from "../stage/stage.ts";
import type { Part } from "../vocabulary/values.ts";

/** Words whose text results leave out. */
const WITHHELD: readonly string[] = ["requests approval", "denies", "blocks"];

function say(value: unknown): string {
  if (Array.isArray(value)) return value.map(say).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([name, part]) => (part === true ? name : `${name}: ${say(part)}`))
    .join(", ");
}

/** A step as a sentence: `Maya Okafor connects`, `time passes: 30 days`. */
export function describeStep({ actor, word, given }: PlannedStep, { actors, redactor }: Stage): string {
  if (actor === "") return "(only expects)";
  const who = Object.hasOwn(actors, actor) ? actors[actor as Part].person.displayName : actor;
  if (given === undefined) return `${who} ${word}`;
  if (word === "fills in") return `${who} ${word}: ${Object.keys(given as object).join(", ")}`;
  if (WITHHELD.includes(word)) return `${who} ${word}: (withheld)`;
  return redactor.clean(`${who} ${word}: ${say(given)}`);
}
