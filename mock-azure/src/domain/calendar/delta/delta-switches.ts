/**
 * How the delta of a calendar behaves where sources leave it open, or disagree.
 *
 * @group Scenarios
 */
export interface DeltaSwitches {
  /** Items of a page where the request prefers no size; not documented. */
  readonly pageSize: number;
  /** How long links are good for; 0 for as long as the tenant lives. The real service forgets them as it needs room. */
  readonly linkLifetimeMilliseconds: number;
  /** What a query option such as `$select` meets that the delta does not support: reports have seen both. */
  readonly unsupportedOptions: "refused" | "ignored";
  /** Whether occurrences of a series have nothing but their times, as was reported, or all that an event has. */
  readonly occurrences: "stub" | "full";
  /**
   * Whether the delta says which occurrences are gone once they were deleted, or their series got other times. Where it
   * does not, which was reported too, they are missing from what comes with their series.
   */
  readonly goneOccurrences: "removed" | "silent";
  /** Whether `…/events/delta` is served, as it was for some, or refused; it is documented for the beta version only. */
  readonly ofEvents: "served" | "refused";
}

/** What most reports agree on. */
export const USUAL_DELTA: DeltaSwitches = {
  pageSize: 50,
  linkLifetimeMilliseconds: 30 * 86_400_000,
  unsupportedOptions: "refused",
  occurrences: "stub",
  goneOccurrences: "removed",
  ofEvents: "refused",
};
