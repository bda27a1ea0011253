import { type DeltaSwitches, USUAL_DELTA } from "./delta/delta-switches.ts";

/**
 * How calendars behave where sources leave the real service's behaviour open, or report it of some mailboxes only.
 *
 * @group Scenarios
 */
export interface CalendarSwitches {
  /** Time zones that a series is refused in although they are listed, as was reported of `Africa/Casablanca`. */
  readonly refusedSeriesZones: readonly string[];
  /** Whether a recurrence is refused whose `range` stands before its `pattern`, as was reported once. */
  readonly patternBeforeRange: boolean;
  /** Whether a series has one `iCalUId` or each occurrence one of its own: reports have seen both. */
  readonly occurrenceICalUId: "series" | "occurrence";
  /**
   * How a list of events is refused whose `$orderby` does not stand first in its `$filter`: by the code that is
   * documented, by the newer one, or not at all.
   */
  readonly filterOrderRefusal: "InefficientFilter" | "ErrorRestrictionTooComplex" | "none";
  /** What a calendar that is not shared answers to somebody who may read shared ones: reports have seen both. */
  readonly unshared: "accessDenied" | "itemNotFound";
  /** How long after its creation a calendar gets another id, as reports have seen it; 0 for never. */
  readonly idRotationMilliseconds: number;
  readonly delta: DeltaSwitches;
}

/** What most reports agree on. */
export const USUAL_CALENDARS: CalendarSwitches = {
  refusedSeriesZones: [],
  patternBeforeRange: false,
  occurrenceICalUId: "series",
  filterOrderRefusal: "InefficientFilter",
  unshared: "accessDenied",
  idRotationMilliseconds: 0,
  delta: USUAL_DELTA,
};
