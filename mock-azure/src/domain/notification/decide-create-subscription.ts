import type { EpochMilliseconds } from "@consentra/protocol";
import { findCalendar } from "../calendar/find-item.ts";
import { findServicePrincipal } from "../consent/granted-scopes.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { findUser } from "../graph/admit.ts";
import type { Caller } from "../graph/bearer.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import { mayOpenMailbox } from "../mailbox/application-access.ts";
import type { Filter } from "../odata/filter.ts";
import type { TenantState } from "../tenant-state.ts";
import { handshakeReason } from "./handshake.ts";
import { authorize, judgeLifetime } from "./lifetime.ts";
import type { ChangeType, EncryptionCertificate, Subscription } from "./subscription.ts";
import type { NewSubscriptionDraft } from "./subscription-draft.ts";
import type { SubscriptionTarget } from "./subscription-target.ts";

/** A subscription that an app wants, read. */
export interface NewSubscription {
  readonly draft: NewSubscriptionDraft;
  readonly changeTypes: readonly ChangeType[];
  readonly target: SubscriptionTarget;
  readonly select: readonly string[] | null;
  readonly filter: Filter | null;
  readonly certificate: EncryptionCertificate | null;
  readonly immutableIds: boolean;
}

export interface SubscriptionWritten {
  readonly kind: "subscription-written";
  readonly subscription: Subscription;
}

/** @see https://learn.microsoft.com/graph/outlook-change-notifications-overview */
const MOST_OF_MAILBOX = 1000;

/** @see https://learn.microsoft.com/graph/outlook-change-notifications-overview#request-permissions */
const OPENS: readonly string[] = ["calendars.read", "calendars.readwrite"];

const DENIED = "Access is denied. Check credentials and try again.";

/** The operations on subscriptions, as refusals of Outlook call them. */
export type SubscriptionOperation = "Create" | "Get" | "Update" | "Delete" | "Reauthorize";

/** Whether a token opens subscriptions to events at all; permissions for shared calendars do not. */
export function judgeSubscriber(
  { permissions }: Caller,
  operation: SubscriptionOperation,
): GraphFailure | undefined {
  if (permissions.some((held) => OPENS.includes(held.toLowerCase()))) return undefined;
  const detail = `the token carries ${permissions.join(", ")}; this needs one of ${OPENS.join(", ")}`;
  return graphFailure("outlookForbids", { operation, reason: DENIED, detail });
}

/** Whose events are meant, or why the caller may not hear of them. */
function findMailbox(
  state: TenantState,
  caller: Caller,
  { mailbox }: SubscriptionTarget,
): User | GraphFailure {
  const operation = "Create";
  if (mailbox.kind === "me" && caller.kind === "app") return graphFailure("meWithoutUser");
  const denied = judgeSubscriber(caller, operation);
  if (denied) return denied;
  const self = caller.kind === "user" ? state.users.get(caller.userId) : undefined;
  const owner = mailbox.kind === "me" ? self : findUser(state, mailbox.idOrName);
  if (caller.kind === "user" && owner?.id !== caller.userId) {
    const detail = "delegated permissions open the signed-in user's own mailbox alone";
    return graphFailure("outlookForbids", { operation, reason: DENIED, detail });
  }
  if (!owner?.hasMailbox) {
    const reason = "The mailbox is either inactive, soft-deleted, or is hosted on-premise.";
    return graphFailure("outlookFindsNothing", { operation, reason });
  }
  return caller.kind === "user" || mayOpenMailbox(state, caller.appId, owner)
    ? owner
    : graphFailure("outlookForbids", { operation, reason: graphFailure("mailboxBlocked").message });
}

/** The calendar that is meant, by its id in its owner's mailbox; null for all of them. */
function findCalendarId(
  state: TenantState,
  owner: User,
  { calendarId }: SubscriptionTarget,
): string | null | GraphFailure {
  if (calendarId === null) return null;
  const operation = "Create";
  if (state.calendarEntries.get(calendarId)?.userId === owner.id) {
    const detail = "permissions for shared calendars open no subscriptions";
    return graphFailure("outlookForbids", { operation, reason: DENIED, detail });
  }
  const calendar = findCalendar(state, owner, calendarId === "default" ? undefined : calendarId);
  if (!isGraphFailure(calendar)) return calendar.id;
  const name = calendar.status === 404 ? "outlookFindsNothing" : "outlookRefuses";
  return graphFailure(name, { operation, reason: calendar.message });
}

type SubscriptionKey = Pick<
  Subscription,
  "appId" | "creatorId" | "ownerId" | "calendarId" | "changeTypes" | "select" | "filter"
>;

/** What two subscriptions to the same changes have in common. */
const keyOf = ({ appId, creatorId, calendarId, changeTypes, select, filter }: SubscriptionKey) => [
  appId,
  creatorId,
  calendarId,
  changeTypes,
  select,
  filter,
];

/** An earlier subscription of the app to the same changes. */
function findSame(state: TenantState, wanted: SubscriptionKey): Subscription | undefined {
  const key = JSON.stringify(keyOf(wanted));
  return state.subscriptions.by("ownerId", wanted.ownerId).find((one) => JSON.stringify(keyOf(one)) === key);
}

/**
 * Decides `POST /subscriptions`, once the notification addresses have answered.
 *
 * @see https://learn.microsoft.com/graph/api/subscription-post-subscriptions
 */
export function decideCreateSubscription(
  state: TenantState,
  input: {
    readonly caller: Caller;
    readonly tokenExpires: EpochMilliseconds;
    readonly wanted: NewSubscription;
    /** How many addresses have answered. */
    readonly answered: number;
  },
  { now, ids }: Moment,
): Decision<SubscriptionWritten | GraphFailure> {
  const { caller, tokenExpires, wanted, answered } = input;
  const { draft, changeTypes, target } = wanted;
  const owner = findMailbox(state, caller, target);
  if (isGraphFailure(owner)) return refuse(owner);
  const calendarId = findCalendarId(state, owner, target);
  if (isGraphFailure(calendarId)) return refuse(calendarId);
  const switches = state.policies.emulation.notifications;
  const includeResourceData = draft.includeResourceData ?? null;
  const lifetime = { now, includeResourceData, operation: "Create", switches } as const;
  const expirationDateTime = judgeLifetime(draft.expirationDateTime, lifetime);
  if (isGraphFailure(expirationDateTime)) return refuse(expirationDateTime);

  const { appId } = caller;
  const creatorId =
    caller.kind === "user" ? caller.userId : (findServicePrincipal(state, appId)?.id ?? appId);
  const { select, filter } = wanted;
  const key = { appId, creatorId, ownerId: owner.id, calendarId, changeTypes, select, filter };
  const same = switches.duplicateSubscriptions === "refused" ? findSame(state, key) : undefined;
  if (same) return refuse(graphFailure("subscriptionExists", { id: same.id }));
  if (state.subscriptions.by("ownerId", owner.id).length >= MOST_OF_MAILBOX)
    return refuse(graphFailure("subscriptionCount"));
  const made: Subscription = {
    id: ids.guid(),
    ...key,
    createdFor: caller.kind,
    resource: draft.resource,
    changeType: draft.changeType,
    notificationUrl: draft.notificationUrl,
    lifecycleNotificationUrl: draft.lifecycleNotificationUrl ?? null,
    expirationDateTime,
    clientState: draft.clientState ?? null,
    latestSupportedTlsVersion: draft.latestSupportedTlsVersion ?? "v1_2",
    includeResourceData,
    certificate: wanted.certificate,
    immutableIds: wanted.immutableIds,
    challengeAt: null,
    pausesAt: null,
  };
  const subscription = authorize(made, { now, tokenExpires, switches });
  return conclude(
    { kind: "subscription-written", subscription },
    [handshakeReason(answered)],
    [{ kind: "subscription-created", subscription }],
  );
}
