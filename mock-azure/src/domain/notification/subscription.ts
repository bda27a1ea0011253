import type { EpochMilliseconds } from "@consentra/protocol";
import type { Filter } from "../odata/filter.ts";

/** What a subscription can hear of. */
export const CHANGE_TYPES = ["created", "updated", "deleted"] as const;

export type ChangeType = (typeof CHANGE_TYPES)[number];

/** The public key that resource data is encrypted for. */
export interface EncryptionCertificate {
  /** What the app calls it. */
  readonly id: string;
  /** As the app sent it. */
  readonly text: string;
  /** Its `SubjectPublicKeyInfo`, base64. */
  readonly publicKey: string;
  /** SHA-1 of all of it, hexadecimal. */
  readonly thumbprint: string;
}

/**
 * That an app wants to hear of changes of a mailbox's events.
 *
 * @see https://learn.microsoft.com/graph/api/resources/subscription
 */
export interface Subscription {
  readonly id: string;
  /** Client id of the app. */
  readonly appId: string;
  /** Object id of the person it was made for, or of the app's service principal. */
  readonly creatorId: string;
  readonly createdFor: "user" | "app";
  /** Whose events. */
  readonly ownerId: string;
  /** Which calendar's; null for all calendars of the mailbox. */
  readonly calendarId: string | null;
  /** As the app wrote it. */
  readonly resource: string;
  /** As the app wrote it. */
  readonly changeType: string;
  readonly changeTypes: readonly ChangeType[];
  readonly select: readonly string[] | null;
  readonly filter: Filter | null;
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl: string | null;
  readonly expirationDateTime: EpochMilliseconds;
  readonly clientState: string | null;
  readonly latestSupportedTlsVersion: string;
  readonly includeResourceData: boolean | null;
  readonly certificate: EncryptionCertificate | null;
  readonly immutableIds: boolean;
  /** When the app is next told to reauthorize; null for not again. */
  readonly challengeAt: EpochMilliseconds | null;
  /** From when on changes are lost because the app did not answer; null for never. */
  readonly pausesAt: EpochMilliseconds | null;
}

/** When time alone next does something to a subscription. */
export function subscriptionDue({ expirationDateTime, challengeAt }: Subscription): EpochMilliseconds {
  return challengeAt !== null && challengeAt < expirationDateTime ? challengeAt : expirationDateTime;
}

/** Whether changes are told at a moment. */
export const isFlowing = ({ pausesAt }: Subscription, now: EpochMilliseconds): boolean =>
  pausesAt === null || now < pausesAt;
