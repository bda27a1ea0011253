import { formatInstant, toEpochSeconds } from "@consentra/protocol";
import { toImmutableId } from "../../domain/calendar/immutable-ids.ts";
import { OWNER } from "../../domain/calendar/sharing/viewer.ts";
import type { Delivery } from "../../domain/notification/decide-delivery.ts";
import type { Notification, NotificationContent } from "../../domain/notification/notification.ts";
import type { Subscription } from "../../domain/notification/subscription.ts";
import type { TenantState } from "../../domain/tenant-state.ts";
import { fromBase64, toBase64 } from "../../http/base64.ts";
import type { ViewTools } from "../../http/route.ts";
import { encryptContent } from "../../signing/encrypt-content.ts";
import { eventWriter } from "./event-resource.ts";

/** The application that sends change notifications, always the same one. */
const PUBLISHER = "0bf30f3b-4a52-48df-9a82-234910c4a086";

/** How long a validation token is good, in seconds, as the documentation's example shows it. */
const TOKEN_LIFE = 29_100;

type Tools = Pick<ViewTools, "keys" | "origins" | "now">;
type Change = NotificationContent & { readonly kind: "change" };

/** With an offset, unlike all other times of Microsoft Graph. */
const withOffset = (subscription: Subscription): string =>
  formatInstant(subscription.expirationDateTime).replace("Z", "+00:00");

/** The event as the subscription selects it, encrypted for the app. */
async function encrypt(
  state: TenantState,
  { id, subscription, content }: Notification & { readonly content: Change },
  { origins }: Tools,
) {
  const { certificate, select, immutableIds, ownerId } = subscription;
  const owner = state.users.get(ownerId);
  if (!content.event || !certificate || !owner) return undefined;
  const preferences = {
    timeZone: undefined,
    bodyContentType: undefined,
    maxPageSize: undefined,
    idType: immutableIds ? ("ImmutableId" as const) : undefined,
    return: undefined,
  };
  const reply = { preferences, origins, owner, viewer: OWNER, basicOnly: false };
  const resource = eventWriter(reply, select ?? undefined)(content.event);
  const encrypted = await encryptContent(JSON.stringify(resource), {
    publicKey: fromBase64(certificate.publicKey),
    seed: `${subscription.id}/${id}`,
  });
  return {
    data: toBase64(encrypted.data),
    dataKey: toBase64(encrypted.dataKey),
    dataSignature: toBase64(encrypted.dataSignature),
    encryptionCertificateId: certificate.id,
    encryptionCertificateThumbprint: certificate.thumbprint,
  };
}

async function writeChange(state: TenantState, notification: Notification, tools: Tools) {
  const { subscription, content } = notification;
  if (content.kind !== "change") return {};
  const { includeResourceData, ownerId, immutableIds } = subscription;
  const id = immutableIds ? toImmutableId(content.eventId) : content.eventId;
  // The two kinds of notifications write addresses and types in different ways.
  const address = includeResourceData
    ? `Users('${ownerId}')/events('${id}')`
    : `Users/${ownerId}/Events/${id}`;
  const encryptedContent = await encrypt(state, { ...notification, content }, tools);
  return {
    changeType: content.changeType,
    resource: address,
    resourceData: {
      "@odata.type": includeResourceData ? "#microsoft.graph.event" : "#Microsoft.Graph.Event",
      "@odata.id": address,
      ...(content.changeKey !== null && { "@odata.etag": `W/"${content.changeKey}"` }),
      id,
    },
    ...(encryptedContent && { encryptedContent }),
  };
}

async function writeNotification(state: TenantState, notification: Notification, tools: Tools) {
  const { subscription, content } = notification;
  return {
    subscriptionId: subscription.id,
    subscriptionExpirationDateTime: withOffset(subscription),
    clientState: subscription.clientState,
    tenantId: state.organization.id,
    ...(content.kind === "lifecycle"
      ? { lifecycleEvent: content.lifecycleEvent }
      : await writeChange(state, notification, tools)),
  };
}

/**
 * The tokens by which apps know that resource data come from Microsoft Graph: one an app.
 *
 * @see https://learn.microsoft.com/graph/change-notifications-with-resource-data#validation-tokens-in-the-change-notification
 */
async function signValidationTokens(
  { organization }: TenantState,
  { notifications }: Delivery,
  { keys, now }: Tools,
): Promise<readonly string[]> {
  const rich = notifications.filter(
    ({ subscription, content }) => subscription.includeResourceData && content.kind === "change",
  );
  const apps = new Set(rich.map(({ subscription }) => subscription.appId));
  const issuer = `https://sts.windows.net/${organization.id}/`;
  const iat = toEpochSeconds(now);
  return Promise.all(
    [...apps].map((aud) =>
      keys.sign({
        aud,
        iss: issuer,
        iat,
        nbf: iat,
        exp: iat + TOKEN_LIFE,
        appid: PUBLISHER,
        appidacr: "2",
        idp: issuer,
        tid: organization.id,
        ver: "1.0",
      }),
    ),
  );
}

/**
 * Writes what goes out in one request.
 *
 * @see https://learn.microsoft.com/graph/api/resources/changenotificationcollection
 */
export async function composeNotifications(
  state: TenantState,
  delivery: Delivery,
  tools: Tools,
): Promise<string> {
  const { order } = state.policies.emulation.notifications;
  const { notifications } = delivery;
  const inOrder = order === "newest-first" ? notifications.toReversed() : notifications;
  const value = await Promise.all(inOrder.map((one) => writeNotification(state, one, tools)));
  const validationTokens = await signValidationTokens(state, delivery, tools);
  return JSON.stringify({ value, ...(validationTokens.length > 0 && { validationTokens }) });
}
