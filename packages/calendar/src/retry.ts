import type { GraphFailure } from "./graph-failure.ts";

/** What follows a failed attempt. */
export type RetryDecision =
  | { readonly kind: "wait"; readonly milliseconds: number }
  | { readonly kind: "giveUp" };

const MOST_ATTEMPTS = 5;
/** Nobody waits longer for a calendar; the failure then carries the time the service asked for. */
const LONGEST_WAIT = 180;

/**
 * Whether to try again, and when.
 *
 * A throttled request was not carried out, so anything may be sent again. A server's failure or a broken connection
 * may come after the work was done, so only what is repeatable is. Everything else would fail the same way again.
 *
 * @param facts - the failure, and whether sending twice has the effect of sending once
 * @param attempt - how many attempts were made, from 1
 * @returns how long to wait in milliseconds: what the service asked for, else 1, 2, 4, 8 seconds
 * @see https://learn.microsoft.com/graph/throttling
 */
export function decideRetry(
  facts: { readonly failure: GraphFailure; readonly repeatable: boolean },
  attempt: number,
): RetryDecision {
  const { failure, repeatable } = facts;
  const passing =
    failure.kind === "throttled" ||
    (repeatable && (failure.kind === "unavailable" || failure.kind === "network"));
  if (!passing || attempt >= MOST_ATTEMPTS) return { kind: "giveUp" };
  const asked = failure.kind === "network" ? undefined : failure.retryAfter;
  const seconds = asked ?? 2 ** (attempt - 1);
  return seconds > LONGEST_WAIT
    ? { kind: "giveUp" }
    : { kind: "wait", milliseconds: Math.ceil(seconds * 1000) };
}
