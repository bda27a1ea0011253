import type { FreeBusyStatus } from "@consentra/protocol";
import type { Span } from "../event-span.ts";
import type { StatusTime } from "./busy-times.ts";

/**
 * What a slot is written as. Working elsewhere is free, for readers that are older than it.
 *
 * @see https://learn.microsoft.com/graph/api/resources/scheduleinformation
 */
const DIGITS: Readonly<Record<FreeBusyStatus, 0 | 1 | 2 | 3>> = {
  unknown: 0,
  free: 0,
  workingElsewhere: 0,
  tentative: 1,
  busy: 2,
  oof: 3,
};

/**
 * A window as digits, one for each slot of so many milliseconds; the last slot may reach beyond the window. Of several
 * times in a slot the one that keeps people away most counts. What has no length takes no time.
 */
export function mergedView(times: readonly StatusTime[], window: Span, slot: number): string {
  const digits = new Uint8Array(Math.ceil((window.end - window.start) / slot));
  for (const { start, end, status } of times) {
    const from = Math.max(start, window.start);
    const to = Math.min(end, window.end);
    if (from >= to) continue;
    const digit = DIGITS[status];
    const last = Math.ceil((to - window.start) / slot);
    for (let at = Math.floor((from - window.start) / slot); at < last; at += 1) {
      if (digit > (digits[at] ?? 0)) digits[at] = digit;
    }
  }
  return digits.join("");
}
