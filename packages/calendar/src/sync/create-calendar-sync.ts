import { systemClock } from "@consentra/protocol/system";
import type { CalendarClientOptions } from "../create-calendar-client.ts";
import { createSender } from "../create-sender.ts";
import { preferHeader } from "../read-options.ts";
import { createSyncRun, type SyncRun } from "./create-sync-run.ts";
import { type SubscriptionOperations, subscriptionOperations } from "./subscription-operations.ts";
import type { SyncInput } from "./sync-input.ts";

/**
 * What keeps a copy of a calendar up to date.
 *
 * @group Calendar client
 */
export interface CalendarSync {
  /**
   * What changed in one or several windows since a cursor, or, without one, everything in them.
   *
   * Reads when iterated, a page at a time. It rejects as every call of the client does; the cursor then stands behind
   * the last change that was taken, and a run from there goes on.
   *
   * @throws {@link GraphRequestError} `invalidInput` at once, for windows, options or a cursor that cannot be right
   */
  sync(input: SyncInput): SyncRun;
  readonly subscriptions: SubscriptionOperations;
}

/**
 * Makes what keeps copies of calendars up to date, for the user whose tokens it is given. It needs no client; beside
 * one, give both the same options and spread them into one object. Clients and syncs of one token source share four
 * requests at once.
 *
 * @param options - as for `createCalendarClient`
 * @returns the sync and the subscriptions; it holds no connection and needs no disposal
 * @throws {@link GraphRequestError} `invalidInput` for an unusable `baseUrl` or `timeZone`
 * @see https://learn.microsoft.com/graph/delta-query-events
 * @example
 * ```ts run
 * import { createCalendarClient } from "@consentra/calendar";
 * import { createCalendarSync } from "@consentra/calendar/sync";
 *
 * const stored = new Map<string, unknown>();
 * const options = {
 *   tokens: { getAccessToken: async () => "eyJ0eXAi.eyJhdWQi.c2ln" },
 *   fetch: async () =>
 *     Response.json({
 *       value: [{ id: "AAMkAD=", "@odata.etag": 'W/"1"', type: "singleInstance", subject: "Stand-up" }],
 *       "@odata.deltaLink": "https://graph.microsoft.com/v1.0/me/calendarView/delta?$deltatoken=1",
 *     }),
 * };
 * const calendar = { ...createCalendarClient(options), ...createCalendarSync(options) };
 *
 * const run = calendar.sync({ start: "2026-01-05T00:00:00Z", end: "2026-02-05T00:00:00Z" });
 * for await (const change of run) {
 *   if (change.kind === "removed") stored.delete(change.id);
 *   else stored.set(change.event.id, change.event.subject);
 * }
 * [...stored]; // => [["AAMkAD=", "Stand-up"]]
 * const cursor = JSON.stringify(run.cursor); // for the next run
 * cursor.includes("Stand-up"); // => false
 * ```
 * @group Calendar client
 */
export function createCalendarSync(options: CalendarClientOptions): CalendarSync {
  const { timeZone, immutableIds, mailbox, clock = systemClock } = options;
  preferHeader({ timeZone });
  const sender = createSender(options);
  return {
    sync: (input) =>
      createSyncRun(sender, {
        ...input,
        timeZone: input.timeZone ?? timeZone,
        immutableIds: input.immutableIds ?? immutableIds,
      }),
    subscriptions: subscriptionOperations(sender, clock, {
      immutableIds,
      ...(mailbox !== undefined && { resource: `users/${mailbox}/events` }),
    }),
  };
}
