import type { IntegrationMachine } from "@consentra/integration";
import { nameOf, statesBelow, type TransitionWords, transitionsOf, wordsFor } from "./machine-transitions.ts";
import { STATE_WORDS } from "./machine-words.ts";

const wordsOf = (name: string): string => (name === "" ? "any state" : wordsFor(STATE_WORDS, name));
/** Mermaid's names have no dots. */
const idOf = (name: string): string => name.replaceAll(".", "_");

/** What leads from so many states to one other would cover everything else; it is said beside the diagram. */
const COMMON = 6;

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
}

/** Transitions with the same ends are one arrow. */
function edgesOf(transitions: readonly TransitionWords[]): readonly Edge[] {
  const edges = new Map<string, Edge>();
  for (const { from, to, trigger, guard } of transitions) {
    const label = trigger ?? guard ?? "";
    const key = `${from} ${to}`;
    const labels = edges.get(key)?.labels ?? [];
    edges.set(key, { from, to, labels: labels.includes(label) ? labels : [...labels, label] });
  }
  return [...edges.values()];
}

/** Splits off what several states answer alike. */
function splitCommon(transitions: readonly TransitionWords[]) {
  const counts = new Map<string, number>();
  const keyOf = ({ trigger, to }: TransitionWords) => (trigger === undefined ? "" : `${trigger}|${to}`);
  for (const each of transitions) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  const isCommon = (each: TransitionWords) =>
    each.from === "" || (each.trigger !== undefined && (counts.get(keyOf(each)) ?? 0) >= COMMON);
  return {
    common: transitions.filter(isCommon),
    own: transitions.filter((each) => !isCommon(each)),
  };
}

/** The machine as a Mermaid state diagram. */
function diagramOf(machine: IntegrationMachine, own: readonly TransitionWords[]): string {
  const names = statesBelow(machine.root).map(nameOf);
  /** Mermaid cannot draw an arrow from a state to one inside it, so it starts at the others inside. */
  const fromWithin = (each: TransitionWords): readonly TransitionWords[] => {
    if (!each.to.startsWith(`${each.from}.`)) return [each];
    const others = names.filter((name) => name.startsWith(`${each.from}.`) && name !== each.to);
    return others.map((from) => ({ ...each, from }));
  };
  const lines = ["stateDiagram-v2"];
  for (const state of Object.values(machine.root.states)) {
    const name = nameOf(state);
    const inner = statesBelow(state);
    if (name === "deciding") lines.push(`  state ${idOf(name)} <<choice>>`);
    else if (inner.length === 0) lines.push(`  state "${wordsOf(name)}" as ${idOf(name)}`);
    else {
      lines.push(`  state "${wordsOf(name)}" as ${idOf(name)} {`);
      for (const each of inner) lines.push(`    state "${wordsOf(nameOf(each))}" as ${idOf(nameOf(each))}`);
      for (const first of state.initial.target) lines.push(`    [*] --> ${idOf(nameOf(first))}`);
      lines.push("  }");
    }
  }
  for (const first of machine.root.initial.target) lines.push(`  [*] --> ${idOf(nameOf(first))}`);
  for (const { from, to, labels } of edgesOf(own.flatMap(fromWithin))) {
    lines.push(`  ${idOf(from)} --> ${idOf(to)} : ${labels.join("<br>or ")}`);
  }
  return lines.join("\n");
}

/** What several states have in common, a line an event. */
function commonLines(common: readonly TransitionWords[]): readonly string[] {
  const sources = new Map<string, Map<string, string[]>>();
  for (const { trigger = "", guard, from, to } of common) {
    const key = to === "" ? `When ${trigger}, the state stays` : `When ${trigger}, to **${wordsOf(to)}**`;
    const condition = guard === undefined ? "" : ` if ${guard}`;
    const byCondition = sources.get(key) ?? new Map<string, string[]>();
    sources.set(key, byCondition.set(condition, [...(byCondition.get(condition) ?? []), wordsOf(from)]));
  }
  return [...sources].map(([key, byCondition]) => {
    const parts = [...byCondition].map(([condition, states]) => `from ${states.join(", ")}${condition}`);
    return `- ${key}: ${parts.join("; ")}.`;
  });
}

const row = ({ from, to, trigger, guard }: TransitionWords): string =>
  `| ${wordsOf(from)} | ${trigger ?? "at once"} | ${guard ?? ""} | ${to === from ? "stays" : wordsOf(to)} |`;

/**
 * The page of the machine: diagram and table, made from its own definition.
 *
 * @returns Markdown
 */
export function machinePage(machine: IntegrationMachine): string {
  const transitions = transitionsOf(machine);
  const { common, own } = splitCommon(transitions);
  return `---
title: The machine behind a connection
group: Explanations
---

<!-- Made by docs/diagram/write-machine-page.ts from integrationMachine. Do not edit. -->

# The machine behind a connection

[What each status means](connection.md) is the page for product teams; this one shows how the machine gets from one to
the other. *Connecting* and *Diagnosing* are statuses of the product while the user is on Microsoft's page, too.

\`\`\`mermaid
${diagramOf(machine, own)}
\`\`\`

Left out of the diagram, because so many states know them:

${commonLines(common).join("\n")}

## Every transition

| in | when | if | then |
| --- | --- | --- | --- |
${transitions.map(row).join("\n")}
`;
}
