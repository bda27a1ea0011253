/**
 * A Microsoft Graph calendar client: small, typed, right about time and calm under throttling.
 *
 * @module
 */

export type {
  Clock,
  DateTimeTimeZone,
  EmailAddress,
  EpochMilliseconds,
  FreeBusyStatus,
  IdSource,
  ItemBody,
} from "@consentra/protocol";
export type { AccessTokenSource } from "./access-token-source.ts";
export { allDayDates } from "./all-day-dates.ts";
export { buildNextPage } from "./build-next-page.ts";
export type {
  Calendar,
  CalendarChanges,
  CalendarColor,
  NewCalendar,
  OnlineMeetingProvider,
} from "./calendar.ts";
export type {
  Abortable,
  CalendarClient,
  CalendarOperations,
  EventOperations,
  SettingsOperations,
} from "./calendar-client.ts";
export type {
  Attendee,
  CalendarEvent,
  EventProperty,
  EventType,
  Importance,
  Location,
  OnlineMeeting,
  PhysicalAddress,
  Recipient,
  ResponseStatus,
  SelectedEvent,
  Sensitivity,
} from "./calendar-event.ts";
export type { Instant } from "./check-time.ts";
export { collect } from "./collect.ts";
export type { PageOptions } from "./collection-query.ts";
export type { CalendarClientOptions } from "./create-calendar-client.ts";
export { createCalendarClient } from "./create-calendar-client.ts";
export type { Sender, SenderOptions } from "./create-sender.ts";
export { createSender } from "./create-sender.ts";
export type {
  AllDay,
  AttendeeInput,
  EventChanges,
  EventFields,
  EventTimesChanges,
  NewEvent,
  NewEventTimes,
  RepeatChange,
} from "./event-input.ts";
export type { PagedList } from "./follow-pages.ts";
export { followPages } from "./follow-pages.ts";
export type {
  BadResponseFailure,
  ForbiddenFailure,
  GraphFailure,
  InvalidInputFailure,
  NetworkFailure,
  PlainRefusal,
  ServiceAnswer,
  UnauthorizedFailure,
} from "./graph-failure.ts";
export type { GraphRequest, ToRequestOptions } from "./graph-request.ts";
export { toRequest } from "./graph-request.ts";
export { GraphRequestError } from "./graph-request-error.ts";
export { buildBatch, readBatch } from "./operations/batch.ts";
export type { CancelEventInput } from "./operations/cancel-event.ts";
export { buildCancelEvent, readCancelEvent } from "./operations/cancel-event.ts";
export type { CreateCalendarInput } from "./operations/create-calendar.ts";
export { buildCreateCalendar, readCreateCalendar } from "./operations/create-calendar.ts";
export type { CreateEventInput } from "./operations/create-event.ts";
export { buildCreateEvent, readCreateEvent } from "./operations/create-event.ts";
export type { DeleteCalendarInput } from "./operations/delete-calendar.ts";
export { buildDeleteCalendar, readDeleteCalendar } from "./operations/delete-calendar.ts";
export type { DeleteEventInput } from "./operations/delete-event.ts";
export { buildDeleteEvent, readDeleteEvent } from "./operations/delete-event.ts";
export type { ForwardEventInput } from "./operations/forward-event.ts";
export { buildForwardEvent, readForwardEvent } from "./operations/forward-event.ts";
export type { FreeBusyInput, Schedule, ScheduleItem } from "./operations/free-busy.ts";
export { buildFreeBusy, readFreeBusy } from "./operations/free-busy.ts";
export type { GetCalendarInput } from "./operations/get-calendar.ts";
export { buildGetCalendar, readGetCalendar } from "./operations/get-calendar.ts";
export type { GetEventInput } from "./operations/get-event.ts";
export { buildGetEvent, readGetEvent } from "./operations/get-event.ts";
export type { ListCalendarsInput } from "./operations/list-calendars.ts";
export { buildListCalendars, readListCalendars } from "./operations/list-calendars.ts";
export type { ListEventsInput } from "./operations/list-events.ts";
export { buildListEvents, readListEvents } from "./operations/list-events.ts";
export type { ListInstancesInput } from "./operations/list-instances.ts";
export { buildListInstances, readListInstances } from "./operations/list-instances.ts";
export type {
  MailboxSettings,
  MailboxSettingsChanges,
  UpdateMailboxSettingsInput,
  WorkingHours,
} from "./operations/mailbox-settings.ts";
export {
  buildGetMailboxSettings,
  buildUpdateMailboxSettings,
  readGetMailboxSettings,
  readUpdateMailboxSettings,
} from "./operations/mailbox-settings.ts";
export type { MeetingTimeSuggestion, MeetingTimes, MeetingTimesInput } from "./operations/meeting-times.ts";
export { buildMeetingTimes, readMeetingTimes } from "./operations/meeting-times.ts";
export type { ProposeTimeInput, RespondToEventInput } from "./operations/respond-to-event.ts";
export {
  buildAcceptEvent,
  buildDeclineEvent,
  buildTentativelyAcceptEvent,
  readRespondToEvent,
} from "./operations/respond-to-event.ts";
export type { UpdateCalendarInput } from "./operations/update-calendar.ts";
export { buildUpdateCalendar, readUpdateCalendar } from "./operations/update-calendar.ts";
export type { UpdateEventInput } from "./operations/update-event.ts";
export { buildUpdateEvent, readUpdateEvent } from "./operations/update-event.ts";
export type { ViewInput } from "./operations/view.ts";
export { buildView, readView } from "./operations/view.ts";
export type { IdOptions, ReadOptions } from "./read-options.ts";
export type { GraphPage } from "./read-success.ts";
export type { DayOfWeek, PatternedRecurrence, RecurrencePattern, RecurrenceRange } from "./recurrence.ts";
export type { DayOfMonth, Repeat, RepeatEnd, RepeatOptions } from "./repeat.ts";
export { daily, monthly, weekly, yearly } from "./repeat.ts";
