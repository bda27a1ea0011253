import type { Effort, GraphFailure } from "./graph-failure.ts";

/** An attempt that failed, with the effort up to it. */
export interface FailedAttempt extends Effort {
  readonly failure: GraphFailure;
  /** Whether sending twice has the effect of sending once. */
  readonly repeatable: boolean;
  /** A number from 0 to below 1, so that clients that failed together do not come back together. */
  readonly random: () => number;
}

const MOST_ATTEMPTS = 5;
/** Nobody waits longer for a calendar; the failure then carries the time the service asked for. */
const LONGEST_TIME = 180_000;

/**
 * Whether to try again, and when.
 *
 * A throttled request was not carried out, so anything may be sent again. A server's failure or a broken connection
 * may come after the work was done, so only what is repeatable is. Everything else would fail the same way again.
 *
 * @returns milliseconds to wait: what the service asked for, else 1, 2, 4, 8 seconds, up to half of it more or less;
 *   `undefined` to give up
 * @see https://learn.microsoft.com/graph/throttling
 */
export function retryDelay(attempt: FailedAttempt): number | undefined {
  const { failure, repeatable, attempts, elapsed, random } = attempt;
  const { kind } = failure;
  const passing = kind === "throttled" || (repeatable && (kind === "unavailable" || kind === "network"));
  if (!passing) return undefined;
  const asked = kind === "network" ? undefined : failure.retryAfter;
  const delay = Math.ceil((asked ?? 2 ** (attempts - 1) * (0.5 + random())) * 1000);
  return attempts < MOST_ATTEMPTS && elapsed + delay <= LONGEST_TIME ? delay : undefined;
}
