import { loadScenarios, readySuite, runScenarios } from "@consentra/scenarios";
import type { Bench, Figures } from "../bench.ts";
import type { Effort } from "../measure.ts";

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

/** How long a job takes by the wall clock and all threads of the process, in milliseconds, and what it gives. */
async function clocked<Result>(job: () => Promise<Result>) {
  const [start, startOfWork] = [performance.now(), process.cpuUsage()];
  const result = await job();
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(startOfWork);
  const work = (user + system) / 1000;
  return { milliseconds, told: `${seconds(milliseconds)}, ${seconds(work)} of all threads`, result };
}

async function* run({ scale }: Effort): AsyncGenerator<Figures> {
  const read = await clocked(() => loadScenarios(readySuite()));
  const options = scale < 1 ? { filter: "sequence 8" } : {};
  const play = () => clocked(() => runScenarios(read.result, options));
  const [first, again] = [await play(), await play()];
  const { status, totals } = first.result;
  if (status !== "passed") throw new Error(`${totals.failed} scenarios of the ready suite failed.`);
  yield {
    title: `The ready suite: ${totals.scenarios} scenarios of ${totals.steps} steps; it is to take 3 seconds at most`,
    figures: {
      "read and checked": read.told,
      "played in a process that just started": first.told,
      "played once more": again.told,
      "a scenario": `${(again.milliseconds / totals.scenarios).toFixed(1)} ms`,
    },
  };
}

/** What it costs to play the scenarios that ship with the package. */
export const readySuiteBench: Bench = { name: "ready-suite", run };
