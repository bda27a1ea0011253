import { assertNever } from "@consentra/protocol";
import type { TenantStore } from "../tenant-state.ts";
import type { NotificationChange } from "./notification-change.ts";

/** The part of `apply-change.ts` that writes subscriptions and what is on its way to them. */
export function applyNotificationChange(store: TenantStore, change: NotificationChange): void {
  switch (change.kind) {
    case "subscription-created":
    case "subscription-updated":
      store.subscriptions.put(change.subscription);
      return;
    case "subscription-deleted":
      for (const { id } of store.notifications.by("subscriptionId", change.subscriptionId))
        store.notifications.remove(id);
      store.subscriptions.remove(change.subscriptionId);
      return;
    case "subscription-expired":
    case "subscription-removed":
      // What happened before is told still.
      store.subscriptions.remove(change.subscriptionId);
      return;
    case "notification-queued":
    case "notification-retried":
      store.notifications.put(change.notification);
      return;
    case "notification-delivered":
    case "notification-dropped":
      store.notifications.remove(change.notificationId);
      return;
    case "notification-endpoint-measured":
      store.notificationEndpoints.put(change.endpoint);
      return;
    default:
      assertNever(change);
  }
}
