import type { Paint } from "../report/terminal-report.ts";
import type { RunResult } from "../result/run-result.ts";
import { playPlans } from "../run/play-plans.ts";
import { inProcess } from "../stage/theatre.ts";
import { choosePlans } from "./choose-plans.ts";
import { mergeRuns } from "./merge-runs.ts";
import { playInWorkers } from "./play-in-worker.ts";
import { playTogether } from "./play-together.ts";
import { createProgress } from "./progress.ts";
import type { RunRequest, RunTerminal } from "./run-request.ts";

/**
 * Plays what a request chooses, once.
 *
 * @throws ScenarioFileError where a file is wrong
 * @throws RunRefusal where nothing is chosen
 */
export async function playOnce(
  request: RunRequest,
  terminal: RunTerminal,
  { paint, signal }: { readonly paint: Paint; readonly signal: AbortSignal },
): Promise<RunResult> {
  const plans = await choosePlans(request);
  const progress = createProgress(terminal, paint, plans.length);
  const onScenario: typeof progress.tell = request.json ? () => undefined : (result) => progress.tell(result);
  const { bail } = request;
  // A module that was changed is read anew only where none was read before: in another thread.
  const workers = Math.min(request.workers, plans.length);
  try {
    if (workers > 1 || request.watch)
      return await playTogether(playInWorkers(request), { workers, bail, signal, onScenario });
    const run = await playPlans(plans, inProcess, {
      signal,
      onScenario,
      ...(bail !== undefined && { bail }),
    });
    return mergeRuns([run], signal.aborted);
  } finally {
    if (!request.json) progress.end();
  }
}
