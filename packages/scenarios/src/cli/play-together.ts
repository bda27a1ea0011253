import type { RunResult } from "../result/run-result.ts";
import type { ScenarioResult } from "../result/scenario-result.ts";
import { mergeRuns } from "./merge-runs.ts";

/** Plays a part of the chosen scenarios: every `count`th, from the `index`th on, counted from 0. */
export type PlayPart = (
  part: { readonly index: number; readonly count: number },
  options: { readonly signal: AbortSignal; readonly onScenario: (result: ScenarioResult) => void },
) => Promise<RunResult>;

export interface TogetherOptions {
  readonly workers: number;
  readonly bail: number | undefined;
  readonly signal: AbortSignal;
  readonly onScenario: (result: ScenarioResult) => void;
}

/**
 * Lets several play at the same time, each its part. After too many failures nobody begins another scenario, and what
 * is under way ends with its step.
 */
export async function playTogether(
  playPart: PlayPart,
  { workers, bail = Number.POSITIVE_INFINITY, signal, onScenario }: TogetherOptions,
): Promise<RunResult> {
  const enough = new AbortController();
  let failed = 0;
  const ends = AbortSignal.any([signal, enough.signal]);
  const runs = await Promise.all(
    Array.from({ length: workers }, (_, index) =>
      playPart(
        { index, count: workers },
        {
          signal: ends,
          onScenario(result) {
            if (result.status === "failed") failed += 1;
            onScenario(result);
            if (failed >= bail) enough.abort();
          },
        },
      ),
    ),
  );
  return mergeRuns(runs, signal.aborted);
}
