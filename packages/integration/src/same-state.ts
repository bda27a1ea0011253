import type { IntegrationState } from "./integration-state.ts";

/**
 * Whether two states tell a user interface the same.
 *
 * @param one - a state
 * @param other - a state
 * @returns true when every part is equal by value; the causes of failures are for logs and do not count
 */
export function sameState(one: IntegrationState, other: IntegrationState): boolean {
  return isSame(one, other);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const entries = Object.entries(one);
  const others = new Map(Object.entries(other));
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && (key === "cause" || isSame(value, others.get(key))))
  );
}
