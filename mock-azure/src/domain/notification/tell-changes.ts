import type { EpochMilliseconds } from "@consentra/protocol";
import type { Event } from "../calendar/event.ts";
import { keepEvents } from "../calendar/event-filter.ts";
import type { Change } from "../change.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Notification, NotificationContent } from "./notification.ts";
import type { NotificationChange } from "./notification-change.ts";
import { type ChangeType, isFlowing, type Subscription } from "./subscription.ts";

/** How much later each echo of a notification comes, in milliseconds. */
const ECHO_DELAY = 1000;

/** An event before and after a decision. */
interface EventChange {
  readonly before: Event | undefined;
  readonly after: Event | undefined;
}

/**
 * What a decision does to events as others see them: exceptions are parts of their series, so a change of one is an
 * update of its master.
 */
export function eventChangesOf(state: TenantState, changes: readonly Change[]): readonly EventChange[] {
  const found = new Map<string, EventChange>();
  const touched = new Set<string>();
  const note = (id: string, after: Event | undefined) => {
    const before = found.get(id)?.before ?? state.events.get(id);
    const { seriesMasterId = null } = before ?? after ?? {};
    if (seriesMasterId === null) found.set(id, { before, after });
    else touched.add(seriesMasterId);
  };
  for (const change of changes) {
    if (change.kind === "event-created" || change.kind === "event-updated")
      note(change.event.id, change.event);
    else if (change.kind === "event-deleted") note(change.eventId, undefined);
  }
  for (const id of touched) {
    const master = state.events.get(id);
    if (master && !found.has(id)) found.set(id, { before: master, after: master });
  }
  return [...found.values()];
}

/** How a subscription sees a change; undefined where it does not. One with a filter sees what passes it. */
function seenAs(
  state: TenantState,
  { calendarId, filter, changeTypes, ownerId }: Subscription,
  change: EventChange,
): ChangeType | undefined {
  const owner = state.users.get(ownerId);
  const shows = (event: Event | undefined): boolean =>
    event !== undefined &&
    owner !== undefined &&
    (calendarId === null || event.calendarId === calendarId) &&
    keepEvents([event], filter ?? undefined, owner).length > 0;
  const [was, is] = [shows(change.before), shows(change.after)];
  const type = was ? (is ? "updated" : "deleted") : is ? "created" : undefined;
  return type !== undefined && changeTypes.includes(type) ? type : undefined;
}

/** Numbers what is told because of one decision. */
export interface Telling {
  readonly now: EpochMilliseconds;
  /** Makes the ids: the place in the journal of the decision's last change, or the time where there is none. */
  readonly sequence: number;
}

/** Puts a notification on its way. */
export function queueNotification(
  subscription: Subscription,
  content: NotificationContent,
  { id, dueAt }: { readonly id: string; readonly dueAt: EpochMilliseconds },
): NotificationChange {
  const { notificationUrl, lifecycleNotificationUrl } = subscription;
  const url = content.kind === "change" ? notificationUrl : (lifecycleNotificationUrl ?? notificationUrl);
  const notification: Notification = {
    id,
    subscription,
    url,
    content,
    dueAt,
    firstDueAt: dueAt,
    attempts: 0,
  };
  return { kind: "notification-queued", notification };
}

/** The notifications of one change for one subscription: of what is written, more than one where the switch says so. */
function tell(
  state: TenantState,
  subscription: Subscription,
  {
    change,
    telling,
  }: { readonly change: EventChange; readonly telling: Telling & { readonly index: number } },
): readonly NotificationChange[] {
  const changeType = seenAs(state, subscription, change);
  if (changeType === undefined) return [];
  const { echoes, latencyMilliseconds } = state.policies.emulation.notifications;
  const { before, after } = change;
  const eventId = (after ?? before)?.id ?? "";
  const isGone = changeType === "deleted";
  const content = {
    kind: "change",
    eventId,
    changeKey: isGone ? null : (after?.changeKey ?? null),
    event: subscription.includeResourceData && !isGone ? (after ?? null) : null,
  } as const;
  const repeats = isGone || !subscription.changeTypes.includes("updated") ? 0 : echoes;
  const { now, sequence, index } = telling;
  return [changeType, ...Array.from({ length: repeats }, () => "updated" as const)].map((type, echo) =>
    queueNotification(
      subscription,
      { ...content, changeType: type },
      {
        id: [sequence, index, subscription.id, echo].join("/"),
        dueAt: (now + latencyMilliseconds + echo * ECHO_DELAY) as EpochMilliseconds,
      },
    ),
  );
}

/**
 * What is told of events that a decision has changed.
 *
 * @see https://learn.microsoft.com/graph/outlook-change-notifications-overview
 */
export function tellChanges(
  state: TenantState,
  changes: readonly EventChange[],
  telling: Telling,
): readonly NotificationChange[] {
  return changes.flatMap((change, index) => {
    const { userId = "" } = change.after ?? change.before ?? {};
    return state.subscriptions
      .by("ownerId", userId)
      .filter((subscription) => isFlowing(subscription, telling.now))
      .flatMap((subscription) => tell(state, subscription, { change, telling: { ...telling, index } }));
  });
}
