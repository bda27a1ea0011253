import { type GraphFailure, graphFailure } from "../graph/graph-failure.ts";

/** Which events a subscription is about, as its resource says it. */
export interface SubscriptionTarget {
  readonly mailbox: { readonly kind: "me" } | { readonly kind: "user"; readonly idOrName: string };
  /** `default` for the mailbox's default calendar, null for all its calendars. */
  readonly calendarId: string | null;
  /** What follows the question mark. */
  readonly query: string;
}

/** `users('x')` is another way to write `users/x`. */
const KEY_IN_BRACKETS = /^(\w+)\('(.*)'\)$/;

/** What the real service tells changes of, and the mock does not have. */
const NOT_EMULATED =
  /^(?:(?:me|users\/[^/]+)\/(?:messages|mailfolders|contacts|contactfolders|drive|chats|presence|onlinemeetings|todo)\b|users\/?$|groups|communications|teams|chats|sites|drives?|print|security|reports|solutions|appcatalogs|employeeexperience|education)/i;

const segmentsOf = (path: string): readonly string[] =>
  path
    .split("/")
    .filter(Boolean)
    .flatMap((segment) => {
      const [, name, key] = KEY_IN_BRACKETS.exec(segment) ?? [];
      return name === undefined || key === undefined ? [segment] : [name, key];
    });

const is = (segment: string | undefined, name: string): boolean => segment?.toLowerCase() === name;

/**
 * Reads a subscription's resource: the events of a mailbox, or of one of its calendars.
 *
 * @see https://learn.microsoft.com/graph/outlook-change-notifications-overview#create-a-subscription
 */
export function readSubscriptionTarget(resource: string): SubscriptionTarget | GraphFailure {
  const [path = "", query = ""] = resource.split(/\?(.*)/s);
  const segments = segmentsOf(path);
  const isMe = is(segments[0], "me");
  const isUser = is(segments[0], "users") && segments[1] !== undefined;
  const unknown = graphFailure("subscriptionInvalid", { what: `Resource '${resource}' is not supported.` });
  if (isMe || isUser) {
    const idOrName = segments[1] ?? "";
    // Reported of the real service, which wants the object id of such people.
    if (isUser && idOrName.includes("'")) return unknown;
    const mailbox = isMe ? ({ kind: "me" } as const) : ({ kind: "user", idOrName } as const);
    const [set, second, third, ...rest] = segments.slice(isMe ? 1 : 2);
    if (is(set, "events") && second === undefined) return { mailbox, calendarId: null, query };
    if (is(set, "calendar") && is(second, "events") && third === undefined)
      return { mailbox, calendarId: "default", query };
    if (is(set, "calendars") && second !== undefined && is(third, "events") && rest.length === 0)
      return { mailbox, calendarId: second, query };
  }
  return NOT_EMULATED.test(segments.join("/"))
    ? graphFailure("notEmulated", { what: `changes of ${path}` })
    : unknown;
}
