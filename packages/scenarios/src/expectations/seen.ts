import type { Happenings } from "../run/watch-step.ts";
import type { Actor, Stage } from "../stage/stage.ts";

/** What an expectation is compared with. */
export interface Seen {
  readonly stage: Stage;
  /** Whose connection and calendar the expectation is about. */
  readonly actor: Actor;
  /** Whose page it is about. */
  readonly viewer: Actor;
  /** What happened in the step. */
  readonly happenings: Happenings;
  /** Why the step could not be done. */
  readonly problem: string | undefined;
  /** Virtual time when the step began. */
  readonly since: number;
}

/** An expectation that does not hold. */
export interface Difference {
  /** Words below the expectation's own. */
  readonly words?: readonly (string | number)[];
  readonly expected: string;
  readonly actual: string;
}

/** Compares one word of an expectation. */
export type Check<Value> = (expected: Value, seen: Seen) => readonly Difference[];

/** A value as a difference shows it. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A difference, where two values are not the same. */
export function same(
  expected: unknown,
  actual: unknown,
  words: readonly (string | number)[] = [],
): readonly Difference[] {
  return show(expected) === show(actual) ? [] : [{ words, expected: show(expected), actual: show(actual) }];
}

/** One text or several as a list. */
export const listOf = (texts: string | readonly string[]): readonly string[] =>
  typeof texts === "string" ? [texts] : texts;

/** A long text, shortened for a difference. */
export const excerpt = (text: string): string => (text.length > 300 ? `${text.slice(0, 297)}...` : text);
