import { integrationMachine } from "@consentra/integration";
import type { AnyStateNode, AnyTransitionDefinition, InspectionEvent } from "xstate";
import { getStateNodes } from "xstate/graph";

/** A state as its author wrote it, below the machine itself. */
const nameOf = ({ id }: AnyStateNode): string => id.split(".").slice(1).join(".");

/** An event as the machine's author wrote it: XState's own names of answers, exceptions and delays are longer. */
function triggerOf(transition: AnyTransitionDefinition): string {
  const eventType = String(transition.eventType);
  if (eventType === "") return "always";
  const [, kind, detail] = /^xstate\.(done\.actor|error\.actor|after)\.([^.]+)/.exec(eventType) ?? [];
  if (kind === undefined) return eventType;
  return { "done.actor": "answer", "error.actor": "exception" }[kind] ?? `after ${detail ?? ""}`;
}

function guardOf({ guard }: AnyTransitionDefinition): string {
  if (guard === undefined) return "";
  if (typeof guard === "string") return ` [${guard}]`;
  const { params } = guard as { readonly params?: unknown };
  return ` [${String(params)}]`;
}

/** One transition in words that stay the same when the machine is provided with effects. */
function describe(transition: AnyTransitionDefinition): string {
  const targets = ((transition.target ?? []) as readonly AnyStateNode[]).map(nameOf).join(" and ");
  const to = targets === "" ? "stays" : `-> ${targets}`;
  return `${nameOf(transition.source)}: ${triggerOf(transition)}${guardOf(transition)} ${to}`;
}

const ownTransitions = (node: AnyStateNode): readonly AnyTransitionDefinition[] => [
  ...[...node.transitions.values()].flat(),
  ...(node.always ?? []),
];

/** Every transition that the machine defines, and every state. */
const ROOT = integrationMachine.root as AnyStateNode;
const NODES: readonly AnyStateNode[] = getStateNodes(ROOT);
export const TRANSITIONS: readonly string[] = [ROOT, ...NODES].flatMap(ownTransitions).map(describe);
export const STATES: readonly string[] = NODES.map(nameOf);

/** What actors went through. */
export interface Coverage {
  readonly transitions: Set<string>;
  readonly states: Set<string>;
}

/** @returns coverage to be filled */
export const noCoverage = (): Coverage => ({ transitions: new Set(), states: new Set() });

/** Adds every transition and state that an actor goes through, from its first event on. */
export const coverageOf =
  ({ transitions, states }: Coverage) =>
  (event: InspectionEvent): void => {
    if (event.type !== "@xstate.microstep" && event.type !== "@xstate.snapshot") return;
    const { _nodes: nodes = [] } = event.snapshot as { readonly _nodes?: readonly AnyStateNode[] };
    for (const node of nodes) states.add(nameOf(node));
    if (event.type === "@xstate.snapshot") return;
    for (const transition of event._transitions) transitions.add(describe(transition));
  };
