import type { EpochMilliseconds } from "@consentra/protocol";
import type { Event } from "../calendar/event.ts";
import type { ChangeType, Subscription } from "./subscription.ts";

/**
 * What tells an app about its subscription itself.
 *
 * @see https://learn.microsoft.com/graph/change-notifications-lifecycle-events
 */
export type LifecycleEvent = "reauthorizationRequired" | "subscriptionRemoved" | "missed";

/** What a notification says. */
export type NotificationContent =
  | {
      readonly kind: "change";
      readonly changeType: ChangeType;
      readonly eventId: string;
      /** Version of the event; null where it is gone. */
      readonly changeKey: string | null;
      /** The event as it was then, where the subscription wants its data. */
      readonly event: Event | null;
    }
  | { readonly kind: "lifecycle"; readonly lifecycleEvent: LifecycleEvent };

/** A notification on its way. */
export interface Notification {
  readonly id: string;
  /** The subscription as it was then, which may be gone before the notification arrives. */
  readonly subscription: Subscription;
  /** Where it goes. */
  readonly url: string;
  readonly content: NotificationContent;
  /** When it is to be sent next. */
  readonly dueAt: EpochMilliseconds;
  /** When it was to be sent at first. */
  readonly firstDueAt: EpochMilliseconds;
  /** How many times it was sent. */
  readonly attempts: number;
}

/** What has come of the notifications sent to one address lately. */
export interface NotificationEndpoint {
  readonly url: string;
  /** When the count began. */
  readonly since: EpochMilliseconds;
  readonly sent: number;
  readonly slow: number;
}
