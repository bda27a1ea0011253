import { randomBytes } from "node:crypto";
import { createCalendarSync, handleNotification, type Notification } from "@consentra/calendar/sync";
import type { Integration, KeyValueStorage } from "@consentra/integration";
import type { Clock } from "@consentra/protocol";
import { readJson, updateJson } from "./update-json.ts";

/** A change of a calendar that Microsoft told of. */
export interface News {
  readonly at: number;
  readonly what: string;
}

interface Subscription {
  readonly user: string;
  readonly clientState: string;
}

/** Hears of changes in connected calendars. */
export interface CalendarNews {
  /** Asks Microsoft to tell of changes, unless it has been asked. */
  listen(user: string, integration: Integration): Promise<void>;
  /** The route that Microsoft Graph calls. */
  handle(request: Request): Promise<Response>;
  /** Newest first. */
  of(user: string): Promise<readonly News[]>;
}

const MOST_NEWS = 20;
const subscriptionKey = (id: string) => `meetings.subscription.${id}`;
const userKey = (user: string) => `meetings.listens.${user}`;
const newsKey = (user: string) => `meetings.news.${user}`;

export function createCalendarNews(parts: {
  readonly origin: string;
  readonly storage: Required<KeyValueStorage>;
  readonly clock: Clock;
}): CalendarNews {
  const { origin, storage, clock } = parts;

  const receive = async (notifications: readonly Notification[]) => {
    for (const notification of notifications) {
      const known = await readJson<Subscription>(storage, subscriptionKey(notification.subscriptionId));
      if (!known) continue;
      const what = notification.kind === "change" ? notification.changeType : notification.kind;
      await updateJson<readonly News[]>(storage, newsKey(known.user), (news = []) =>
        [{ at: clock.now(), what }, ...news].slice(0, MOST_NEWS),
      );
    }
  };

  return {
    async listen(user, integration) {
      // Microsoft calls no address without HTTPS.
      if (!origin.startsWith("https:")) return;
      // The first of two at the same moment asks.
      if (!(await storage.compareAndSet(userKey(user), null, "asked"))) return;
      const { subscriptions } = createCalendarSync({ tokens: integration.tokens, clock });
      const clientState = randomBytes(24).toString("base64url");
      try {
        const { id } = await subscriptions.create({
          notificationUrl: `${origin}/auth/notifications`,
          changeTypes: ["created", "updated", "deleted"],
          clientState,
        });
        await updateJson<Subscription>(storage, subscriptionKey(id), () => ({ user, clientState }));
      } catch (error) {
        // The next sign-in asks again.
        await storage.remove(userKey(user));
        throw error;
      }
    },
    handle: (request) =>
      handleNotification(request, {
        clientState: async (id) => (await readJson<Subscription>(storage, subscriptionKey(id)))?.clientState,
        receive,
      }),
    of: async (user) => (await readJson<readonly News[]>(storage, newsKey(user))) ?? [],
  };
}
