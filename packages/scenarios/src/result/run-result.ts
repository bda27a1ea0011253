import type { Coverage } from "../coverage/coverage.ts";
import type { ScenarioResult } from "./scenario-result.ts";

/**
 * How many scenarios ended how.
 *
 * @group QA results
 */
export interface RunTotals {
  readonly scenarios: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly steps: number;
}

/**
 * A run of scenarios: the same scenarios give the same bytes, for it holds neither durations nor machine names.
 * Tokens, codes, secrets and justifications are nowhere in it.
 *
 * @group QA results
 */
export interface RunResult {
  /** `in-process`: the SDK was the app under test. */
  readonly mode: "in-process" | "browser" | "tenant";
  /** `failed` where a scenario failed; `cancelled` where the run was called off before its end. */
  readonly status: "passed" | "failed" | "cancelled";
  readonly totals: RunTotals;
  readonly scenarios: readonly ScenarioResult[];
  /** What the scenarios exercised. */
  readonly coverage: Coverage;
}
