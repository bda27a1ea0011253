import type { RunTotals } from "../result/run-result.ts";
import type { ScenarioResult } from "../result/scenario-result.ts";

/** How many scenarios ended how. */
export function totalsOf(scenarios: readonly ScenarioResult[]): RunTotals {
  const having = (status: ScenarioResult["status"]) =>
    scenarios.filter((one) => one.status === status).length;
  return {
    scenarios: scenarios.length,
    passed: having("passed"),
    failed: having("failed"),
    skipped: having("skipped"),
    steps: scenarios.reduce((sum, { steps }) => sum + steps.length, 0),
  };
}
