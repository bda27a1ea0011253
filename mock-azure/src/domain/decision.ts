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
  /** What the client calls the exchange that asks for the decision, where one does. */
  readonly correlationId?: string;
}

/** Who brought a decision about, as the audit log names it. */
export interface Actor {
  readonly kind: "user" | "app";
  /** Object id of the person, or application id. */
  readonly id: string;
}

/** What a rule returns: it reads the state, and says what happened, what changes and why. */
export interface Decision<Outcome> {
  readonly outcome: Outcome;
  readonly changes: readonly Change[];
  readonly because: readonly Reason[];
  readonly actor?: Actor;
}

/** A decision that changes nothing. */
export function conclude<Outcome>(
  outcome: Outcome,
  because: readonly Reason[] = [],
  changes: readonly Change[] = [],
): Decision<Outcome> {
  return { outcome, changes, because };
}
