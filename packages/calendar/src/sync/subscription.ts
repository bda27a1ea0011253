import type { EventProperty } from "../calendar-event.ts";

/** @group Calendar client */
export type ChangeType = "created" | "updated" | "deleted";

/**
 * The service's promise to tell an address about changes, until it expires.
 *
 * @see https://learn.microsoft.com/graph/api/resources/subscription
 * @group Calendar client
 */
export interface Subscription {
  readonly id: string;
  /** What is followed, for example `me/events`. */
  readonly resource: string;
  /** Comma-separated. */
  readonly changeType: string;
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl?: string | null;
  /** UTC. */
  readonly expirationDateTime: string;
  readonly applicationId?: string;
  readonly creatorId?: string;
}

/**
 * Events that come with their notifications, encrypted for a certificate of yours.
 *
 * @see https://learn.microsoft.com/graph/change-notifications-with-resource-data
 * @group Calendar client
 */
export interface ResourceData {
  /** Which properties; `body` is not among those the service sends. */
  readonly select: readonly Exclude<EventProperty, "body">[];
  /** The certificate (X.509, RSA of 2048 bits or more) as base64 of its DER form. */
  readonly certificate: string;
  /** A name of your choice, which comes back with each notification. */
  readonly certificateId: string;
}
