import { checkScenario } from "./check-scenario.ts";
import { ScenarioFileError, type ScenarioProblem } from "./problem.ts";
import type { ScenarioDefinition } from "./scenario-definition.ts";
import type { ScenarioPlan } from "./scenario-plan.ts";

/**
 * Scenarios of one file, read and checked. Made by `loadScenarios`.
 *
 * @group QA scenarios
 */
export interface ScenarioFile {
  readonly kind: "scenario-file";
  /** As it was given. */
  readonly file: string;
  /** @internal */
  readonly plans: readonly ScenarioPlan[];
}

/**
 * What can be played: a scenario, or a file of them.
 *
 * @group QA scenarios
 */
export type ScenarioSource = ScenarioDefinition | ScenarioFile;

const isFile = (source: ScenarioSource): source is ScenarioFile =>
  "kind" in source && source.kind === "scenario-file";

/** Two scenarios of one name could not be told apart in a report. */
function sameNames(plans: readonly ScenarioPlan[]): readonly ScenarioProblem[] {
  const first = new Map<string, ScenarioPlan>();
  return plans.flatMap((plan): readonly ScenarioProblem[] => {
    const known = first.get(plan.name);
    if (!known) {
      first.set(plan.name, plan);
      return [];
    }
    const place =
      known.file === undefined ? "" : `, in ${known.file}${known.line === undefined ? "" : `:${known.line}`}`;
    return [
      {
        ...(plan.file !== undefined && { file: plan.file }),
        ...(plan.line !== undefined && { line: plan.line, column: 1 }),
        scenario: plan.name,
        message: `Another scenario is called "${plan.name}"${place}: give each a name of its own.`,
      },
    ];
  });
}

/**
 * Checks everything that is to be played.
 *
 * @throws {@link ScenarioFileError} with every problem
 */
export function planScenarios(sources: readonly ScenarioSource[]): readonly ScenarioPlan[] {
  const problems: ScenarioProblem[] = [];
  const plans = sources.flatMap((source) => {
    if (isFile(source)) return source.plans;
    const checked = checkScenario(source, { locate: () => undefined });
    problems.push(...checked.problems);
    return checked.plans;
  });
  problems.push(...sameNames(plans));
  if (problems.length > 0) throw new ScenarioFileError(problems);
  return plans;
}
