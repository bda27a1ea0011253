/** What a page asks of the worker besides addresses. */
export type Letter = "mock-azure:claim" | "mock-azure:start-over";

/** The answer to a letter, once it is done; it comes to the port that the letter brought along. */
export interface Reply {
  /** Whether the tenant's time stands still until it is moved, or goes by. */
  readonly time: "virtual" | "real";
}

/** The answer of a worker that has no tenant to serve. */
export interface Refusal {
  /** Which option was wrong, with which value, and what to do. */
  readonly problem: string;
}

/**
 * What a tenant tells after each change, on the channel that the mount's root names.
 *
 * @group Adapters
 */
export interface TenantNews {
  /** The tenant's time, in milliseconds since the epoch. */
  readonly now: number;
  /** Name of the scenario that is played. */
  readonly scenario: string;
  /** Differs whenever the tenant's state does. */
  readonly revision: string;
}
