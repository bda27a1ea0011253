import type { SeriesShape } from "../recurrence/occurrences.ts";

/** A series as it was until its occurrences got other times, or went away. */
export interface FormerSeries {
  /** Number of the journal's entry that ended it. */
  readonly until: number;
  readonly shape: SeriesShape;
}

/** An occurrence that was taken out of its series. */
export interface CancelledOccurrence {
  /** Number of the journal's entry that says so. */
  readonly at: number;
  readonly id: string;
}

/**
 * The place in the journal where an event was last written or removed, and what else its calendar's delta has to tell.
 * An event that nothing happened to since the world began has none.
 */
export interface EventTrace {
  readonly eventId: string;
  readonly calendarId: string;
  /** Number of the journal's latest entry on it. */
  readonly sequence: number;
  /** Oldest first. */
  readonly former: readonly FormerSeries[];
  /** Oldest first. */
  readonly cancelled: readonly CancelledOccurrence[];
}
