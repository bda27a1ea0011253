import { ScenarioFileError, type ScenarioProblem } from "../file/problem.ts";
import type { PlannedStep, ScenarioPlan } from "../file/scenario-plan.ts";
import { connectionWords } from "../vocabulary/connection-words.ts";
import { pageWords } from "../vocabulary/page-words.ts";
import { reviewWords } from "../vocabulary/review-words.ts";
import { tenantWords, timeWords } from "../vocabulary/world-words.ts";

/** Words that need the SDK's own insight, or its address. */
const NOT_ON_PAGES = ["opens a sign-in link", "grants by link"];

/** Words that every app has room for: they happen on Microsoft's pages, or of themselves. */
const EVERYWHERE: readonly string[] = Object.keys({
  ...pageWords,
  ...reviewWords,
  ...tenantWords,
  ...timeWords,
}).filter((word) => !NOT_ON_PAGES.includes(word));

/** What can be seen of any app, and of the tenant beside it. */
const SEEN = ["of", "status", "page", "mail", "request", "event", "because", "sign-in", "audit", "problem"];

function problemsOf(
  plan: ScenarioPlan,
  step: PlannedStep,
  words: readonly string[],
): readonly ScenarioProblem[] {
  const where = { ...(plan.file !== undefined && { file: plan.file }), scenario: plan.name };
  const at = (line: number | undefined) => ({ ...where, ...(line !== undefined && { line, column: 1 }) });
  const problems: ScenarioProblem[] = [];
  const { actor, word, given } = step;
  const isPossible = actor === "" || EVERYWHERE.includes(word) || words.includes(word);
  if (!isPossible) {
    const hint = Object.hasOwn(connectionWords, word)
      ? `The app's file does not say how it is done; known are ${words.join(", ")}.`
      : "It is a word for the SDK alone.";
    problems.push({ ...at(step.line), message: `"${word}" cannot be done in your own app. ${hint}` });
  } else if (word === "connects" && typeof given === "object" && given !== null) {
    const [extra] = Object.keys(given).filter((name) => name !== "stops at sign-in");
    if (extra !== undefined)
      problems.push({ ...at(step.line), message: `"connects" takes no "${extra}" in your own app.` });
  }
  for (const { value, lineOf } of step.expectations)
    for (const name of Object.keys(value).filter((one) => !SEEN.includes(one)))
      problems.push({
        ...at(lineOf(name) ?? step.line),
        message: `"${name}" cannot be seen in your own app; known are ${SEEN.join(", ")}.`,
      });
  return problems;
}

/**
 * Makes sure that scenarios can be played with the user's own app.
 *
 * @param words - the words that its file knows
 * @throws ScenarioFileError naming every line that needs what only the SDK has
 */
export function checkPlans(plans: readonly ScenarioPlan[], words: readonly string[]): void {
  const problems = plans.flatMap((plan) => plan.steps.flatMap((step) => problemsOf(plan, step, words)));
  if (problems.length > 0) throw new ScenarioFileError(problems);
}
