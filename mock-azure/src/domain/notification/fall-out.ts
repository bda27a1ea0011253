import type { EpochMilliseconds } from "@consentra/protocol";
import type { Change } from "../change.ts";
import type { TenantState } from "../tenant-state.ts";
import { challengeRevoked, subscriptionsLost, subscriptionsPermitted, tellLifecycle } from "./lifecycle.ts";
import type { NotificationChange } from "./notification-change.ts";
import { eventChangesOf, tellChanges } from "./tell-changes.ts";

/**
 * What a decision brings about for those who have subscribed: notifications, and the end of subscriptions.
 *
 * @param state - the tenant before the decision is applied
 * @param changes - what the decision states
 * @param now - when
 * @returns tells it, once the decision is applied and the journal has its last place
 */
export function watchFallOut(
  state: TenantState,
  changes: readonly Change[],
  now: EpochMilliseconds,
): (sequence: number) => readonly NotificationChange[] {
  if (state.subscriptions.size === 0 || changes.length === 0) return () => [];
  const events = eventChangesOf(state, changes);
  const lost = subscriptionsLost(state, changes);
  const permitted = subscriptionsPermitted(state, changes, now);
  return (sequence) => {
    const telling = { now, sequence };
    return [
      ...tellChanges(state, events, telling),
      ...lost.flatMap((subscription): readonly NotificationChange[] => [
        { kind: "subscription-removed", subscriptionId: subscription.id },
        ...tellLifecycle(state, subscription, "subscriptionRemoved", telling),
      ]),
      ...challengeRevoked(state, changes, { permitted, telling }),
    ];
  };
}
