import type { RunResult } from "../result/run-result.ts";
import type { ScenarioResult } from "../result/scenario-result.ts";
import type { Choice } from "./choose-plans.ts";

/** What a worker is started with. */
export interface PartOfWork {
  readonly choice: Choice;
  readonly index: number;
  readonly count: number;
}

/** What a worker tells. */
export type Told =
  | { readonly kind: "scenario"; readonly result: ScenarioResult }
  | { readonly kind: "run"; readonly run: RunResult };
