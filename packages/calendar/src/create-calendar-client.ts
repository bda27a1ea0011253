import { systemClock, systemIds } from "@consentra/protocol/system";
import type { Abortable, CalendarClient } from "./calendar-client.ts";
import { createSender, type SenderOptions } from "./create-sender.ts";
import { followPages } from "./follow-pages.ts";
import type { GraphRequest } from "./graph-request.ts";
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
 * At most four requests are under way at once with the tokens of one source, as many as the service takes for one
 * mailbox: keep one source per user, and clients made from it share the four. Throttled requests wait as long as the service asks; failures of the service and of the network are tried
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

  /** One request, one answer. */
  const call =
    <Input extends ReadOptions & Abortable, Result>(
      build: (input: Input) => GraphRequest,
      read: (response: Response) => Promise<Result>,
    ) =>
    async (input: Input): Promise<Result> =>
      send(build(withDefaults(input)), read, input.signal);

  return {
    calendars: {
      list: (input = {}) =>
        followPages(sender, {
          first: buildListCalendars(withDefaults(input)),
          read: readListCalendars,
          signal: input.signal,
        }),
      get: async (input = {}) => send(buildGetCalendar(withDefaults(input)), readGetCalendar, input.signal),
      create: call(buildCreateCalendar, readCreateCalendar),
      update: call(buildUpdateCalendar, readUpdateCalendar),
      delete: call(buildDeleteCalendar, readDeleteCalendar),
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
      update: call(buildUpdateEvent, readUpdateEvent),
      delete: call(buildDeleteEvent, readDeleteEvent),
      instances: (input) =>
        followPages(sender, {
          first: buildListInstances(withDefaults(input)),
          read: readListInstances,
          signal: input.signal,
        }),
      accept: call(buildAcceptEvent, readRespondToEvent),
      decline: call(buildDeclineEvent, readRespondToEvent),
      tentativelyAccept: call(buildTentativelyAcceptEvent, readRespondToEvent),
      cancel: call(buildCancelEvent, readCancelEvent),
      forward: call(buildForwardEvent, readForwardEvent),
    },
    freeBusy: call(buildFreeBusy, readFreeBusy),
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
