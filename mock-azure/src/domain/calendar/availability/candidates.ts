import { toMilliseconds } from "@consentra/protocol";
import type { Span } from "../event-span.ts";

const QUARTER = toMilliseconds({ minutes: 15 });
const HALF_HOUR = 2 * QUARTER;
const LONGEST_STEP = toMilliseconds({ hours: 1 });

/**
 * The times at which a meeting could be in stretches of open time. The service says nothing of how it chooses them;
 * here they start on quarter hours and follow one another by the length of the meeting in half hours, at most an hour.
 *
 * @param duration - of the meeting, in milliseconds
 */
export function* candidatesWithin(open: readonly Span[], duration: number): Generator<Span, void, undefined> {
  const step = Math.min(LONGEST_STEP, Math.ceil(duration / HALF_HOUR) * HALF_HOUR);
  for (const { start, end } of open) {
    const first = Math.ceil(start / QUARTER) * QUARTER;
    for (let at = first; at + duration <= end; at += step) yield { start: at, end: at + duration };
  }
}
