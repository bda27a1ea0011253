/**
 * Things of one kind, and how many scenarios exercised each; what nothing exercised has 0.
 *
 * @group QA results
 */
export type Counts = Readonly<Record<string, number>>;

/**
 * What scenarios exercised, of everything that there is.
 *
 * @group QA results
 */
export interface Coverage {
  /** States of the connection's machine. */
  readonly states: Counts;
  /** Transitions of the machine: `from: event [guard] -> to`. */
  readonly transitions: Counts;
  /** Pages of sign-in, portal and mailbox, by their names in docs/pages.md. */
  readonly pages: Counts;
  /** Rules that the tenant decided by, as in `Reason.rule`: every one of consent, and others that somebody met. */
  readonly rules: Counts;
  /** AADSTS numbers that somebody met, of all that the tenant can answer. */
  readonly aadsts: Counts;
}
