import { coverScenario, type ScenarioCoverage } from "../coverage/scenario-coverage.ts";
import { sumCoverage } from "../coverage/sum-coverage.ts";
import type { ScenarioPlan } from "../file/scenario-plan.ts";
import type { RunResult } from "../result/run-result.ts";
import type { ScenarioResult } from "../result/scenario-result.ts";
import type { Theatre } from "../stage/theatre.ts";
import { playScenario, skipScenario } from "./play-scenario.ts";
import type { RunOptions } from "./run-scenarios.ts";
import { totalsOf } from "./totals.ts";

/** Plays scenarios one after the other. */
export async function playPlans(
  plans: readonly ScenarioPlan[],
  theatre: Theatre,
  { bail = Number.POSITIVE_INFINITY, signal, onScenario }: Pick<RunOptions, "bail" | "signal" | "onScenario">,
): Promise<RunResult> {
  const scenarios: ScenarioResult[] = [];
  const coverages: ScenarioCoverage[] = [];
  let failed = 0;
  for (const plan of plans) {
    let result: ScenarioResult;
    if (signal?.aborted || failed >= bail) result = skipScenario(plan);
    else {
      const coverage = coverScenario();
      result = await playScenario(plan, theatre, coverage, signal);
      coverages.push(coverage);
    }
    if (result.status === "failed") failed += 1;
    scenarios.push(result);
    onScenario?.(result);
  }
  return {
    mode: theatre.mode,
    status: signal?.aborted ? "cancelled" : failed > 0 ? "failed" : "passed",
    totals: totalsOf(scenarios),
    scenarios,
    coverage: sumCoverage(coverages),
  };
}
