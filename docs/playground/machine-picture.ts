import type { IntegrationMachine } from "@consentra/integration";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { transitionsOf, wordsFor } from "../diagram/machine-transitions.ts";
import { STATE_WORDS } from "../diagram/machine-words.ts";

/** The state around a state inside it. */
const outermost = (name: string): string => name.split(".")[0] ?? name;

/** The machine's outer states as Graphviz reads them; every node and arrow can be found by its names. */
function machineGraph(machine: IntegrationMachine): string {
  const nodes = Object.keys(machine.root.states).map((name) =>
    name === "deciding"
      ? `${name} [id="state-${name}" shape=point width=0.12]`
      : `${name} [id="state-${name}" label="${wordsFor(STATE_WORDS, name)}"]`,
  );
  const ways = transitionsOf(machine)
    .map(({ from, to }) => [outermost(from), outermost(to)] as const)
    .filter(([from, to]) => from !== "" && from !== to);
  const edges = [...new Set(ways.map(([from, to]) => `${from} -> ${to} [class="from-${from}"]`))];
  return `digraph {
  bgcolor=transparent
  nodesep=0.2
  ranksep=0.3
  node [shape=box style=rounded fontname="sans-serif" fontsize=13 height=0.35 margin="0.25,0.05"]
  edge [arrowsize=0.6]
  ${[...nodes, ...edges].join("\n  ")}
}`;
}

/** The machine as a picture: SVG that has its looks from the page. */
export async function machinePicture(machine: IntegrationMachine): Promise<string> {
  const svg = (await Graphviz.load()).dot(machineGraph(machine));
  const label = "The states of a connection, and the ways between them";
  return (
    svg
      .slice(svg.indexOf("<svg"))
      // Titles would be read out one by one, and show up as hints: words stand in the nodes.
      .replace(/<title>[^<]*<\/title>\n?/g, "")
      .replace(/<svg /, `<svg role="img" aria-label="${label}" `)
      .replace(/ (fill|stroke)="[^"]*"/g, (attribute) => (attribute === ' fill="none"' ? attribute : ""))
  );
}
