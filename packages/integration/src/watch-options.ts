import { type Duration, toMilliseconds } from "@consentra/protocol";

/**
 * How often a pending connection looks for approval by itself.
 *
 * @group Approval
 */
export interface WatchOptions {
  /** Time before the first look. @defaultValue one minute */
  readonly first?: Duration;
  /** The longest time between two looks. @defaultValue one hour */
  readonly longest?: Duration;
  /** How much longer each wait is than the one before; at least 1. @defaultValue 2 */
  readonly factor?: number;
}

/**
 * The options of the watch in milliseconds, complete.
 *
 * @group Approval
 */
export interface WatchPlan {
  readonly first: number;
  readonly longest: number;
  readonly factor: number;
}

/**
 * Completes and checks the options.
 *
 * @param options - what the host said; false for no watch
 * @returns the plan, or false
 * @throws RangeError when the first wait is not longer than zero or the factor is below 1
 */
export function toWatchPlan(options: WatchOptions | false): WatchPlan | false {
  if (options === false) return false;
  const first = toMilliseconds(options.first ?? { minutes: 1 });
  const longest = toMilliseconds(options.longest ?? { hours: 1 });
  const factor = options.factor ?? 2;
  if (first <= 0) throw new RangeError("watch.first is zero: give a time, or watch: false.");
  if (!(factor >= 1)) throw new RangeError(`watch.factor is ${factor}: give 1 or more.`);
  return { first, longest: Math.max(first, longest), factor };
}

/**
 * The wait before the next look.
 *
 * @param plan - from {@link toWatchPlan}
 * @param looks - how many looks came before
 * @returns milliseconds
 */
export function nextWait(plan: WatchPlan, looks: number): number {
  return Math.min(plan.longest, plan.first * plan.factor ** looks);
}
