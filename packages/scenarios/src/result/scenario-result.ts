import type { StepResult } from "./step-result.ts";

/**
 * How a scenario ended. `skipped`: the run was called off, or bailed out, before it.
 *
 * @group QA results
 */
export type ScenarioStatus = "passed" | "failed" | "skipped";

/**
 * One scenario, or one row of its table.
 *
 * @group QA results
 */
export interface ScenarioResult {
  /** Unique in the run. */
  readonly name: string;
  /** As it was given; absent for scenarios that come from code. */
  readonly file?: string;
  readonly line?: number;
  readonly tags: readonly string[];
  /** Name of the world it starts in. */
  readonly world: string;
  readonly status: ScenarioStatus;
  readonly steps: readonly StepResult[];
  /** Why it could not begin. */
  readonly problem?: string;
}
