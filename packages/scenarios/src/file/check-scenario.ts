import { z } from "zod";
import { ACTORS } from "../vocabulary/actors.ts";
import { expectation } from "../vocabulary/expectations.ts";
import { text } from "../vocabulary/values.ts";
import { app, worldChoice } from "../vocabulary/world.ts";
import { checkValue, type Path, type PlacedProblem } from "./check-value.ts";
import { didYouMean, nearestWord } from "./did-you-mean.ts";
import { fillIn } from "./fill-in.ts";
import type { ScenarioProblem } from "./problem.ts";
import type { Variables } from "./scenario-definition.ts";
import type { PlannedExpectation, PlannedStep, ScenarioPlan } from "./scenario-plan.ts";

/** Where a scenario comes from. */
export interface Source {
  readonly file?: string;
  /** The place of something in the file; undefined where the file has no lines. */
  locate(path: Path, isKey?: boolean): { readonly line: number; readonly column: number } | undefined;
}

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const variables = z.record(text, scalar);

/** A scenario around its steps. */
export const scenarioFrame = z.strictObject({
  name: text,
  about: text.optional().meta({ description: "What it shows, for the reader." }),
  tags: z.array(text).optional().meta({ description: "Words to choose scenarios by." }),
  world: worldChoice.meta({ description: "Where it starts." }),
  app: app.optional().meta({ description: "How the app under test is set up." }),
  variables: variables
    .optional()
    .meta({ description: "Values by name; texts write them in braces after a dollar sign." }),
  table: z
    .array(variables)
    .min(1)
    .optional()
    .meta({ description: "Plays the scenario once for each row, with the row's values." }),
  steps: z.array(z.unknown()).min(1),
});

const STEP_KEYS = [...Object.keys(ACTORS), "expect", "note"];

const isWords = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Who else has a word that somebody here has not. */
function otherOwner(word: string, actor: string): string | undefined {
  const owner = Object.keys(ACTORS).find((name) => name !== actor && Object.hasOwn(ACTORS[name] ?? {}, word));
  if (owner === undefined) return undefined;
  return owner === "requester" ? "people" : `"${owner}"`;
}

/** What an actor does in a step. */
function checkDeed(actor: string, deed: unknown, at: Path, problems: PlacedProblem[]) {
  const words = ACTORS[actor] ?? {};
  const entries = isWords(deed) ? Object.entries(deed) : [[deed, undefined] as const];
  const [[word, given] = [undefined, undefined], second] = entries;
  if (typeof word !== "string") {
    problems.push({
      path: at,
      message: `What ${actor} does is missing. ${didYouMean("", Object.keys(words))}`,
    });
    return undefined;
  }
  if (second) {
    const message = `"${actor}" does one thing a step, not ${entries.map(([name]) => `"${String(name)}"`).join(" and ")}.`;
    problems.push({ path: [...at, String(second[0])], message, isKey: true });
    return undefined;
  }
  const path = isWords(deed) ? [...at, word] : at;
  const key = isWords(deed) && { isKey: true as const };
  const entry = Object.hasOwn(words, word) ? words[word] : undefined;
  if (!entry) {
    const owner = otherOwner(word, actor);
    const hint = owner ? `That is a word of ${owner}.` : didYouMean(word, Object.keys(words));
    problems.push({ path, message: `"${actor}" has no word "${word}". ${hint}`, ...key });
    return undefined;
  }
  if (!entry.takes) {
    if (given === undefined || given === null) return { word, given: undefined };
    problems.push({ path, message: `"${word}" takes nothing; ${JSON.stringify(given)} stands after it.` });
    return undefined;
  }
  if ((given === undefined || given === null) && entry.alone) return { word, given: undefined };
  if (given === undefined || given === null) {
    problems.push({ path, message: `"${word}" needs something after it. ${entry.does}`, ...key });
    return undefined;
  }
  const checked = checkValue(entry.takes, given, path);
  if ("problems" in checked) {
    problems.push(...checked.problems);
    return undefined;
  }
  return { word, given: checked.value };
}

function checkStep(
  step: unknown,
  at: Path,
  source: Source,
  problems: PlacedProblem[],
): PlannedStep | undefined {
  if (!isWords(step)) {
    const message = `A step says who does what, such as "requester: connects"; ${JSON.stringify(step)} does not.`;
    problems.push({ path: at, message });
    return undefined;
  }
  const before = problems.length;
  for (const key of Object.keys(step).filter((one) => !STEP_KEYS.includes(one))) {
    const owner = Object.keys(ACTORS).find((name) => Object.hasOwn(ACTORS[name] ?? {}, key));
    const hint =
      owner === undefined || nearestWord(key, STEP_KEYS) !== undefined
        ? didYouMean(key, STEP_KEYS)
        : `Say who: "${owner}: ${key}".`;
    problems.push({
      path: [...at, key],
      message: `"${key}" is nobody who acts in a step. ${hint}`,
      isKey: true,
    });
  }
  const actors = Object.keys(step).filter((key) => Object.hasOwn(ACTORS, key));
  const [actor = "", other] = actors;
  if (other !== undefined) {
    const message = `One acts in a step, not ${actors.map((name) => `"${name}"`).join(" and ")}: make two steps of it.`;
    problems.push({ path: [...at, other], message, isKey: true });
  }
  const deed =
    actor === "" ? { word: "", given: undefined } : checkDeed(actor, step[actor], [...at, actor], problems);
  const expectations: PlannedExpectation[] = [];
  const { expect } = step;
  if (expect === undefined && actor === "" && problems.length === before)
    problems.push({ path: at, message: "The step neither does nor expects anything." });
  const list = Array.isArray(expect) ? expect : expect === undefined ? [] : [expect];
  for (const [index, one] of list.entries()) {
    const path = Array.isArray(expect) ? [...at, "expect", index] : [...at, "expect"];
    const checked = checkValue(expectation, one, path);
    if ("problems" in checked) problems.push(...checked.problems);
    else
      expectations.push({
        value: checked.value,
        lineOf: (...words) => source.locate([...path, ...words])?.line,
      });
  }
  if (problems.length > before || !deed) return undefined;
  return { line: source.locate(at)?.line, actor, ...deed, expectations };
}

/** A row's name: the scenario's own, where that says which row it is, else with the row's values. */
function rowName(template: string, filled: string, row: Variables | undefined): string {
  if (!row || /\$\{/.test(template)) return filled;
  const values = Object.entries(row).map(([name, value]) => `${name}: ${String(value)}`);
  return `${filled} (${values.join(", ")})`;
}

/** The rows of a scenario's table, as far as it has any that can be read. */
function rowsOf(raw: Readonly<Record<string, unknown>>): readonly (Variables | undefined)[] {
  const { table } = raw;
  return Array.isArray(table) && table.length > 0 && table.every(isWords)
    ? (table as Variables[])
    : [undefined];
}

/**
 * Checks a scenario, and plans each row of its table.
 *
 * @param raw - the scenario as it is written
 * @param source - where it comes from
 * @returns the plans, and everything that is wrong; with a problem there may be fewer plans
 */
export function checkScenario(
  raw: unknown,
  source: Source,
): { readonly plans: readonly ScenarioPlan[]; readonly problems: readonly ScenarioProblem[] } {
  const problems: PlacedProblem[] = [];
  const plans: ScenarioPlan[] = [];
  const own = isWords(raw) && isWords(raw.variables) ? (raw.variables as Variables) : {};
  for (const row of isWords(raw) ? rowsOf(raw) : [undefined]) {
    const before = problems.length;
    const filled = fillIn(raw, { ...own, ...row }, problems);
    // What stands where a variable is missing would be wrong, too.
    if (problems.length > before) continue;
    const frame = checkValue(scenarioFrame, filled, []);
    if ("problems" in frame) problems.push(...frame.problems);
    const steps = isWords(filled) && Array.isArray(filled.steps) ? (filled.steps as readonly unknown[]) : [];
    const planned = steps.map((step, index) => checkStep(step, ["steps", index], source, problems));
    if (problems.length > 0 || "problems" in frame) continue;
    const { name, tags = [], world, app: appChoice = {} } = frame.value;
    plans.push({
      name: rowName((raw as { readonly name: string }).name, name, row),
      file: source.file,
      line: source.locate([])?.line,
      tags,
      world,
      app: appChoice,
      steps: planned.filter((step) => step !== undefined),
    });
  }
  const scenario = isWords(raw) && typeof raw.name === "string" ? raw.name : undefined;
  // A table says the same of every row.
  const placed = new Map(problems.map((one) => [`${one.path.join("/")} ${one.message}`, one]));
  return {
    plans,
    problems: [...placed.values()].map(({ path, message, isKey = false }) => ({
      ...(source.file !== undefined && { file: source.file }),
      ...source.locate(path, isKey),
      ...(scenario !== undefined && { scenario }),
      message,
    })),
  };
}
