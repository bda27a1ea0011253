import type { Notification, NotificationEndpoint } from "./notification.ts";
import type { Subscription } from "./subscription.ts";

/** Changes of what apps want to hear of, and of what is on its way to them. */
export type NotificationChange =
  | { readonly kind: "subscription-created" | "subscription-updated"; readonly subscription: Subscription }
  | {
      readonly kind: "subscription-deleted" | "subscription-expired" | "subscription-removed";
      readonly subscriptionId: string;
    }
  | { readonly kind: "notification-queued" | "notification-retried"; readonly notification: Notification }
  | {
      readonly kind: "notification-delivered" | "notification-dropped";
      readonly notificationId: string;
      readonly subscriptionId: string;
    }
  | { readonly kind: "notification-endpoint-measured"; readonly endpoint: NotificationEndpoint };
