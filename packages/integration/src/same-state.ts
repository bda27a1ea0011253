import { withoutCause } from "./integration-record.ts";
import type { IntegrationState } from "./integration-state.ts";

/**
 * Whether two states tell a user interface the same. One function makes them all, so equal states have their parts in
 * the same order.
 *
 * @param one - a state
 * @param other - a state
 * @returns true when every part is equal by value; the causes of failures are for logs and do not count
 */
export function sameState(one: IntegrationState, other: IntegrationState): boolean {
  return withoutCause(one) === withoutCause(other);
}
