/**
 * How much an application may ask of a mailbox, and how it is told that it asked too much.
 *
 * @see https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits
 * @group Scenarios
 */
export interface LimitSwitches {
  /** Requests that may be under way at once. */
  readonly concurrentRequests: number;
  /** Whether those are counted for each mailbox, or for all mailboxes together, as documentation once had it. */
  readonly concurrencyScope: "mailbox" | "app";
  /** Requests of an application to a mailbox in ten minutes. */
  readonly requestsPerTenMinutes: number;
  /** How `Retry-After` is written; reports have seen it whole, with a fraction, and not at all. HTTP has dates, too. */
  readonly retryAfter: RetryAfterForm;
  /**
   * What a batch does that has more requests for a mailbox than may be under way: documentation says that they wait for
   * each other, reports have seen them refused.
   */
  readonly batches: "queued" | "throttled";
}

/**
 * How `Retry-After` is written: `12`, `12.128`, an HTTP date, or left out.
 *
 * @group Scenarios
 */
export type RetryAfterForm = "seconds" | "fraction" | "date" | "none";

/** What is documented. */
export const USUAL_LIMITS: LimitSwitches = {
  concurrentRequests: 4,
  concurrencyScope: "mailbox",
  requestsPerTenMinutes: 10_000,
  retryAfter: "seconds",
  batches: "queued",
};
