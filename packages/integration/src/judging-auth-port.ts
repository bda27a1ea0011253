import type { FailureRow } from "./failure-table.ts";
import type { AuthPort } from "./ports/auth-port.ts";

/**
 * An adapter that may say what the error codes of its library mean.
 *
 * @group Sign-in
 */
export interface JudgingAuthPort extends AuthPort {
  /** Asked after the rows of the failure table. */
  readonly failureRows?: readonly FailureRow[];
}
