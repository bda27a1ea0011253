import type { Coverage } from "./coverage.ts";
import { machineStates, machineTransitions } from "./machine-parts.ts";

/** Mermaid's names have no dots, and `state` words of its own are no names. */
const idOf = (name: string): string => `s_${name.replaceAll(".", "_")}`;

/** What is exercised whole, in part, and not at all. */
const COLORS = { all: "#2da44e", some: "#d4a72c", none: "#cf222e" } as const;

type Extent = keyof typeof COLORS;

const extentOf = (counts: readonly number[]): Extent =>
  counts.every((count) => count > 0) ? "all" : counts.some((count) => count > 0) ? "some" : "none";

/** Transitions with the same ends are one arrow, which says how many of them were taken. */
function arrows(coverage: Coverage) {
  const found = new Map<string, { readonly from: string; readonly to: string; readonly counts: number[] }>();
  for (const { from, to, name } of machineTransitions()) {
    // What every state answers alike has no arrow; the table has it.
    if (from === "") continue;
    const key = `${from} ${to}`;
    const arrow = found.get(key) ?? { from, to, counts: [] };
    arrow.counts.push(coverage.transitions[name] ?? 0);
    found.set(key, arrow);
  }
  return [...found.values()];
}

/**
 * The machine of a connection as scenarios went through it: green is what they exercised, red what they did not, and
 * yellow arrows stand for several transitions of which some were taken.
 *
 * @param coverage - of a run
 * @returns a Mermaid flowchart
 * @see https://mermaid.js.org/syntax/flowchart.html
 * @example
 * ```ts run
 * import { coverageDiagram, runScenarios } from "@consentra/scenarios";
 *
 * const { coverage } = await runScenarios([
 *   { name: "connects", world: "alreadyApproved", steps: [{ requester: "connects" }] },
 * ]);
 * coverageDiagram(coverage).split("\n")[0]; // => "flowchart LR"
 * ```
 * @group QA results
 */
export function coverageDiagram(coverage: Coverage): string {
  const drawn = arrows(coverage);
  const nodes = machineStates().map((name) => {
    const extent = extentOf([coverage.states[name] ?? 0]);
    return `  ${idOf(name)}["${name}"]:::${extent}`;
  });
  const edges = drawn.map(({ from, to, counts }) => {
    const taken = counts.filter((count) => count > 0).length;
    return `  ${idOf(from)} -->|"${taken}/${counts.length}"| ${idOf(to)}`;
  });
  const styles = drawn.map(
    ({ counts }, index) => `  linkStyle ${index} stroke:${COLORS[extentOf(counts)]},stroke-width:2px`,
  );
  const classes = Object.entries(COLORS).map(
    ([extent, color]) => `  classDef ${extent} fill:${color},stroke:${color},color:#ffffff`,
  );
  return ["flowchart LR", ...nodes, ...edges, ...classes, ...styles].join("\n");
}
