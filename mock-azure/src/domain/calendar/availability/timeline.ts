import type { FreeBusyStatus } from "@consentra/protocol";
import type { Span } from "../event-span.ts";
import type { StatusTime } from "./busy-times.ts";

/** From what keeps nobody away to what keeps people away most. */
const RANKS: readonly FreeBusyStatus[] = ["free", "workingElsewhere", "unknown", "tentative", "busy", "oof"];

/** The stretches of somebody's time, to be asked about many windows. */
export interface Timeline {
  readonly times: readonly StatusTime[];
  /** How far the times up to each one reach, which says how far back a window has to look. */
  readonly reach: readonly number[];
}

/** @param times - in order of their starts */
export function toTimeline(times: readonly StatusTime[]): Timeline {
  let furthest = Number.NEGATIVE_INFINITY;
  const reach = times.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return { times, reach };
}

/** How many times start before a moment. */
function countBefore(times: readonly StatusTime[], moment: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle]?.start ?? 0) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What somebody is in a window: of all that overlaps it, what keeps them away most. */
export function statusWithin({ times, reach }: Timeline, window: Span): FreeBusyStatus {
  let rank = 0;
  for (let at = countBefore(times, window.end) - 1; at >= 0; at -= 1) {
    if ((reach[at] ?? 0) <= window.start) break;
    const time = times[at];
    const takesTime = time && Math.max(time.start, window.start) < Math.min(time.end, window.end);
    if (takesTime) rank = Math.max(rank, RANKS.indexOf(time.status));
  }
  return RANKS[rank] ?? "free";
}
