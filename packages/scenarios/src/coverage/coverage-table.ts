import type { Counts, Coverage } from "./coverage.ts";

const TITLES: Readonly<Record<keyof Coverage, string>> = {
  states: "States",
  transitions: "Transitions",
  pages: "Pages",
  rules: "Rules",
  aadsts: "AADSTS numbers",
};

const cell = (text: string): string => text.replaceAll("|", "\\|");

const missing = (counts: Counts): readonly string[] =>
  Object.entries(counts).flatMap(([name, count]) => (count === 0 ? [name] : []));

/** As many names of what is missing as a cell holds. */
const MOST = 12;

function row(kind: keyof Coverage, counts: Counts): string {
  const all = Object.keys(counts).length;
  const left = missing(counts);
  const named = left.slice(0, MOST).map(cell).join(", ");
  const more = left.length > MOST ? ` and ${left.length - MOST} more` : "";
  return `| ${TITLES[kind]} | ${all - left.length} | ${all} | ${named}${more} |`;
}

/**
 * What scenarios exercised, as a Markdown table: a line a kind, with what is missing.
 *
 * @param coverage - of a run
 * @returns Markdown
 * @example
 * ```ts run
 * import { coverageTable, runScenarios } from "@consentra/scenarios";
 *
 * const { coverage } = await runScenarios([
 *   { name: "connects", world: "alreadyApproved", steps: [{ requester: "connects" }] },
 * ]);
 * coverageTable(coverage).split("\n")[0]; // => "| | exercised | of | not exercised |"
 * ```
 * @group QA results
 */
export function coverageTable(coverage: Coverage): string {
  const kinds = Object.keys(TITLES) as readonly (keyof Coverage)[];
  return [
    "| | exercised | of | not exercised |",
    "| --- | --- | --- | --- |",
    ...kinds.map((kind) => row(kind, coverage[kind])),
  ].join("\n");
}
