import { systemClock, systemGuids, systemRandom } from "@consentra/protocol/system";
import type { Calendar } from "./calendar.ts";
import type { Abortable, CalendarClient } from "./calendar-client.ts";
import type { CalendarEvent } from "./calendar-event.ts";
import { createSender, type SenderOptions } from "./create-sender.ts";
import { followPages } from "./follow-pages.ts";
import type { GraphRequest } from "./graph-request.ts";
import { buildCancelEvent } from "./operations/cancel-event.ts";
import { buildCreateCalendar } from "./operations/create-calendar.ts";
import { buildCreateEvent, type CreateEventInput } from "./operations/create-event.ts";
import { buildDeleteCalendar } from "./operations/delete-calendar.ts";
import { buildDeleteEvent } from "./operations/delete-event.ts";
import { buildForwardEvent } from "./operations/forward-event.ts";
import { buildFreeBusy, readFreeBusy } from "./operations/free-busy.ts";
import { buildGetCalendar } from "./operations/get-calendar.ts";
import { buildGetEvent, readGetEvent } from "./operations/get-event.ts";
import { buildListCalendars } from "./operations/list-calendars.ts";
import { buildListEvents, readListEvents } from "./operations/list-events.ts";
import { buildListInstances, readListInstances } from "./operations/list-instances.ts";
import {
  buildGetMailboxSettings,
  buildUpdateMailboxSettings,
  type MailboxSettings,
  type MailboxSettingsChanges,
} from "./operations/mailbox-settings.ts";
import { buildMeetingTimes, type MeetingTimes } from "./operations/meeting-times.ts";
import {
  buildAcceptEvent,
  buildDeclineEvent,
  buildTentativelyAcceptEvent,
} from "./operations/respond-to-event.ts";
import { buildUpdateCalendar } from "./operations/update-calendar.ts";
import { buildUpdateEvent } from "./operations/update-event.ts";
import { buildView, readView } from "./operations/view.ts";
import { preferHeader, type ReadOptions } from "./read-options.ts";
import { type GraphPage, readEntity, readNothing, readObject, readPage } from "./read-success.ts";
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
 * Makes a client for the calendars of the user whose tokens it is given, or of the `mailbox` that is named.
 *
 * At most four requests are under way at once with the tokens of one source, as many as the service takes for one
 * mailbox: keep one source per user, and clients made from it share the four. Throttled requests wait as long as the
 * service asks; failures of the service and of the network are tried again where that cannot do the work twice. After
 * five attempts or three minutes the call fails.
 *
 * @param options - the token source, and what differs from the defaults
 * @returns the client; it holds no connection and needs no disposal
 * @throws {@link GraphRequestError} `invalidInput` for an unusable `baseUrl`, `mailbox` or `timeZone`
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
  const { timeZone, immutableIds } = options;
  const { clock = systemClock, ids = systemGuids, random = systemRandom } = options;
  // A wrong zone is refused here, not at the first call.
  preferHeader({ timeZone });
  const sender = createSender(options);

  // What an operation does not know of is left alone by its `build…`; what it needs, it misses by itself.
  const withDefaults = <Input extends ReadOptions>(input = {} as Input): Input => ({
    ...input,
    timeZone: input.timeZone ?? timeZone,
    immutableIds: input.immutableIds ?? immutableIds,
  });

  /** One request, one answer. */
  const call =
    <Input extends object, Result>(
      build: (input: Input) => GraphRequest,
      read: (response: Response) => Promise<Result>,
    ) =>
    async (input?: Input & ReadOptions & Abortable): Promise<Result> =>
      sender.send(build(withDefaults(input)), read, input?.signal);

  /** One list, read a page at a time. */
  const list =
    <Input extends object, Item>(
      build: (input: Input) => GraphRequest,
      read: (response: Response) => Promise<GraphPage<Item>>,
    ) =>
    (input?: Input & ReadOptions & Abortable): AsyncIterable<Item> =>
      followPages(sender, { first: build(withDefaults(input)), read, signal: input?.signal });

  /** So that a repetition makes no second event. */
  const buildCreation = (input: CreateEventInput) =>
    buildCreateEvent({ ...input, event: { transactionId: ids.guid(), ...input.event } });

  return {
    calendars: {
      list: list(buildListCalendars, readPage<Calendar>),
      get: call(buildGetCalendar, readEntity<Calendar>),
      create: call(buildCreateCalendar, readEntity<Calendar>),
      update: call(buildUpdateCalendar, readEntity<Calendar>),
      delete: call(buildDeleteCalendar, readNothing),
    },
    view: list(buildView, readView),
    events: {
      list: list(buildListEvents, readListEvents),
      get: call(buildGetEvent, readGetEvent),
      create: call(buildCreation, readEntity<CalendarEvent>),
      update: call(buildUpdateEvent, readEntity<CalendarEvent>),
      delete: call(buildDeleteEvent, readNothing),
      instances: list(buildListInstances, readListInstances),
      accept: call(buildAcceptEvent, readNothing),
      decline: call(buildDeclineEvent, readNothing),
      tentativelyAccept: call(buildTentativelyAcceptEvent, readNothing),
      cancel: call(buildCancelEvent, readNothing),
      forward: call(buildForwardEvent, readNothing),
    },
    freeBusy: call(buildFreeBusy, readFreeBusy),
    meetingTimes: call(buildMeetingTimes, readObject<MeetingTimes>),
    settings: {
      get: call(buildGetMailboxSettings, readObject<MailboxSettings>),
      update: call(buildUpdateMailboxSettings, readObject<MailboxSettingsChanges>),
    },
    batch: async (requests, { signal } = {}) => sendBatch({ sender, clock, random, requests, signal }),
  };
}
