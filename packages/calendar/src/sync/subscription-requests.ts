import type { EpochMilliseconds } from "@consentra/protocol";
import { buildRequest } from "../build-request.ts";
import { checkInstant, type Instant } from "../check-time.ts";
import type { GraphRequest } from "../graph-request.ts";
import { invalidInput } from "../invalid-input.ts";
import { itemPath } from "../item-path.ts";
import type { IdOptions } from "../read-options.ts";
import { type GraphPage, readEntity, readNothing, readPage } from "../read-success.ts";
import type { ChangeType, ResourceData, Subscription } from "./subscription.ts";

/** @group Calendar client */
export interface CreateSubscriptionInput extends IdOptions {
  /** Where notifications go: a public `https` address that answers without a sign-in and within ten seconds. */
  readonly notificationUrl: string;
  /**
   * Where the service tells about the subscription itself.
   *
   * @defaultValue the same address: {@link handleNotification} takes both
   */
  readonly lifecycleNotificationUrl?: string | undefined;
  /** A secret of at most 128 characters that comes back with each notification, to tell them from forgeries. */
  readonly clientState: string;
  /** When the promise ends: at most 10,070 minutes from now, with resource data 1,440. */
  readonly expires: Instant;
  /**
   * What is followed. Only a whole mailbox can be, not one of its calendars.
   *
   * @defaultValue `me/events`
   */
  readonly resource?: string | undefined;
  /** @defaultValue all three */
  readonly changeTypes?: readonly ChangeType[] | undefined;
  /** @defaultValue none: a notification says which event changed, and nothing of it */
  readonly resourceData?: ResourceData | undefined;
}

/** @group Calendar client */
export interface SubscriptionIdInput {
  readonly id: string;
}

/** @group Calendar client */
export interface RenewSubscriptionInput extends SubscriptionIdInput {
  /** When the promise ends instead: at most 10,070 minutes from now, with resource data 1,440. */
  readonly expires: Instant;
}

const LONGEST_CLIENT_STATE = 128;
const CHANGE_TYPES: readonly ChangeType[] = ["created", "updated", "deleted"];

function checkAddress(field: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol === "https:" && url.hash === "") return value;
  throw invalidInput(field, value, "give an https address that the service can reach.");
}

/** With `Z`: the service refuses, and some of its versions misread, a time without. */
const expiry = (expires: Instant) => ({ expirationDateTime: checkInstant("expires", expires) });

/**
 * Builds the request that asks the service to tell an address about changes. Before it answers, the service calls the
 * address once; {@link handleNotification} answers that.
 *
 * @param input - where to, until when, and about what
 * @returns the request; it is not repeated after a failure in doubt
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/subscription-post-subscriptions
 * @example
 * ```ts run
 * import { buildCreateSubscription } from "@consentra/calendar/sync";
 *
 * const request = buildCreateSubscription({
 *   notificationUrl: "https://meetings.example/notifications",
 *   clientState: "a secret of this subscription",
 *   expires: "2026-01-10T09:00:00Z",
 * });
 * request.path; // => "/subscriptions"
 * ```
 * @group Calendar client
 */
export function buildCreateSubscription(input: CreateSubscriptionInput): GraphRequest {
  const { notificationUrl, lifecycleNotificationUrl = notificationUrl, clientState } = input;
  const { resource = "me/events", changeTypes = CHANGE_TYPES, resourceData, expires } = input;
  if (typeof clientState !== "string" || clientState === "" || clientState.length > LONGEST_CLIENT_STATE) {
    throw invalidInput("clientState", typeof clientState, "give a secret of 1 to 128 characters.");
  }
  if (changeTypes.length === 0 || changeTypes.some((type) => !CHANGE_TYPES.includes(type))) {
    throw invalidInput("changeTypes", changeTypes, `name at least one of ${CHANGE_TYPES.join(", ")}.`);
  }
  return buildRequest("POST", "/subscriptions", {
    // Ids in notifications are of the kind that the subscription was created with.
    options: { immutableIds: input.immutableIds },
    body: {
      changeType: [...new Set(changeTypes)].join(","),
      notificationUrl: checkAddress("notificationUrl", notificationUrl),
      lifecycleNotificationUrl: checkAddress("lifecycleNotificationUrl", lifecycleNotificationUrl),
      resource: resourceData ? `${resource}?$select=${resourceData.select.join(",")}` : resource,
      ...expiry(expires),
      clientState,
      ...(resourceData && {
        includeResourceData: true,
        encryptionCertificate: resourceData.certificate,
        encryptionCertificateId: resourceData.certificateId,
      }),
    },
    repeatable: false,
  });
}

/**
 * Builds the request that puts off the end of a subscription.
 *
 * @param input - which one, and until when
 * @returns the request
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/subscription-update
 * @example
 * ```ts run
 * import { buildRenewSubscription } from "@consentra/calendar/sync";
 *
 * const id = "7f105c7d-2dc5-4530-97cd-4e7ae6534c07";
 * const request = buildRenewSubscription({ id, expires: "2026-01-12T07:40:00Z" });
 * request.method; // => "PATCH"
 * ```
 * @group Calendar client
 */
export function buildRenewSubscription(input: RenewSubscriptionInput): GraphRequest {
  return buildRequest("PATCH", subscriptionPath(input.id), { body: expiry(input.expires) });
}

/**
 * Builds the request that answers the service's `reauthorizationRequired` without putting off the end. Renewing answers
 * it too; the service wants no more than one of them in ten minutes.
 *
 * @param input - which one
 * @returns the request
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/subscription-reauthorize
 * @example
 * ```ts run
 * import { buildReauthorizeSubscription } from "@consentra/calendar/sync";
 *
 * const request = buildReauthorizeSubscription({ id: "s-1" });
 * request.path; // => "/subscriptions/s-1/reauthorize"
 * ```
 * @group Calendar client
 */
export function buildReauthorizeSubscription(input: SubscriptionIdInput): GraphRequest {
  return buildRequest("POST", `${subscriptionPath(input.id)}/reauthorize`);
}

/**
 * Builds the request that ends a subscription.
 *
 * @param input - which one
 * @returns the request
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/subscription-delete
 * @example
 * ```ts run
 * import { buildDeleteSubscription, readNoSubscription } from "@consentra/calendar/sync";
 *
 * buildDeleteSubscription({ id: "s-1" }).path; // => "/subscriptions/s-1"
 * await readNoSubscription(new Response(null, { status: 204 })); // => undefined
 * ```
 * @group Calendar client
 */
export function buildDeleteSubscription(input: SubscriptionIdInput): GraphRequest {
  return buildRequest("DELETE", subscriptionPath(input.id));
}

/**
 * Builds the request for the subscriptions that this app made with this user's tokens.
 *
 * @returns the request for the first page
 * @see https://learn.microsoft.com/graph/api/subscription-list
 * @example
 * ```ts run
 * import { buildListSubscriptions, readListSubscriptions } from "@consentra/calendar/sync";
 *
 * buildListSubscriptions().path; // => "/subscriptions"
 * const { items } = await readListSubscriptions(Response.json({ value: [{ id: "s-1" }] }));
 * items.map(({ id }) => id); // => ["s-1"]
 * ```
 * @group Calendar client
 */
export function buildListSubscriptions(): GraphRequest {
  return buildRequest("GET", "/subscriptions");
}

/**
 * Reads the answer to {@link buildCreateSubscription} and {@link buildRenewSubscription}.
 *
 * @param response - the answer; its body is consumed
 * @returns the subscription
 * @throws {@link GraphRequestError} when the service refused or answered with something else; `invalidRequest` also when
 *   the address did not answer as it has to, `notFound` when the subscription has ended
 * @group Calendar client
 */
export function readSubscription(response: Response): Promise<Subscription> {
  return readEntity(response);
}

/**
 * Reads the answer to {@link buildListSubscriptions}.
 *
 * @param response - the answer; its body is consumed
 * @returns one page
 * @throws {@link GraphRequestError} when the service refused or answered with something else
 * @group Calendar client
 */
export function readListSubscriptions(response: Response): Promise<GraphPage<Subscription>> {
  return readPage(response);
}

/**
 * Reads the answer to {@link buildDeleteSubscription} and {@link buildReauthorizeSubscription}.
 *
 * @param response - the answer
 * @returns nothing
 * @throws {@link GraphRequestError} when the service refused
 * @group Calendar client
 */
export function readNoSubscription(response: Response): Promise<void> {
  return readNothing(response);
}

const subscriptionPath = (id: string) => itemPath("/subscriptions", "id", id);

/** A moment some time after another. */
export const later = (now: EpochMilliseconds, milliseconds: number): EpochMilliseconds =>
  (now + milliseconds) as EpochMilliseconds;
