import type { ScenarioResult } from "../result/scenario-result.ts";
import type { StepResult } from "../result/step-result.ts";

/** What went wrong in a step, in sentences: what could not be done, and what was not as expected. */
export function tellFailures({ status, problem, mismatches }: StepResult): readonly string[] {
  if (status !== "failed") return [];
  const differences = mismatches.map(({ path, expected, actual, line }) => {
    const place = line === undefined ? "" : ` (line ${String(line)})`;
    return `${path}${place}: expected ${expected}, but found ${actual}`;
  });
  return [...(problem === undefined ? [] : [`It could not be done: ${problem}`]), ...differences];
}

/** Where a scenario or a step stands: `suite/approval.yaml:12`; empty for what comes from code. */
export function placeOf({ file }: Pick<ScenarioResult, "file">, line: number | undefined): string {
  return [file, file === undefined ? undefined : line].filter((part) => part !== undefined).join(":");
}

/** `3 passed, 1 failed, 2 skipped`, without what there is none of. */
export function tellTotals(totals: {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}): string {
  const parts = (["passed", "failed", "skipped"] as const).filter((name) => totals[name] > 0);
  return parts.map((name) => `${String(totals[name])} ${name}`).join(", ") || "no scenarios";
}
