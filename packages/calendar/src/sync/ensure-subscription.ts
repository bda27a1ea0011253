import { collect } from "../collect.ts";
import { GraphRequestError } from "../graph-request-error.ts";
import type { Subscription } from "./subscription.ts";
import type { SubscriptionOperations } from "./subscription-operations.ts";

/** What a subscription is wanted for. */
export interface SubscriptionWish {
  readonly subscriptions: SubscriptionOperations;
  /** The one that may still exist. */
  readonly id: string | undefined;
  readonly notificationUrl: string;
  readonly clientState: string;
  readonly signal: AbortSignal;
}

const isKind = (error: unknown, kind: string) =>
  error instanceof GraphRequestError && error.failure.kind === kind;

/** Puts off the end of the subscription, or makes another one where it has ended. */
export async function ensureSubscription(wish: SubscriptionWish): Promise<Subscription> {
  const { subscriptions, id, signal } = wish;
  if (id !== undefined) {
    try {
      return await subscriptions.renew({ id, signal });
    } catch (error) {
      if (!isKind(error, "notFound")) throw error;
    }
  }
  return subscribe(wish);
}

/** A second one for the same is refused: one that was made just before its maker failed is in the way, and goes. */
async function subscribe(wish: SubscriptionWish): Promise<Subscription> {
  const { subscriptions, notificationUrl, clientState, signal } = wish;
  const input = { notificationUrl, clientState, signal };
  try {
    return await subscriptions.create(input);
  } catch (error) {
    if (!isKind(error, "conflict")) throw error;
    const existing = await collect(subscriptions.list({ signal }));
    const ours = existing.filter((each) => each.notificationUrl === notificationUrl);
    if (ours.length === 0) throw error;
    for (const { id } of ours) await subscriptions.delete({ id, signal });
    return subscriptions.create(input);
  }
}
