import type { IntegrationMachine } from "@consentra/integration";
import { GUARD_WORDS, STATE_WORDS, TRIGGER_WORDS } from "./machine-words.ts";

/** One transition of the machine, in words. */
export interface TransitionWords {
  /** Names of states; the machine's own name is empty. */
  readonly from: string;
  readonly to: string;
  /** Undefined for a transition that needs no event. */
  readonly trigger: string | undefined;
  readonly guard: string | undefined;
}

type Node = IntegrationMachine["root"];
type Transition = NonNullable<Node["always"]>[number];

/** A state's name below the machine. */
export const nameOf = ({ id }: Pick<Node, "id">): string => id.split(".").slice(1).join(".");

/** Every state of the machine, each after the one around it. */
export const statesBelow = (node: Node): readonly Node[] =>
  Object.values(node.states).flatMap((state) => [state, ...statesBelow(state)]);

/**
 * The words for a name of the machine's.
 *
 * @throws Error when there are none: whoever adds to the machine says what it means
 */
export function wordsFor(words: Readonly<Record<string, string>>, name: string): string {
  const found = words[name];
  if (found === undefined) throw new Error(`docs/diagram/machine-words.ts has no words for "${name}".`);
  return found;
}

/** An event as the machine's source names it. */
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

/** Every transition of the machine, in the order of its definition. */
export function transitionsOf(machine: IntegrationMachine): readonly TransitionWords[] {
  return [machine.root, ...statesBelow(machine.root)].flatMap((node) => {
    const transitions = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
    return transitions.map((transition) => {
      const trigger = triggerOf(transition.eventType);
      const guard = guardOf(transition);
      const [target = node] = transition.target ?? [];
      return {
        from: nameOf(node),
        to: nameOf(target),
        trigger: trigger && wordsFor(TRIGGER_WORDS, trigger),
        guard: guard && wordsFor(GUARD_WORDS, guard),
      };
    });
  });
}

/** Words that nothing in the machine needs any more. */
export function unusedWords(machine: IntegrationMachine): readonly string[] {
  const states = statesBelow(machine.root).map(nameOf);
  const transitions = transitionsOf(machine);
  const said = new Set(transitions.flatMap(({ trigger, guard }) => [trigger, guard]));
  return [
    ...Object.keys(STATE_WORDS).filter((name) => !states.includes(name)),
    ...Object.entries({ ...TRIGGER_WORDS, ...GUARD_WORDS }).flatMap(([name, words]) =>
      said.has(words) ? [] : [name],
    ),
  ];
}
