import { systemClock, systemIds } from "@consentra/protocol/system";
import type { CalendarClient } from "./calendar-client.ts";
import { createSender, type SenderOptions } from "./create-sender.ts";
import { followPages } from "./follow-pages.ts";
import { buildCancelEvent, readCancelEvent } from "./operations/cancel-event.ts";
import { buildCreateCalendar, readCreateCalendar } from "./operations/create-calendar.ts";
import { buildCreateEvent, readCreateEvent } from "./operations/create-event.ts";
import { buildDeleteCalendar, readDeleteCalendar } from "./operations/delete-calendar.ts";
import { buildDeleteEvent, readDeleteEvent } from "./operations/delete-event.ts";
import { buildForwardEvent, readForwardEvent } from "./operations/forward-event.ts";
import { buildFreeBusy, readFreeBusy } from "./operations/free-busy.ts";
import { buildGetCalendar, readGetCalendar } from "./operations/get-calendar.ts";
import { buildGetEvent, readGetEvent } from "./operations/get-event.ts";
import { buildListCalendars, readListCalendars } from "./operations/list-calendars.ts";
import { buildListEvents, readListEvents } from "./operations/list-events.ts";
import { buildListInstances, readListInstances } from "./operations/list-instances.ts";
import {
  buildGetMailboxSettings,
  buildUpdateMailboxSettings,
  readGetMailboxSettings,
  readUpdateMailboxSettings,
} from "./operations/mailbox-settings.ts";
import { buildMeetingTimes, readMeetingTimes } from "./operations/meeting-times.ts";
import {
  buildAcceptEvent,
  buildDeclineEvent,
  buildTentativelyAcceptEvent,
  readRespondToEvent,
} from "./operations/respond-to-event.ts";
import { buildUpdateCalendar, readUpdateCalendar } from "./operations/update-calendar.ts";
import { buildUpdateEvent, readUpdateEvent } from "./operations/update-event.ts";
import { buildView, readView } from "./operations/view.ts";
import { preferHeader, type ReadOptions } from "./read-options.ts";
import { sendBatch } from "./send-batch.ts";

/** @group Calendar client */
export interface CalendarClientOptions extends SenderOptions {
  /**
   * The zone that event times are answered in unless a call names another: a Windows or IANA name.
   *
   * @defaultValue UTC
   */
  readonly timeZone?: string | undefined;
  /**
   * Ids that survive a move to another calendar.
   *
   * @defaultValue false
   */
  readonly immutableIds?: boolean | undefined;
}

/**
 * Makes a client for the calendars of the user whose tokens it is given.
 *
 * At most four of its requests are under way at once, as many as the service takes for one mailbox: share one client
 * per user. Throttled requests wait as long as the service asks; failures of the service and of the network are tried
 * again, up to five attempts, where that cannot do the work twice.
 *
 * @param options - the token source, and what differs from the defaults
 * @returns the client; it holds no connection and needs no disposal
 * @throws {@link GraphRequestError} `invalidInput` for an unusable `baseUrl` or `timeZone`
 * @example
 * ```ts run
 * import { collect, createCalendarClient } from "@consentra/calendar";
 *
 * const calendar = createCalendarClient({
 *   tokens: { getAccessToken: async () => "eyJ0eXAi.eyJhdWQi.c2ln" },
 *   fetch: async () => Response.json({ value: [{ id: "AAMkAD=", subject: "Stand-up" }] }),
 * });
 * const events = calendar.view({
 *   start: "2026-01-05T00:00:00Z",
 *   end: "2026-01-12T00:00:00Z",
 *   select: ["subject"],
 * });
 * (await collect(events)).map((event) => event.subject); // => ["Stand-up"]
 * ```
 * @group Calendar client
 */
export function createCalendarClient(options: CalendarClientOptions): CalendarClient {
  const { timeZone, immutableIds, clock = systemClock, ids = systemIds } = options;
  // A wrong zone is refused here, not at the first call.
  preferHeader({ timeZone });
  const sender = createSender(options);
  const { send } = sender;

  const withDefaults = <Input extends ReadOptions>(input: Input): Input => ({
    ...input,
    timeZone: input.timeZone ?? timeZone,
    immutableIds: input.immutableIds ?? immutableIds,
  });

  return {
    calendars: {
      list: (input = {}) =>
        followPages(sender, {
          first: buildListCalendars(withDefaults(input)),
          read: readListCalendars,
          signal: input.signal,
        }),
      get: async (input = {}) => send(buildGetCalendar(withDefaults(input)), readGetCalendar, input.signal),
      create: async (input) =>
        send(buildCreateCalendar(withDefaults(input)), readCreateCalendar, input.signal),
      update: async (input) =>
        send(buildUpdateCalendar(withDefaults(input)), readUpdateCalendar, input.signal),
      delete: async (input) =>
        send(buildDeleteCalendar(withDefaults(input)), readDeleteCalendar, input.signal),
    },
    view: (input) =>
      followPages(sender, { first: buildView(withDefaults(input)), read: readView, signal: input.signal }),
    events: {
      list: (input = {}) =>
        followPages(sender, {
          first: buildListEvents(withDefaults(input)),
          read: readListEvents,
          signal: input.signal,
        }),
      get: async (input) => send(buildGetEvent(withDefaults(input)), readGetEvent, input.signal),
      create: async (input) => {
        const event = { transactionId: ids.guid(), ...input.event };
        return send(buildCreateEvent(withDefaults({ ...input, event })), readCreateEvent, input.signal);
      },
      update: async (input) => send(buildUpdateEvent(withDefaults(input)), readUpdateEvent, input.signal),
      delete: async (input) => send(buildDeleteEvent(withDefaults(input)), readDeleteEvent, input.signal),
      instances: (input) =>
        followPages(sender, {
          first: buildListInstances(withDefaults(input)),
          read: readListInstances,
          signal: input.signal,
        }),
      accept: async (input) => send(buildAcceptEvent(withDefaults(input)), readRespondToEvent, input.signal),
      decline: async (input) =>
        send(buildDeclineEvent(withDefaults(input)), readRespondToEvent, input.signal),
      tentativelyAccept: async (input) =>
        send(buildTentativelyAcceptEvent(withDefaults(input)), readRespondToEvent, input.signal),
      cancel: async (input) => send(buildCancelEvent(withDefaults(input)), readCancelEvent, input.signal),
      forward: async (input) => send(buildForwardEvent(withDefaults(input)), readForwardEvent, input.signal),
    },
    freeBusy: async (input) => send(buildFreeBusy(withDefaults(input)), readFreeBusy, input.signal),
    meetingTimes: async (input = {}) =>
      send(buildMeetingTimes(withDefaults(input)), readMeetingTimes, input.signal),
    settings: {
      get: async ({ signal } = {}) => send(buildGetMailboxSettings(), readGetMailboxSettings, signal),
      update: async ({ changes, signal }) =>
        send(buildUpdateMailboxSettings({ changes }), readUpdateMailboxSettings, signal),
    },
    batch: async (requests, { signal } = {}) => sendBatch({ sender, clock, requests, signal }),
  };
}
