import { type EpochMilliseconds, parseInstant } from "@consentra/protocol";
import { type GraphFailure, graphFailure, isGraphFailure } from "../graph/graph-failure.ts";
import { CHANGE_TYPES, type ChangeType } from "./subscription.ts";

/** What a request says of a subscription. */
export interface SubscriptionDraft {
  readonly changeType?: string;
  readonly notificationUrl?: string;
  readonly lifecycleNotificationUrl?: string | null;
  readonly resource?: string;
  readonly expirationDateTime?: EpochMilliseconds;
  readonly clientState?: string | null;
  readonly latestSupportedTlsVersion?: string;
  readonly includeResourceData?: boolean | null;
  readonly encryptionCertificate?: string | null;
  readonly encryptionCertificateId?: string | null;
}

/** What it must say. */
export const REQUIRED = ["changeType", "notificationUrl", "resource", "expirationDateTime"] as const;

export type NewSubscriptionDraft = SubscriptionDraft &
  Required<Pick<SubscriptionDraft, (typeof REQUIRED)[number]>>;

type Name = keyof SubscriptionDraft;

const TEXTS: readonly Name[] = ["changeType", "notificationUrl", "resource", "latestSupportedTlsVersion"];
const TEXTS_OR_NULL: readonly Name[] = [
  "lifecycleNotificationUrl",
  "clientState",
  "encryptionCertificate",
  "encryptionCertificateId",
];

/** What only the service writes, and clients may send back. */
const READ_ONLY: readonly string[] = ["id", "applicationId", "creatorId", "notificationContentType"];

/** What subscriptions to other resources have. */
const ELSEWHERE: readonly string[] = ["notificationQueryOptions", "notificationUrlAppId"];

const TLS_VERSIONS: readonly string[] = ["v1_0", "v1_1", "v1_2", "v1_3"];

/** @see https://learn.microsoft.com/graph/api/resources/subscription#properties "clientState" */
const LONGEST_CLIENT_STATE = 128;

/** @see https://learn.microsoft.com/graph/change-notifications-with-resource-data#managing-encryption-keys */
const LONGEST_CERTIFICATE_ID = 128;

const PAYLOAD = (detail: string) => graphFailure("subscriptionPayload", { detail });
const invalid = (what: string) => graphFailure("subscriptionInvalid", { what });

function readValue(name: string, value: unknown): unknown {
  if (name === "expirationDateTime") {
    try {
      return typeof value === "string" ? parseInstant(value) : PAYLOAD(`${name} is no text`);
    } catch {
      return PAYLOAD(`${name} is no instant with its zone, such as 2026-01-05T09:00:00Z`);
    }
  }
  if (name === "includeResourceData")
    return typeof value === "boolean" || value === null
      ? value
      : PAYLOAD(`${name} is neither true nor false`);
  const known = TEXTS.includes(name as Name) || TEXTS_OR_NULL.includes(name as Name);
  if (!known) return PAYLOAD(`subscriptions have no ${name}`);
  const fits = typeof value === "string" || (value === null && TEXTS_OR_NULL.includes(name as Name));
  return fits ? value : PAYLOAD(`${name} is no text`);
}

/**
 * Reads the body of a request that creates or changes a subscription.
 *
 * @see https://learn.microsoft.com/graph/api/resources/subscription#properties
 */
function readSubscriptionDraft(body: unknown): SubscriptionDraft | GraphFailure {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return PAYLOAD("it is no object");
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name.includes("@") || READ_ONLY.includes(name)) continue;
    if (ELSEWHERE.includes(name)) {
      if (value === null) continue;
      return graphFailure("notEmulated", { what: `${name} of a subscription` });
    }
    const read = readValue(name, value);
    if (isGraphFailure(read)) return read;
    fields[name] = read;
  }
  return judgeValues(fields) ?? fields;
}

function judgeValues(draft: SubscriptionDraft): GraphFailure | undefined {
  const { clientState, latestSupportedTlsVersion: tls, encryptionCertificateId: id } = draft;
  if ((clientState ?? "").length > LONGEST_CLIENT_STATE)
    return invalid(`clientState must be at most ${LONGEST_CLIENT_STATE} characters long.`);
  if ((id ?? "").length > LONGEST_CERTIFICATE_ID)
    return invalid(`encryptionCertificateId must be at most ${LONGEST_CERTIFICATE_ID} characters long.`);
  if (tls !== undefined && !TLS_VERSIONS.includes(tls))
    return invalid(`latestSupportedTlsVersion must be one of ${TLS_VERSIONS.join(", ")}.`);
  return (
    judgeAddress("NotificationUrl", draft.notificationUrl) ??
    judgeAddress("LifecycleNotificationUrl", draft.lifecycleNotificationUrl ?? undefined)
  );
}

/** Notifications go to HTTPS addresses only. */
function judgeAddress(property: string, address: string | undefined): GraphFailure | undefined {
  if (address === undefined) return undefined;
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(address) ?? [];
  if (scheme === undefined) return invalid(`${property} '${address}' is not a valid URL.`);
  if (/^event(?:hub|grid)$/i.test(scheme))
    return graphFailure("notEmulated", { what: "notifications to Event Hubs and Event Grid" });
  if (scheme.toLowerCase() !== "https")
    return graphFailure("notificationScheme", { property, scheme: scheme.toLowerCase() });
  return URL.canParse(address) ? undefined : invalid(`${property} is not a valid URL.`);
}

/** The changes that a text names, in the order of the documentation. */
export function readChangeTypes(changeType: string): readonly ChangeType[] | GraphFailure {
  const names = changeType.split(",").map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !CHANGE_TYPES.includes(name as ChangeType));
  return unknown === undefined
    ? CHANGE_TYPES.filter((name) => names.includes(name))
    : invalid(`Invalid 'changeType' attribute: '${unknown}'.`);
}

/** Reads the body of a subscription's creation. */
export function readNewSubscription(body: unknown): NewSubscriptionDraft | GraphFailure {
  const draft = readSubscriptionDraft(body);
  if (isGraphFailure(draft)) return draft;
  const missing = REQUIRED.find((name) => draft[name] === undefined || draft[name] === "");
  return missing === undefined
    ? (draft as NewSubscriptionDraft)
    : graphFailure("subscriptionPropertyMissing", { property: missing });
}

/** What a renewal may name, beside the rest that was written before. */
const CHANGEABLE: readonly Name[] = [
  "expirationDateTime",
  "notificationUrl",
  "encryptionCertificate",
  "encryptionCertificateId",
];

/**
 * Reads the body of a subscription's update.
 *
 * @see https://learn.microsoft.com/graph/api/subscription-update#request-body
 */
export function readSubscriptionChange(body: unknown): SubscriptionDraft | GraphFailure {
  const draft = readSubscriptionDraft(body);
  if (isGraphFailure(draft)) return draft;
  const fixed = Object.keys(draft).find((name) => !CHANGEABLE.includes(name as Name));
  if (fixed !== undefined) return invalid(`${fixed} cannot be changed after a subscription is created.`);
  return Object.keys(draft).length > 0
    ? draft
    : graphFailure("subscriptionPropertyMissing", { property: "expirationDateTime" });
}
