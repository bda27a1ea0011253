import { planScenarios, type ScenarioSource } from "../file/plan-scenarios.ts";
import type { ScenarioPlan } from "../file/scenario-plan.ts";
import type { RunResult } from "../result/run-result.ts";
import type { ScenarioResult } from "../result/scenario-result.ts";
import { inProcess } from "../stage/theatre.ts";
import { playPlans } from "./play-plans.ts";

/**
 * Which scenarios run, and when the run ends before its end.
 *
 * @group QA scenarios
 */
export interface RunOptions {
  /** Only scenarios whose name holds this text, or that have this tag. */
  readonly filter?: string;
  /** The part of the run that this process plays: `index` from 1, of `count`. */
  readonly shard?: { readonly index: number; readonly count: number };
  /** Plays nothing more after so many scenarios have failed. */
  readonly bail?: number;
  /** Calls the run off; what has been played stays in the result. */
  readonly signal?: AbortSignal;
  /** Told of each scenario as it ends. */
  readonly onScenario?: (result: ScenarioResult) => void;
}

const fits = ({ name, tags }: ScenarioPlan, filter: string | undefined): boolean =>
  filter === undefined || name.toLowerCase().includes(filter.toLowerCase()) || tags.includes(filter);

function checkShard(shard: RunOptions["shard"]): void {
  if (!shard) return;
  const { index, count } = shard;
  if (!Number.isInteger(index) || !Number.isInteger(count) || index < 1 || index > count)
    throw new RangeError(`The shard is ${index}/${count}: give whole numbers from 1/1 to ${count}/${count}.`);
}

/**
 * Plays scenarios in this process: each in a tenant of its own, with the SDK and Microsoft's library for Node as the
 * app under test, on one virtual clock. A scenario is played once; there are no retries.
 *
 * @param sources - scenarios from TypeScript, or loaded by `loadScenarios`
 * @param options - which of them, and when to stop
 * @returns what happened; the same scenarios give the same result
 * @throws {@link ScenarioFileError} when one of them cannot be played as it is written; nothing was played then
 * @throws RangeError when the shard is none
 * @example
 * ```ts run
 * import { runScenarios } from "@consentra/scenarios";
 *
 * const run = await runScenarios([
 *   {
 *     name: "the wall",
 *     world: "approvalRequired",
 *     steps: [{ requester: "connects", expect: { page: "Approval required", "sign-in": 90095 } }],
 *   },
 * ]);
 * run.totals; // => { scenarios: 1, passed: 1, failed: 0, skipped: 0, steps: 1 }
 * ```
 * @group QA scenarios
 */
export async function runScenarios(
  sources: readonly ScenarioSource[],
  options: RunOptions = {},
): Promise<RunResult> {
  const { filter, shard } = options;
  checkShard(shard);
  const chosen = planScenarios(sources)
    .filter((plan) => fits(plan, filter))
    .filter((_, index) => !shard || index % shard.count === shard.index - 1);
  return playPlans(chosen, inProcess, options);
}
