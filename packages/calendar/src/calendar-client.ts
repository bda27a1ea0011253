import type { Calendar } from "./calendar.ts";
import type { CalendarEvent, EventProperty, SelectedEvent } from "./calendar-event.ts";
import type { GraphRequest } from "./graph-request.ts";
import type { CancelEventInput } from "./operations/cancel-event.ts";
import type { CreateCalendarInput } from "./operations/create-calendar.ts";
import type { CreateEventInput } from "./operations/create-event.ts";
import type { DeleteCalendarInput } from "./operations/delete-calendar.ts";
import type { DeleteEventInput } from "./operations/delete-event.ts";
import type { ForwardEventInput } from "./operations/forward-event.ts";
import type { FreeBusyInput, Schedule } from "./operations/free-busy.ts";
import type { GetCalendarInput } from "./operations/get-calendar.ts";
import type { GetEventInput } from "./operations/get-event.ts";
import type { ListCalendarsInput } from "./operations/list-calendars.ts";
import type { ListEventsInput } from "./operations/list-events.ts";
import type { ListInstancesInput } from "./operations/list-instances.ts";
import type {
  MailboxSettings,
  MailboxSettingsChanges,
  UpdateMailboxSettingsInput,
} from "./operations/mailbox-settings.ts";
import type { MeetingTimes, MeetingTimesInput } from "./operations/meeting-times.ts";
import type { ProposeTimeInput, RespondToEventInput } from "./operations/respond-to-event.ts";
import type { UpdateCalendarInput } from "./operations/update-calendar.ts";
import type { UpdateEventInput } from "./operations/update-event.ts";
import type { ViewInput } from "./operations/view.ts";

/**
 * A call that can be called off.
 *
 * @group Calendar client
 */
export interface Abortable {
  /** Aborting it rejects the call with the signal's reason, also while it waits to try again. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The calendars of the mailbox.
 *
 * @group Calendar client
 */
export interface CalendarOperations {
  /** All calendars, those shared with the user included; read a page at a time. */
  list(input?: ListCalendarsInput & Abortable): AsyncIterable<Calendar>;
  /** One calendar, without an id the default one. */
  get(input?: GetCalendarInput & Abortable): Promise<Calendar>;
  /** Makes a calendar; its name must be new in the mailbox. */
  create(input: CreateCalendarInput & Abortable): Promise<Calendar>;
  /** Changes name or colour, or makes it the default calendar. */
  update(input: UpdateCalendarInput & Abortable): Promise<Calendar>;
  /** Deletes a calendar with its events. */
  delete(input: DeleteCalendarInput & Abortable): Promise<void>;
}

/**
 * The events of one calendar at a time.
 *
 * @group Calendar client
 */
export interface EventOperations {
  /** Events as they are stored, series as one event each; read a page at a time. */
  list<Property extends EventProperty = EventProperty>(
    input?: ListEventsInput<Property> & Abortable,
  ): AsyncIterable<SelectedEvent<Property>>;
  /** One event, wherever in the mailbox it is. */
  get<Property extends EventProperty = EventProperty>(
    input: GetEventInput<Property> & Abortable,
  ): Promise<SelectedEvent<Property>>;
  /** Makes an event; a `transactionId` is added where there is none, so that a repetition makes no second one. */
  create(input: CreateEventInput & Abortable): Promise<CalendarEvent>;
  /** Sends the changes and nothing else. */
  update(input: UpdateEventInput & Abortable): Promise<CalendarEvent>;
  /** Deletes an event; of a meeting the user organises, attendees are told. */
  delete(input: DeleteEventInput & Abortable): Promise<void>;
  /** The occurrences of one series in a range, exceptions included; read a page at a time. */
  instances<Property extends EventProperty = EventProperty>(
    input: ListInstancesInput<Property> & Abortable,
  ): AsyncIterable<SelectedEvent<Property>>;
  /** Accepts an invitation. */
  accept(input: RespondToEventInput & Abortable): Promise<void>;
  /** Declines an invitation, perhaps with a better time; the event leaves the calendar. */
  decline(input: ProposeTimeInput & Abortable): Promise<void>;
  /** Accepts an invitation with reservations, perhaps with a better time. */
  tentativelyAccept(input: ProposeTimeInput & Abortable): Promise<void>;
  /** Cancels a meeting the user organizes, with words to the attendees. */
  cancel(input: CancelEventInput & Abortable): Promise<void>;
  /** Passes an invitation on. */
  forward(input: ForwardEventInput & Abortable): Promise<void>;
}

/**
 * How the mailbox's owner sees times.
 *
 * @group Calendar client
 */
export interface SettingsOperations {
  /** Zone, language, formats and working hours. */
  get(input?: Abortable): Promise<MailboxSettings>;
  /** Sends the changes and nothing else. */
  update(input: UpdateMailboxSettingsInput & Abortable): Promise<MailboxSettingsChanges>;
}

/**
 * One user's calendars in Microsoft Graph.
 *
 * Every call gets a token, waits for one of four places, sends, tries again where that is safe, and reads the answer.
 * It rejects with a {@link GraphRequestError}, with the reason of an aborted signal, or with what the token source
 * throws. Lists check their input when called and send when iterated; each iteration starts anew.
 *
 * @group Calendar client
 */
export interface CalendarClient {
  readonly calendars: CalendarOperations;
  /** What happens in a range, in order, occurrences of series one by one; read a page at a time. */
  view<Property extends EventProperty = EventProperty>(
    input: ViewInput<Property> & Abortable,
  ): AsyncIterable<SelectedEvent<Property>>;
  readonly events: EventOperations;
  /** When people and rooms are free or busy. */
  freeBusy(input: FreeBusyInput & Abortable): Promise<readonly Schedule[]>;
  /** Times at which a meeting could be. */
  meetingTimes(input?: MeetingTimesInput & Abortable): Promise<MeetingTimes>;
  readonly settings: SettingsOperations;
  /**
   * Sends what `build…` functions returned, twenty at a time, and sends again what failed in passing, each request on the
   * terms that hold for it alone.
   *
   * @returns an answer for each request, in their order, to be read by its own `read…` function; some may be refusals
   */
  batch(requests: readonly GraphRequest[], options?: Abortable): Promise<readonly Response[]>;
}
