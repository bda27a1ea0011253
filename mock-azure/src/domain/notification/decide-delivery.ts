import { type EpochMilliseconds, toMilliseconds } from "@consentra/protocol";
import { conclude, type Decision } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { tellLifecycle } from "./lifecycle.ts";
import type { Notification, NotificationEndpoint } from "./notification.ts";
import type { NotificationChange } from "./notification-change.ts";
import type { Reached } from "./reached.ts";

const PAGE = "https://learn.microsoft.com/graph/change-notifications-delivery-webhooks";

/** How long an app has to answer a notification, in milliseconds. */
export const DELIVERY_LIMIT = 3000;

/** From here on an answer counts as slow, in milliseconds. */
const SLOW = 2900;

/** Answers are counted for this long, and from this many notifications on the slow ones matter. */
const COUNTED_FOR = toMilliseconds({ minutes: 10 });
const COUNTED_FROM = 100;

/** Shares of slow answers that have notifications wait, and be dropped. */
const DELAYED_FROM = 0.1;
const DROPPED_FROM = 0.15;

/** How much longer notifications to a slow address take. */
const DELAY = toMilliseconds({ minutes: 10 });

/** How long a notification is tried again. */
const TRIED_FOR = toMilliseconds({ hours: 4 });

/** The first wait before another try; each further one is twice as long, up to the longest. How long is not documented. */
const FIRST_WAIT = toMilliseconds({ seconds: 10 });

/** How many notifications go out in one request; not documented. */
const MOST_AT_ONCE = 100;

/** What goes out in one request. */
export interface Delivery {
  readonly url: string;
  readonly notifications: readonly Notification[];
}

/**
 * The deliveries that are due, one an address.
 *
 * @param isBusy - whether a delivery to an address is under way: the next one waits for it
 */
export function dueDeliveries(
  state: TenantState,
  now: EpochMilliseconds,
  isBusy: (url: string) => boolean,
): readonly Delivery[] {
  const byUrl = new Map<string, Notification[]>();
  for (const notification of state.notifications.dueAt(now)) {
    const { url } = notification;
    if (isBusy(url)) continue;
    const waiting = byUrl.get(url);
    if (waiting === undefined) byUrl.set(url, [notification]);
    else if (waiting.length < MOST_AT_ONCE) waiting.push(notification);
  }
  return [...byUrl].map(([url, notifications]) => ({ url, notifications }));
}

/** How an address stands: slow ones get their notifications late, and very slow ones none. */
function standing({ sent, slow }: NotificationEndpoint): "good" | "delayed" | "dropped" {
  if (sent < COUNTED_FROM || slow / sent < DELAYED_FROM) return "good";
  return slow / sent < DROPPED_FROM ? "delayed" : "dropped";
}

function countedAt(state: TenantState, url: string, now: EpochMilliseconds): NotificationEndpoint {
  const known = state.notificationEndpoints.get(url);
  return known && now - known.since < COUNTED_FOR ? known : { url, since: now, sent: 0, slow: 0 };
}

const finish = (
  kind: "notification-delivered" | "notification-dropped",
  { id, subscription }: Notification,
): NotificationChange => ({ kind, notificationId: id, subscriptionId: subscription.id });

/** Gives notifications up; their apps hear that they have missed some. */
function drop(
  state: TenantState,
  notifications: readonly Notification[],
  now: EpochMilliseconds,
): readonly NotificationChange[] {
  const missed = new Map(
    notifications
      .filter(({ content }) => content.kind === "change")
      .map(({ subscription }) => [subscription.id, subscription]),
  );
  return [
    ...notifications.map((one) => finish("notification-dropped", one)),
    ...[...missed.values()].flatMap((subscription) =>
      tellLifecycle(state, subscription, "missed", { now, sequence: now }),
    ),
  ];
}

/**
 * Whether a delivery goes out at all.
 *
 * @returns undefined where it does, else what becomes of it
 * @see https://learn.microsoft.com/graph/change-notifications-delivery-webhooks#throttling
 */
export function decideThrottling(
  state: TenantState,
  { url, notifications }: Delivery,
  now: EpochMilliseconds,
): Decision<undefined> | undefined {
  const kept = countedAt(state, url, now);
  const how = standing(kept);
  if (how === "good") return undefined;
  const share = `${Math.round((100 * kept.slow) / kept.sent)} % of its answers are slow`;
  if (how === "dropped") {
    const text = `notifications are dropped, since ${share}`;
    return conclude(
      undefined,
      [{ rule: "notification.dropped", text, source: PAGE }],
      drop(state, notifications, now),
    );
  }
  const late = notifications.filter(
    ({ dueAt, firstDueAt, attempts }) => attempts === 0 && dueAt === firstDueAt,
  );
  if (late.length === 0) return undefined;
  const changes = late.map((one): NotificationChange => {
    const dueAt = (one.dueAt + DELAY) as EpochMilliseconds;
    return { kind: "notification-retried", notification: { ...one, dueAt } };
  });
  const text = `notifications wait for ten minutes, since ${share}`;
  return conclude(undefined, [{ rule: "notification.delayed", text, source: PAGE }], changes);
}

const isGood = (reached: Reached): boolean =>
  reached.kind === "answered" && reached.status >= 200 && reached.status < 300;

function describe(reached: Reached): string {
  switch (reached.kind) {
    case "answered":
      return `the app answered ${reached.status}`;
    case "timed-out":
      return "the app did not answer in three seconds";
    case "unreachable":
      return `nobody answered: ${reached.why}`;
  }
}

/** The longest wait before another try: what the documentation says of slow addresses. */
const waitBefore = (attempts: number): number => Math.min(DELAY, FIRST_WAIT * 2 ** (attempts - 1));

/**
 * Decides what becomes of notifications that were sent: they are done, tried again later, or given up after four hours.
 *
 * @param now - when they were due; the clock may have gone on since
 * @see https://learn.microsoft.com/graph/change-notifications-delivery-webhooks#processing-the-change-notification
 */
export function decideDelivered(
  state: TenantState,
  { delivery, reached }: { readonly delivery: Delivery; readonly reached: Reached },
  now: EpochMilliseconds,
): Decision<undefined> {
  const { url } = delivery;
  // An app may have deleted its subscription meanwhile.
  const notifications = delivery.notifications.filter(({ id }) => state.notifications.get(id));
  const counted = countedAt(state, url, now);
  const isSlow = reached.kind !== "answered" || reached.took > SLOW;
  const count = delivery.notifications.length;
  const endpoint = { ...counted, sent: counted.sent + count, slow: counted.slow + (isSlow ? count : 0) };
  const measured: NotificationChange = { kind: "notification-endpoint-measured", endpoint };
  const text = describe(reached);
  if (isGood(reached)) {
    const done = notifications.map((one) => finish("notification-delivered", one));
    return conclude(undefined, [{ rule: "notification.delivered", text, source: PAGE }], [...done, measured]);
  }
  const tried = notifications.map((one) => {
    const attempts = one.attempts + 1;
    return { ...one, attempts, dueAt: (now + waitBefore(attempts)) as EpochMilliseconds };
  });
  const isLate = ({ dueAt, firstDueAt }: Notification) => dueAt > firstDueAt + TRIED_FOR;
  const again = tried.filter((one) => !isLate(one));
  return conclude(
    undefined,
    [{ rule: "notification.failed", text, source: PAGE }],
    [
      ...again.map((notification): NotificationChange => ({ kind: "notification-retried", notification })),
      ...drop(state, tried.filter(isLate), now),
      measured,
    ],
  );
}
