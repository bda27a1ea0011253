import type { EpochMilliseconds } from "@consentra/protocol";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { Caller } from "../graph/bearer.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import {
  judgeSubscriber,
  type SubscriptionOperation,
  type SubscriptionWritten,
} from "./decide-create-subscription.ts";
import { authorize, judgeLifetime } from "./lifetime.ts";
import type { EncryptionCertificate, Subscription } from "./subscription.ts";
import type { SubscriptionDraft } from "./subscription-draft.ts";

/** Subscriptions of a page; how many the real service gives at once is not documented. */
const PAGE_SIZE = 100;

export interface SubscriptionFound {
  readonly kind: "subscription-found";
  readonly subscription: Subscription;
}

export interface SubscriptionPage {
  readonly kind: "subscription-page";
  readonly subscriptions: readonly Subscription[];
  /** Where the next page begins; undefined on the last one. */
  readonly next: number | undefined;
}

interface OnSubscription {
  readonly caller: Caller;
  readonly subscriptionId: string;
}

/**
 * Whether a caller sees a subscription: an app sees its own, for a person only those made for them. Global
 * administrators see what their app has made for others.
 *
 * @see https://learn.microsoft.com/graph/api/subscription-list#response
 */
function sees(state: TenantState, caller: Caller, { appId, creatorId }: Subscription): boolean {
  if (appId !== caller.appId) return false;
  if (caller.kind === "app" || creatorId === caller.userId) return true;
  return state.users.get(caller.userId)?.roles.includes("Global Administrator") ?? false;
}

function find(
  state: TenantState,
  { caller, subscriptionId }: OnSubscription,
  operation: SubscriptionOperation,
): Subscription | GraphFailure {
  const denied = judgeSubscriber(caller, operation);
  if (denied) return denied;
  const subscription = state.subscriptions.get(subscriptionId.toLowerCase());
  return subscription && sees(state, caller, subscription) ? subscription : graphFailure("subscriptionGone");
}

/** Decides `GET /subscriptions`. */
export function decideListSubscriptions(
  state: TenantState,
  { caller, skip }: { readonly caller: Caller; readonly skip: number },
): Decision<SubscriptionPage | GraphFailure> {
  const denied = judgeSubscriber(caller, "Get");
  if (denied) return refuse(denied);
  const all = state.subscriptions.by("appId", caller.appId).filter((one) => sees(state, caller, one));
  const next = skip + PAGE_SIZE;
  const subscriptions = all.slice(skip, next);
  return conclude({
    kind: "subscription-page",
    subscriptions,
    next: next < all.length ? next : undefined,
  });
}

/** Decides `GET /subscriptions/{id}`. */
export function decideGetSubscription(
  state: TenantState,
  input: OnSubscription,
): Decision<SubscriptionFound | GraphFailure> {
  const subscription = find(state, input, "Get");
  return isGraphFailure(subscription)
    ? refuse(subscription)
    : conclude({ kind: "subscription-found", subscription });
}

/** Decides `DELETE /subscriptions/{id}`. */
export function decideDeleteSubscription(
  state: TenantState,
  input: OnSubscription,
): Decision<{ readonly kind: "deleted" } | GraphFailure> {
  const found = find(state, input, "Delete");
  return isGraphFailure(found)
    ? refuse(found)
    : conclude({ kind: "deleted" }, [], [{ kind: "subscription-deleted", subscriptionId: found.id }]);
}

/** The addresses that an update has to ask for their consent: a new one, and where the switch says so all of them. */
export function addressesOfUpdate(
  state: TenantState,
  input: OnSubscription & { readonly draft: SubscriptionDraft },
): readonly string[] {
  const before = find(state, input, "Update");
  if (isGraphFailure(before)) return [];
  const { notificationUrl } = input.draft;
  const { validatesRenewals } = state.policies.emulation.notifications;
  if (!validatesRenewals)
    return notificationUrl === undefined || notificationUrl === before.notificationUrl
      ? []
      : [notificationUrl];
  return [notificationUrl ?? before.notificationUrl, before.lifecycleNotificationUrl].filter(
    (url) => url !== null,
  );
}

/**
 * Decides `PATCH /subscriptions/{id}`: renews it, which reauthorizes it as well.
 *
 * @see https://learn.microsoft.com/graph/api/subscription-update
 */
export function decideUpdateSubscription(
  state: TenantState,
  input: OnSubscription & {
    readonly draft: SubscriptionDraft;
    readonly certificate: EncryptionCertificate | null;
    readonly tokenExpires: EpochMilliseconds;
  },
  { now }: Moment,
): Decision<SubscriptionWritten | GraphFailure> {
  const before = find(state, input, "Update");
  if (isGraphFailure(before)) return refuse(before);
  const { draft, certificate, tokenExpires } = input;
  const switches = state.policies.emulation.notifications;
  const { includeResourceData } = before;
  const lifetime = { now, includeResourceData, operation: "Update", switches } as const;
  const expirationDateTime =
    draft.expirationDateTime === undefined
      ? before.expirationDateTime
      : judgeLifetime(draft.expirationDateTime, lifetime);
  if (isGraphFailure(expirationDateTime)) return refuse(expirationDateTime);
  const after = {
    ...before,
    expirationDateTime,
    notificationUrl: draft.notificationUrl ?? before.notificationUrl,
    certificate: certificate ?? before.certificate,
  };
  const subscription = authorize(after, { now, tokenExpires, switches });
  return conclude(
    { kind: "subscription-written", subscription },
    [],
    [{ kind: "subscription-updated", subscription }],
  );
}

/**
 * Decides `POST /subscriptions/{id}/reauthorize`, which makes it live no longer.
 *
 * @see https://learn.microsoft.com/graph/api/subscription-reauthorize
 */
export function decideReauthorizeSubscription(
  state: TenantState,
  input: OnSubscription & { readonly tokenExpires: EpochMilliseconds },
  { now }: Moment,
): Decision<{ readonly kind: "reauthorized" } | GraphFailure> {
  const before = find(state, input, "Reauthorize");
  if (isGraphFailure(before)) return refuse(before);
  const switches = state.policies.emulation.notifications;
  const subscription = authorize(before, { now, tokenExpires: input.tokenExpires, switches });
  return conclude({ kind: "reauthorized" }, [], [{ kind: "subscription-updated", subscription }]);
}
