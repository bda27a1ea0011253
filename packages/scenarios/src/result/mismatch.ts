/**
 * One expectation that did not hold.
 *
 * @group QA results
 */
export interface Mismatch {
  /** The word of the scenario, with the words it stands under: `status`, `page.shows`. */
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
  /** The line of the expectation in the scenario's file, from 1; absent for scenarios that come from code. */
  readonly line?: number;
}
