import type { ScenarioPlan } from "../file/scenario-plan.ts";
import { type AppFile, readAppFile } from "../own-app/app-file.ts";
import type { Paint } from "../report/terminal-report.ts";
import type { RunResult } from "../result/run-result.ts";
import { playPlans } from "../run/play-plans.ts";
import { RunRefusal } from "../run/run-refusal.ts";
import { inProcess } from "../stage/theatre.ts";
import { choosePlans } from "./choose-plans.ts";
import { mergeRuns } from "./merge-runs.ts";
import { playInWorkers } from "./play-in-worker.ts";
import { playTogether } from "./play-together.ts";
import { createProgress, type Progress } from "./progress.ts";
import type { RunRequest, RunTerminal } from "./run-request.ts";

/** Plays with the user's own app, of which there is one. */
async function playOwnApp(
  plans: readonly ScenarioPlan[],
  app: AppFile,
  { workers, bail, chromium }: RunRequest,
  told: { readonly signal: AbortSignal; readonly onScenario: Progress["tell"] },
): Promise<RunResult> {
  if (workers > 1) throw new RunRefusal("--workers is for the SDK: your own app is used by one at a time.");
  const { openTheatre } = await import("../own-app/open-theatre.ts");
  const { checkPlans } = await import("../own-app/check-plans.ts");
  const theatre = await openTheatre(app, chromium);
  try {
    checkPlans(plans, theatre.words);
    const run = await playPlans(plans, theatre, { ...told, ...(bail !== undefined && { bail }) });
    return mergeRuns([run], told.signal.aborted);
  } finally {
    await theatre.close();
  }
}

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
  const app = request.app === undefined ? undefined : readAppFile(request.app);
  const progress = createProgress(terminal, paint, plans.length);
  const onScenario: typeof progress.tell = request.json ? () => undefined : (result) => progress.tell(result);
  const { bail } = request;
  // A module that was changed is read anew only where none was read before: in another thread.
  const workers = Math.min(request.workers, plans.length);
  try {
    if (app) return await playOwnApp(plans, app, request, { signal, onScenario });
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
