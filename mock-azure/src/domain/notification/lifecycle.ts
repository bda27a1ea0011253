import type { EpochMilliseconds } from "@consentra/protocol";
import type { Change } from "../change.ts";
import { grantedAppRoles } from "../consent/app-role-assignment.ts";
import { findServicePrincipal, grantedScopes } from "../consent/granted-scopes.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { nextChallenge } from "./lifetime.ts";
import type { LifecycleEvent } from "./notification.ts";
import type { NotificationChange } from "./notification-change.ts";
import { isFlowing, type Subscription } from "./subscription.ts";
import { queueNotification, type Telling } from "./tell-changes.ts";

const PAGE = "https://learn.microsoft.com/graph/change-notifications-lifecycle-events";

/** Tells an app about its subscription, where it has given an address for that. */
export function tellLifecycle(
  state: TenantState,
  subscription: Subscription,
  lifecycleEvent: LifecycleEvent,
  { now, sequence }: Telling,
): readonly NotificationChange[] {
  if (subscription.lifecycleNotificationUrl === null) return [];
  const { latencyMilliseconds } = state.policies.emulation.notifications;
  return [
    queueNotification(
      subscription,
      { kind: "lifecycle", lifecycleEvent },
      {
        id: [sequence, lifecycleEvent, subscription.id].join("/"),
        dueAt: (now + latencyMilliseconds) as EpochMilliseconds,
      },
    ),
  ];
}

/** What happens to a person's account that takes their apps' subscriptions away. */
function endsSubscriptions(before: User | undefined, after: User): boolean {
  if (!before) return false;
  return (
    after.passwordValidFrom > before.passwordValidFrom ||
    after.sessionsValidFrom > before.sessionsValidFrom ||
    (before.accountEnabled && !after.accountEnabled)
  );
}

/**
 * The subscriptions that a decision takes away: of people whose password was reset or whose sessions were revoked, and
 * of mailboxes and calendars that are gone.
 *
 * @param state - the tenant before the decision is applied
 * @see https://learn.microsoft.com/graph/change-notifications-lifecycle-events#subscriptionremoved-notifications
 */
export function subscriptionsLost(state: TenantState, changes: readonly Change[]): readonly Subscription[] {
  const lost = changes.flatMap((change): readonly Subscription[] => {
    switch (change.kind) {
      case "user-updated": {
        const { user } = change;
        if (!endsSubscriptions(state.users.get(user.id), user)) return [];
        return state.subscriptions.by("ownerId", user.id).filter(({ createdFor }) => createdFor === "user");
      }
      case "user-removed":
        return state.subscriptions.by("ownerId", change.userId);
      case "calendar-removed": {
        const calendar = state.calendars.get(change.calendarId);
        return state.subscriptions
          .by("ownerId", calendar?.userId ?? "")
          .filter(({ calendarId }) => calendarId === change.calendarId);
      }
      default:
        return [];
    }
  });
  return [...new Set(lost)];
}

/** Changes after which an app may hold less than before. */
const OF_PERMISSIONS: readonly Change["kind"][] = [
  "grant-updated",
  "grant-removed",
  "app-role-assignment-removed",
  "service-principal-updated",
  "service-principal-removed",
];

const READS = /^calendars\.read(?:write)?$/i;

/** Whether an app still holds what its subscription needs, whatever its tokens say. */
function isPermitted(
  state: TenantState,
  { appId, creatorId, createdFor }: Subscription,
  now: EpochMilliseconds,
): boolean {
  if (!findServicePrincipal(state, appId)?.accountEnabled) return false;
  const held =
    createdFor === "app"
      ? grantedAppRoles(state, appId)
      : grantedScopes(state, { appId, userId: creatorId, now });
  return held.some((name) => READS.test(name));
}

/**
 * Tells apps whose permission was withdrawn to reauthorize, and until they have nothing else.
 *
 * @param state - the tenant after the decision
 * @param changes - what it stated
 * @param options - `permitted`: the subscriptions that had what they need before it
 */
export function challengeRevoked(
  state: TenantState,
  changes: readonly Change[],
  { permitted, telling }: { readonly permitted: ReadonlySet<string>; readonly telling: Telling },
): readonly NotificationChange[] {
  if (!changes.some(({ kind }) => OF_PERMISSIONS.includes(kind))) return [];
  const { now } = telling;
  return [...permitted].flatMap((id): readonly NotificationChange[] => {
    const subscription = state.subscriptions.get(id);
    if (!subscription || isPermitted(state, subscription, now)) return [];
    const paused: Subscription = { ...subscription, challengeAt: null, pausesAt: now };
    return [
      { kind: "subscription-updated", subscription: paused },
      ...tellLifecycle(state, paused, "reauthorizationRequired", telling),
    ];
  });
}

/** The subscriptions whose app holds what they need, before a decision that may withdraw it. */
export function subscriptionsPermitted(
  state: TenantState,
  changes: readonly Change[],
  now: EpochMilliseconds,
): ReadonlySet<string> {
  if (!changes.some(({ kind }) => OF_PERMISSIONS.includes(kind))) return new Set();
  return new Set(
    [...state.subscriptions.values()].filter((one) => isPermitted(state, one, now)).map(({ id }) => id),
  );
}

/**
 * What time alone does to subscriptions: they expire, and before that their apps are told to reauthorize.
 *
 * @see https://learn.microsoft.com/graph/change-notifications-lifecycle-events#reauthorizationrequired-notifications
 */
export function decideSubscriptionsDue(
  state: TenantState,
  { now }: Pick<Moment, "now">,
): Decision<undefined> {
  const steps = state.subscriptions.dueAt(now).map((subscription) => {
    const { id, expirationDateTime } = subscription;
    if (expirationDateTime <= now) {
      return {
        rule: "subscription.expired",
        text: `the subscription ${id} was not renewed`,
        changes: [{ kind: "subscription-expired", subscriptionId: id } as const],
      };
    }
    const asked: Subscription = { ...subscription, challengeAt: nextChallenge(subscription, now) };
    const telling = { now, sequence: now };
    const notices = tellLifecycle(state, asked, "reauthorizationRequired", telling);
    return {
      rule: "subscription.challenged",
      text: isFlowing(subscription, now)
        ? `the app of the subscription ${id} is to reauthorize it`
        : `the app of the subscription ${id} has not reauthorized it, and hears of no changes`,
      changes: [{ kind: "subscription-updated", subscription: asked } as const, ...notices],
    };
  });
  return conclude(
    undefined,
    steps.map(({ rule, text }) => ({ rule, text, source: PAGE })),
    steps.flatMap(({ changes }) => changes),
  );
}
