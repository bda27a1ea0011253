/**
 * Copies of calendars that stay up to date. It stands apart from the client because most pages that show a calendar do
 * without.
 *
 * @module
 */

export { GraphRequestError } from "../graph-request-error.ts";
export type { CalendarWatch, WatchOptions } from "./calendar-watch.ts";
export type { Change, EventChange, EventRemoval } from "./change.ts";
export type { CalendarSync } from "./create-calendar-sync.ts";
export { createCalendarSync } from "./create-calendar-sync.ts";
export { createCalendarWatch } from "./create-calendar-watch.ts";
export type { SyncRun } from "./create-sync-run.ts";
export { decryptNotification } from "./decrypt-notification.ts";
export type { DeltaInput, DeltaItem, DeltaPage } from "./delta.ts";
export { buildDelta, readDelta } from "./delta.ts";
export type { NotificationOptions } from "./handle-notification.ts";
export { handleNotification } from "./handle-notification.ts";
export type {
  ChangeNotification,
  EncryptedContent,
  LifecycleNotification,
  Notification,
  NotificationSource,
} from "./notification.ts";
export type { ChangeType, ResourceData, Subscription } from "./subscription.ts";
export type {
  Lifetime,
  RenewInput,
  SubscribeInput,
  SubscriptionOperations,
} from "./subscription-operations.ts";
export type {
  CreateSubscriptionInput,
  RenewSubscriptionInput,
  SubscriptionIdInput,
} from "./subscription-requests.ts";
export {
  buildCreateSubscription,
  buildDeleteSubscription,
  buildListSubscriptions,
  buildReauthorizeSubscription,
  buildRenewSubscription,
  readListSubscriptions,
  readNoSubscription,
  readSubscription,
} from "./subscription-requests.ts";
export type { SyncCursor, WindowPosition } from "./sync-cursor.ts";
export type { SyncInput, SyncOptions, SyncWindow } from "./sync-input.ts";
export type { ValidationTokenVerifier } from "./validation-token-verifier.ts";
export type { WatchState, WatchStorage } from "./watch-state.ts";
