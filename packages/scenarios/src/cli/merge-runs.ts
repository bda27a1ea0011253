import type { Counts, Coverage } from "../coverage/coverage.ts";
import type { RunResult } from "../result/run-result.ts";
import type { ScenarioResult } from "../result/scenario-result.ts";
import { totalsOf } from "../run/totals.ts";

function sum(parts: readonly Counts[]): Counts {
  const counts = new Map<string, number>();
  for (const part of parts)
    for (const [name, count] of Object.entries(part)) counts.set(name, (counts.get(name) ?? 0) + count);
  return Object.fromEntries(counts);
}

/** What is known beforehand keeps its order; what was only met is put in one. */
const inOrder = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1)));

function sumCoverages(parts: readonly Coverage[]): Coverage {
  const of = (part: keyof Coverage) => sum(parts.map((coverage) => coverage[part]));
  return {
    states: of("states"),
    transitions: of("transitions"),
    pages: inOrder(of("pages")),
    rules: inOrder(of("rules")),
    aadsts: of("aadsts"),
  };
}

/**
 * Puts together what several played in turns: the first scenario is the first one's, the second the second one's. The
 * result is the same however many played.
 *
 * @param isCancelled - whether the run was called off
 */
export function mergeRuns(runs: readonly RunResult[], isCancelled: boolean): RunResult {
  const longest = Math.max(...runs.map(({ scenarios }) => scenarios.length));
  const scenarios = Array.from({ length: longest }, (_, turn) =>
    runs.flatMap((run): readonly ScenarioResult[] => run.scenarios.slice(turn, turn + 1)),
  ).flat();
  const failed = scenarios.some(({ status }) => status === "failed");
  return {
    mode: runs[0]?.mode ?? "in-process",
    status: isCancelled ? "cancelled" : failed ? "failed" : "passed",
    totals: totalsOf(scenarios),
    scenarios,
    coverage: sumCoverages(runs.map(({ coverage }) => coverage)),
  };
}
