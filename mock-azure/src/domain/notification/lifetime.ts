import { type EpochMilliseconds, toMilliseconds } from "@consentra/protocol";
import { type GraphFailure, graphFailure } from "../graph/graph-failure.ts";
import type { NotificationSwitches } from "./notification-switches.ts";
import type { Subscription } from "./subscription.ts";

/** Documentation says 10,080; the service was seen to say no beyond this. Minutes. */
const LONGEST = 10_070;

/** With resource data. Minutes. */
const LONGEST_RICH = 1440;

/** What is shorter is made as long as this. Minutes. */
const SHORTEST = 45;

/** How long before the end an app is told to reauthorize, and how long until it is told again. */
const NOTICE = toMilliseconds({ minutes: 15 });

/** An app that has just reauthorized is left alone for this long, whatever its token says. */
const PEACE = toMilliseconds({ minutes: 5 });

const later = (moment: number, minutes: number) =>
  (moment + toMilliseconds({ minutes })) as EpochMilliseconds;

/**
 * Judges until when a subscription is to live.
 *
 * @returns when it expires, or why not
 * @see https://learn.microsoft.com/graph/change-notifications-overview#subscription-lifetime
 */
export function judgeLifetime(
  wanted: EpochMilliseconds,
  subscription: {
    readonly now: EpochMilliseconds;
    readonly includeResourceData: boolean | null;
    readonly operation: "Create" | "Update";
    readonly switches: NotificationSwitches;
  },
): EpochMilliseconds | GraphFailure {
  const { now, includeResourceData, operation, switches } = subscription;
  const longest = includeResourceData ? LONGEST_RICH : LONGEST;
  const reason = `Subscription expiration can only be ${longest} minutes in the future.`;
  if (wanted > later(now, longest)) {
    return switches.tooLongLifetime === "InvalidRequest"
      ? graphFailure("subscriptionPayload", { detail: reason })
      : graphFailure("outlookRefuses", { operation, reason });
  }
  return Math.max(wanted, later(now, SHORTEST)) as EpochMilliseconds;
}

/**
 * A subscription as its app has just been authorized for it: until when that lasts, and when the app is told that it
 * comes to an end. Only apps that gave an address for such news hear of it and have to answer; when exactly, and for how
 * long notifications go on without an answer, is not documented.
 *
 * @param subscription - as it is to live
 * @param at - `tokenExpires`: when the access token expires that the app came with
 * @see https://learn.microsoft.com/graph/change-notifications-lifecycle-events#reauthorizationrequired-notifications
 */
export function authorize(
  subscription: Subscription,
  at: {
    readonly now: EpochMilliseconds;
    readonly tokenExpires: EpochMilliseconds;
    readonly switches: NotificationSwitches;
  },
): Subscription {
  if (subscription.lifecycleNotificationUrl === null)
    return { ...subscription, challengeAt: null, pausesAt: null };
  const { now, tokenExpires, switches } = at;
  const end = Math.min(tokenExpires, subscription.expirationDateTime);
  return {
    ...subscription,
    challengeAt: Math.max(end - NOTICE, now + PEACE) as EpochMilliseconds,
    pausesAt: (tokenExpires + switches.reauthorizationGraceMilliseconds) as EpochMilliseconds,
  };
}

/** When an app that was told to reauthorize is told again, if it does not answer; null once that is of no use. */
export function nextChallenge({ pausesAt }: Subscription, now: EpochMilliseconds): EpochMilliseconds | null {
  const next = (now + NOTICE) as EpochMilliseconds;
  return pausesAt !== null && next <= pausesAt ? next : null;
}
