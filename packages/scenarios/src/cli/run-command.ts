import { ScenarioFileError } from "../file/problem.ts";
import { jsonReport } from "../report/json-report.ts";
import { tellTotals } from "../report/tell-failure.ts";
import { coverageReport, createPaint, type Paint, terminalReport } from "../report/terminal-report.ts";
import type { RunResult } from "../result/run-result.ts";
import { RunRefusal } from "../run/run-refusal.ts";
import { playOnce } from "./play-once.ts";
import type { RunEnding, RunRequest, RunTerminal } from "./run-request.ts";
import { nextChange } from "./watch-files.ts";
import { readReports, type WantedReport, writeReports } from "./write-reports.ts";

const isPlain = ({ env, isInteractive }: RunTerminal): boolean =>
  !isInteractive || (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb";

function endingOf({ status, totals }: RunResult): RunEnding {
  if (status === "cancelled") return { exitCode: 130, message: `Called off: ${tellTotals(totals)}.` };
  if (status === "passed") return { exitCode: 0 };
  return {
    exitCode: 1,
    message: `${String(totals.failed)} of ${String(totals.scenarios)} scenarios failed.`,
  };
}

interface Running {
  readonly request: RunRequest;
  readonly terminal: RunTerminal;
  readonly paint: Paint;
  readonly reports: readonly WantedReport[];
  readonly signal: AbortSignal;
}

async function runOnce({ request, terminal, paint, reports, signal }: Running): Promise<RunEnding> {
  const run = await playOnce(request, terminal, { paint, signal });
  await writeReports(reports, run);
  if (request.json) terminal.write(jsonReport(run));
  else {
    terminal.write(`\n${terminalReport(run, paint)}`);
    if (request.coverage) terminal.write(coverageReport(run, paint));
  }
  return endingOf(run);
}

/** What its user did wrong; a bug is thrown. */
async function refusalOf(act: () => Promise<RunEnding>): Promise<RunEnding> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof ScenarioFileError || error instanceof RunRefusal)
      return { exitCode: 2, message: error.message };
    throw error;
  }
}

async function runAndWatch(running: Running): Promise<RunEnding> {
  const { request, terminal, signal } = running;
  let ending: RunEnding;
  do {
    ending = await refusalOf(() => runOnce(running));
    if (signal.aborted) break;
    if (ending.exitCode === 2) terminal.warn(`${ending.message ?? ""}\n`);
    terminal.write("Waiting for a change. Ctrl+C ends.\n");
    await nextChange([...request.paths, ...(request.app === undefined ? [] : [request.app])], signal);
  } while (!signal.aborted);
  // Who ends the waiting has called nothing off.
  return ending.exitCode === 130 ? ending : { exitCode: 0 };
}

/**
 * `mock-azure run`: plays scenarios, tells of them and writes reports. Nothing is played twice to make it pass. When
 * its user stops it, what was played is told and written all the same.
 *
 * @returns how it ended
 * @throws Error what is a bug
 * @group QA scenarios
 */
export async function runCommand(request: RunRequest, terminal: RunTerminal): Promise<RunEnding> {
  return refusalOf(async () => {
    const reports = readReports(request.reports);
    if (request.watch && request.json) throw new RunRefusal("--watch tells people; --json is for one run.");
    if (request.watch && request.paths.length === 0)
      throw new RunRefusal("--watch needs files or folders to watch.");
    const cancelled = new AbortController();
    void terminal.stopped().then(() => cancelled.abort());
    const running: Running = {
      request,
      terminal,
      reports,
      paint: createPaint(!isPlain(terminal)),
      signal: cancelled.signal,
    };
    return request.watch ? runAndWatch(running) : runOnce(running);
  });
}
