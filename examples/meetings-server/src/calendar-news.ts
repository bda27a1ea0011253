import { collect, GraphRequestError } from "@consentra/calendar";
import {
  createCalendarSync,
  handleNotification,
  type Notification,
  type Subscription,
  type SubscriptionOperations,
} from "@consentra/calendar/sync";
import type { Integration, KeyValueStorage } from "@consentra/integration";
import type { Clock } from "@consentra/protocol";
import type { Connections } from "./connections.ts";
import { createDoors, type Door } from "./doors.ts";
import { readJson, updateJson } from "./update-json.ts";

/** A change of a calendar that Microsoft told of. */
export interface News {
  readonly at: number;
  /** What was done to an event; `missed` where changes were not told, as Microsoft says afterwards. */
  readonly what: "created" | "updated" | "deleted" | "missed";
}

/** Hears of changes in connected calendars. */
export interface CalendarNews {
  /** Asks Microsoft to tell of changes, unless it does already; of a calendar that is not connected nothing is noted. */
  follow(user: string, integration: Pick<Integration, "state" | "tokens">): Promise<void>;
  /** The route that Microsoft Graph calls. */
  handle(request: Request): Promise<Response>;
  /** Newest first. */
  of(user: string): Promise<readonly News[]>;
}

const MOST_NEWS = 20;

/** Microsoft asks for a renewal whenever a token ends; where it has not for so long, its question did not arrive. */
const LONGEST_TRUST = 6 * 3_600_000;

const newsKey = (user: string) => `meetings.news.${user}`;

export function createCalendarNews(parts: {
  readonly origin: string;
  readonly storage: Required<KeyValueStorage>;
  readonly connections: Pick<Connections, "with">;
  readonly clock: Clock;
}): CalendarNews {
  const { origin, storage, connections, clock } = parts;
  const doors = createDoors({ storage, clock });
  const subscriptionsOf = ({ tokens }: Pick<Integration, "tokens">) =>
    createCalendarSync({ tokens, clock }).subscriptions;
  const open = (door: Door, { expirationDateTime }: Subscription) =>
    doors.open(door, Math.min(Date.parse(expirationDateTime), clock.now() + LONGEST_TRUST));

  const follow: CalendarNews["follow"] = async (user, integration) => {
    // Microsoft calls no address without HTTPS.
    if (!origin.startsWith("https:")) return;
    if (integration.state.status !== "connected") return doors.close(user);
    // The first of two at the same moment asks.
    const door = await doors.claim(user);
    if (!door) return;
    const notificationUrl = `${origin}/auth/notifications?door=${door.name}`;
    await open(
      door,
      await subscribe(subscriptionsOf(integration), { notificationUrl, clientState: door.secret }),
    );
  };

  /** Microsoft falls silent soon after the token ends that a subscription was made with, unless it is renewed. */
  const keepUp = (door: Door, id: string) =>
    connections.with(door.user, async (integration) =>
      integration.state.status === "connected"
        ? open(door, await subscriptionsOf(integration).renew({ id }))
        : doors.close(door.user),
    );

  const followAgain = async ({ user }: Door) => {
    await doors.close(user);
    await connections.with(user, (integration) => follow(user, integration));
  };

  const note = (user: string, what: News["what"]) =>
    updateJson<readonly News[]>(storage, newsKey(user), (news = []) =>
      [{ at: clock.now(), what }, ...news].slice(0, MOST_NEWS),
    );

  /** What this throws, Microsoft tells again. */
  const receive = async (door: Door, notification: Notification): Promise<void> => {
    // It goes on telling for a while after a disconnection, of what is no business of the product's any more.
    if (door.until === 0) return;
    if (notification.kind === "change") return note(door.user, notification.changeType);
    switch (notification.event) {
      case "reauthorizationRequired":
        return keepUp(door, notification.subscriptionId);
      case "subscriptionRemoved":
        return followAgain(door);
      default:
        return note(door.user, "missed");
    }
  };

  return {
    follow,
    async handle(request) {
      const door = await doors.find(new URL(request.url).searchParams.get("door") ?? "");
      if (!door) return new Response(null, { status: 404 });
      return handleNotification(request, {
        clientState: door.secret,
        async receive(notifications) {
          for (const notification of notifications) await receive(door, notification);
        },
      });
    },
    of: async (user) => (await readJson<readonly News[]>(storage, newsKey(user))) ?? [],
  };
}

/** Makes a subscription; one that is there already, whose maker did not live to note it, is put off. */
async function subscribe(
  subscriptions: SubscriptionOperations,
  wanted: { readonly notificationUrl: string; readonly clientState: string },
): Promise<Subscription> {
  try {
    return await subscriptions.create(wanted);
  } catch (error) {
    if (!(error instanceof GraphRequestError && error.failure.kind === "conflict")) throw error;
    const all = await collect(subscriptions.list());
    const ours = all.find(({ notificationUrl }) => notificationUrl === wanted.notificationUrl);
    if (!ours) throw error;
    return subscriptions.renew({ id: ours.id });
  }
}
