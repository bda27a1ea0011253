import { type IntegrationOptions, integrationMachine } from "@consentra/integration";

type Node = (typeof integrationMachine)["root"];
type Transition = NonNullable<Node["always"]>[number];

/** What XState tells an inspector. */
export type InspectionEvent = Parameters<Extract<IntegrationOptions["inspect"], (event: never) => void>>[0];

/** One transition of the connection's machine, in the names of its definition. */
export interface MachineTransition {
  /** Name of the state; the machine's own is empty. */
  readonly from: string;
  readonly to: string;
  /** Undefined for a transition that needs no event. */
  readonly trigger: string | undefined;
  readonly guard: string | undefined;
  /** All of it in one line: `from: event [guard] -> to`. */
  readonly name: string;
}

/** A state's name below the machine. */
const nameOf = ({ id }: Pick<Node, "id">): string => id.split(".").slice(1).join(".");

/** Every state below one, each after the one around it. */
const statesBelow = (node: Node): readonly Node[] =>
  Object.values(node.states).flatMap((state) => [state, ...statesBelow(state)]);

/** An event as the machine's author wrote it: XState's own names of answers, exceptions and delays are longer. */
function triggerOf(eventType: string): string | undefined {
  if (eventType === "") return undefined;
  const [, kind, delay = ""] = /^xstate\.(done\.actor|error\.actor|after)\.([^.]+)/.exec(eventType) ?? [];
  if (kind === undefined) return eventType;
  return kind === "after" ? `after ${delay}` : kind === "done.actor" ? "answer" : "exception";
}

function guardOf({ guard }: Transition): string | undefined {
  if (typeof guard !== "object" || guard === null) return guard as string | undefined;
  const { type, params } = guard as { readonly type: string; readonly params?: string };
  return params === undefined ? type : `${type} ${params}`;
}

/** A transition in names that stay the same when the machine is provided with effects. */
function describeTransition(transition: Transition): MachineTransition {
  const source = transition.source as Node;
  const trigger = triggerOf(transition.eventType);
  const guard = guardOf(transition);
  const [target = source] = (transition.target ?? []) as readonly Node[];
  const from = nameOf(source);
  const to = nameOf(target);
  const condition = guard === undefined ? "" : ` [${guard}]`;
  const end = (transition.target ?? []).length === 0 ? "stays" : `-> ${to}`;
  return { from, to, trigger, guard, name: `${from}: ${trigger ?? "at once"}${condition} ${end}` };
}

/** Names of every state of the machine. */
export const machineStates = (): readonly string[] => statesBelow(integrationMachine.root).map(nameOf);

/** Every transition of the machine, in the order of its definition. */
export const machineTransitions = (): readonly MachineTransition[] =>
  [integrationMachine.root, ...statesBelow(integrationMachine.root)].flatMap((node) =>
    [...[...node.transitions.values()].flat(), ...(node.always ?? [])].map(describeTransition),
  );

/** What an inspection event says of states and transitions that an actor goes through. */
export function passedIn(event: InspectionEvent): {
  readonly states: readonly string[];
  readonly transitions: readonly string[];
} {
  if (event.type !== "@xstate.microstep" && event.type !== "@xstate.snapshot")
    return { states: [], transitions: [] };
  const { _nodes: nodes = [] } = event.snapshot as { readonly _nodes?: readonly Node[] };
  return {
    states: nodes.map(nameOf).filter((name) => name !== ""),
    transitions:
      event.type === "@xstate.microstep"
        ? event._transitions.map((transition) => describeTransition(transition as unknown as Transition).name)
        : [],
  };
}
