import type { EpochMilliseconds, IdSource } from "@consentra/protocol";
import type { Change } from "./change.ts";

/**
 * Why the tenant decided as it did: the rule that spoke, and where it is written down.
 *
 * @group Tenant
 */
export interface Reason {
  /** Name of the rule, `area.rule`, stable enough to test against. */
  readonly rule: string;
  /** One sentence with the values that mattered; never a secret, a token or a justification. */
  readonly text: string;
  /** The page that describes the behaviour. */
  readonly source: string;
}

/** When a decision is made, and where its new ids come from. */
export interface Moment {
  readonly now: EpochMilliseconds;
  readonly ids: IdSource;
}

/** What a rule returns: it reads the state, and says what happened, what changes and why. */
export interface Decision<Outcome> {
  readonly outcome: Outcome;
  readonly changes: readonly Change[];
  readonly because: readonly Reason[];
}

/** A decision that changes nothing. */
export function conclude<Outcome>(
  outcome: Outcome,
  because: readonly Reason[] = [],
  changes: readonly Change[] = [],
): Decision<Outcome> {
  return { outcome, changes, because };
}
