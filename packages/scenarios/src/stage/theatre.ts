import type { ScenarioPlan } from "../file/scenario-plan.ts";
import type { RunResult } from "../result/run-result.ts";
import { onTimeOf } from "./process-time.ts";
import { type Inspect, type Stage, setStage } from "./stage.ts";

/** Where scenarios are played: which app is under test, and how it is reached. */
export interface Theatre {
  readonly mode: RunResult["mode"];
  /** @throws Error where the scenario's world contradicts itself, or the app cannot be reached */
  setStage(plan: ScenarioPlan, inspect: Inspect): Stage | Promise<Stage>;
  /** Plays on a stage, on the time that the app under test is to have. */
  play<Result>(stage: Stage, act: () => Promise<Result>): Promise<Result>;
}

/** The SDK as the app under test; it and its libraries see the tenant's time. */
export const inProcess: Theatre = {
  mode: "in-process",
  setStage,
  play: (stage, act) => onTimeOf(stage.tenant.clock, act),
};
