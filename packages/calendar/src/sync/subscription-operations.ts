import type { Clock } from "@consentra/protocol";
import type { Abortable } from "../calendar-client.ts";
import { checkWhole } from "../check-whole.ts";
import type { Sender } from "../create-sender.ts";
import { followPages } from "../follow-pages.ts";
import { GraphRequestError } from "../graph-request-error.ts";
import type { IdOptions } from "../read-options.ts";
import { handleNotification, type NotificationOptions } from "./handle-notification.ts";
import type { Subscription } from "./subscription.ts";
import {
  buildCreateSubscription,
  buildDeleteSubscription,
  buildListSubscriptions,
  buildReauthorizeSubscription,
  buildRenewSubscription,
  type CreateSubscriptionInput,
  later,
  readListSubscriptions,
  readNoSubscription,
  readSubscription,
  type SubscriptionIdInput,
} from "./subscription-requests.ts";

/**
 * How long a subscription is to last.
 *
 * @group Calendar client
 */
export interface Lifetime {
  /**
   * Minutes from now, 45 to 10,070; with resource data at most 1,440, which a renewal has to say.
   *
   * @defaultValue 10,000; 1,400 for a new one with resource data
   */
  readonly minutes?: number | undefined;
}

/** @group Calendar client */
export type SubscribeInput = Omit<CreateSubscriptionInput, "expires"> & Lifetime & Abortable;

/** @group Calendar client */
export type RenewInput = SubscriptionIdInput & Lifetime & Abortable;

/**
 * Notifications about the mailbox. They are a hint to sync and never more: they come late, twice, in any order or not at
 * all.
 *
 * @group Calendar client
 */
export interface SubscriptionOperations {
  /** Asks for notifications. The service calls the address before this resolves. */
  create(input: SubscribeInput): Promise<Subscription>;
  /** Puts off the end; `notFound` where it has passed. */
  renew(input: RenewInput): Promise<Subscription>;
  /** Answers `reauthorizationRequired` without putting off the end. */
  reauthorize(input: SubscriptionIdInput & Abortable): Promise<void>;
  /** Ends it; one that has ended counts as ended. */
  delete(input: SubscriptionIdInput & Abortable): Promise<void>;
  /** The subscriptions that this app made with this user's tokens. */
  list(input?: Abortable): AsyncIterable<Subscription>;
  /** {@link handleNotification}, which needs no tokens. */
  handleNotification(request: Request, options: NotificationOptions): Promise<Response>;
}

/** The service refuses more: https://learn.microsoft.com/graph/api/resources/subscription "Subscription lifetime". */
const LONGEST_MINUTES = 10_070;
const LONGEST_WITH_DATA = 1440;
const MINUTE = 60_000;

/** Attaches the operations to a way out. */
export function subscriptionOperations(
  sender: Sender,
  clock: Pick<Clock, "now">,
  defaults: IdOptions & Pick<CreateSubscriptionInput, "resource">,
): SubscriptionOperations {
  const expires = (minutes: number, most = LONGEST_MINUTES) =>
    later(clock.now(), checkWhole("minutes", minutes, 45, most) * MINUTE);
  return {
    create: async ({ minutes, signal, ...input }) => {
      const end = input.resourceData
        ? expires(minutes ?? 1400, LONGEST_WITH_DATA)
        : expires(minutes ?? 10_000);
      return sender.send(
        buildCreateSubscription({ ...defaults, ...input, expires: end }),
        readSubscription,
        signal,
      );
    },
    renew: async ({ id, minutes = 10_000, signal }) =>
      sender.send(buildRenewSubscription({ id, expires: expires(minutes) }), readSubscription, signal),
    reauthorize: async ({ id, signal }) =>
      sender.send(buildReauthorizeSubscription({ id }), readNoSubscription, signal),
    delete: async ({ id, signal }) => {
      try {
        await sender.send(buildDeleteSubscription({ id }), readNoSubscription, signal);
      } catch (error) {
        if (!(error instanceof GraphRequestError) || error.failure.kind !== "notFound") throw error;
      }
    },
    list: ({ signal } = {}) =>
      followPages(sender, { first: buildListSubscriptions(), read: readListSubscriptions, signal }),
    handleNotification,
  };
}
