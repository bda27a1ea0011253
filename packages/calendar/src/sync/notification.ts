import type { ChangeType } from "./subscription.ts";

/** @group Calendar client */
export interface NotificationSource {
  readonly subscriptionId: string;
  /** When the subscription ends, UTC; absent where the service did not say. */
  readonly subscriptionExpires?: string;
  /** Empty for personal accounts, which have no directory. */
  readonly tenantId: string;
}

/**
 * Something happened to an event. Nothing more can be relied on: one edit can be told three times, or not at all.
 *
 * @group Calendar client
 */
export interface ChangeNotification extends NotificationSource {
  readonly kind: "change";
  readonly changeType: ChangeType;
  /** The event's path, for example `Users/{id}/Events/{id}`. */
  readonly resource: string;
  /** The event's id, where the service said it. */
  readonly eventId?: string;
  /** The event's version, where the service said it. */
  readonly etag?: string;
  /** The event itself, where the subscription asked for it; read it with {@link decryptNotification}. */
  readonly encryptedContent?: EncryptedContent;
}

/**
 * Something happened to the subscription.
 *
 * @see https://learn.microsoft.com/graph/change-notifications-lifecycle-events
 * @group Calendar client
 */
export interface LifecycleNotification extends NotificationSource {
  readonly kind: "lifecycle";
  /**
   * - `reauthorizationRequired`: renew it soon, or it falls silent
   * - `subscriptionRemoved`: it has ended; make another one and sync
   * - `missed`: notifications were lost; sync
   */
  readonly event: "reauthorizationRequired" | "subscriptionRemoved" | "missed";
}

/** @group Calendar client */
export type Notification = ChangeNotification | LifecycleNotification;

/**
 * An event, encrypted for the certificate of the subscription.
 *
 * @group Calendar client
 */
export interface EncryptedContent {
  readonly data: string;
  readonly dataKey: string;
  readonly dataSignature: string;
  /** The name that the subscription gave the certificate. */
  readonly encryptionCertificateId: string;
  readonly encryptionCertificateThumbprint?: string;
}

type JsonObject = Readonly<Record<string, unknown>>;

const CHANGES: readonly string[] = ["created", "updated", "deleted"] satisfies readonly ChangeType[];
const EVENTS: readonly string[] = [
  "reauthorizationRequired",
  "subscriptionRemoved",
  "missed",
] satisfies readonly LifecycleNotification["event"][];

const objectOf = (value: unknown): JsonObject =>
  typeof value === "object" && value !== null ? (value as JsonObject) : {};

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** One item of what the service sent, without the secret; `undefined` for what is no notification. */
export function readNotification(value: unknown): Notification | undefined {
  const item = objectOf(value);
  const { lifecycleEvent, changeType, resource, encryptedContent } = item;
  const data = objectOf(item.resourceData);
  const subscriptionId = textOf(item.subscriptionId);
  if (subscriptionId === undefined) return undefined;
  const expires = textOf(item.subscriptionExpirationDateTime);
  const source = {
    subscriptionId,
    ...(expires !== undefined && { subscriptionExpires: expires }),
    tenantId: textOf(item.tenantId) ?? "",
  };
  if (EVENTS.includes(lifecycleEvent as string)) {
    return { kind: "lifecycle", event: lifecycleEvent as LifecycleNotification["event"], ...source };
  }
  if (!CHANGES.includes(changeType as string) || typeof resource !== "string") return undefined;
  const eventId = textOf(data.id);
  const etag = textOf(data["@odata.etag"]);
  return {
    kind: "change",
    changeType: changeType as ChangeType,
    resource,
    ...source,
    ...(eventId !== undefined && { eventId }),
    ...(etag !== undefined && { etag }),
    ...(typeof encryptedContent === "object" &&
      encryptedContent !== null && { encryptedContent: encryptedContent as EncryptedContent }),
  };
}
