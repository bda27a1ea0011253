import { assertNever } from "@consentra/protocol";
import { expectTypeOf } from "vitest";
import type {
  AccessTokenSource,
  AllDay,
  Calendar,
  CalendarChanges,
  CalendarClient,
  CalendarClientOptions,
  CalendarEvent,
  EventChanges,
  GraphFailure,
  GraphRequestError,
  NewEvent,
  SelectedEvent,
  ViewInput,
} from "./index.ts";

declare const calendar: CalendarClient;
declare const error: GraphRequestError;
const at = { dateTime: "2026-01-05T09:00:00", timeZone: "UTC" };
const range = { start: "2026-01-05T00:00:00Z", end: "2026-01-06T00:00:00Z" };

// What a call gives.
expectTypeOf(calendar.calendars.list()).toEqualTypeOf<AsyncIterable<Calendar>>();
expectTypeOf(calendar.calendars.get()).resolves.toEqualTypeOf<Calendar>();
expectTypeOf(
  calendar.events.create({ event: { start: at, end: at } }),
).resolves.toEqualTypeOf<CalendarEvent>();
expectTypeOf(calendar.events.delete({ id: "e" })).resolves.toBeVoid();
expectTypeOf<SelectedEvent<Exclude<keyof CalendarEvent, "@odata.etag">>>().toEqualTypeOf<CalendarEvent>();

// `select` narrows what can be read.
const selected = calendar.view({ ...range, select: ["subject", "start"] });
expectTypeOf(selected).toEqualTypeOf<
  AsyncIterable<Pick<CalendarEvent, "id" | "@odata.etag" | "subject" | "start">>
>();
const whole = calendar.view(range);
expectTypeOf(whole).toExtend<AsyncIterable<CalendarEvent>>();
expectTypeOf(calendar.events.get({ id: "e", select: ["body"] })).resolves.toEqualTypeOf<
  Pick<CalendarEvent, "id" | "@odata.etag" | "body">
>();
expectTypeOf<"colour">().not.toExtend<NonNullable<ViewInput["select"]>[number]>();

// What is always sent is not optional, and what can be null says so.
expectTypeOf<CalendarEvent["subject"]>().toEqualTypeOf<string | null>();
expectTypeOf<CalendarEvent["isAllDay"]>().toEqualTypeOf<boolean>();
expectTypeOf<CalendarEvent["attendees"][number]["status"]["time"]>().toBeString();

// Times: an event has a zone, a range has moments, whole days are dates.
expectTypeOf<{ start: typeof at; end: typeof at }>().toExtend<NewEvent>();
expectTypeOf<{ allDay: AllDay }>().toExtend<NewEvent>();
expectTypeOf<{ allDay: AllDay; start: typeof at; end: typeof at }>().not.toExtend<NewEvent>();
expectTypeOf<{ start: typeof at }>().not.toExtend<NewEvent>();
expectTypeOf<{ start: { dateTime: string }; end: typeof at }>().not.toExtend<NewEvent>();
expectTypeOf<{ start: Date; end: Date }>().not.toExtend<NewEvent>();
expectTypeOf<{ start: typeof at }>().toExtend<EventChanges>();
expectTypeOf<{ start: { dateTime: string } }>().not.toExtend<EventChanges>();
expectTypeOf<{ allDay: false; start: typeof at; end: typeof at }>().toExtend<EventChanges>();
expectTypeOf<{ allDay: false; start: typeof at }>().not.toExtend<EventChanges>();
expectTypeOf<Date>().not.toExtend<ViewInput["start"]>();
expectTypeOf<number>().not.toExtend<ViewInput["start"]>();
expectTypeOf<{ isDefaultCalendar: false }>().not.toExtend<CalendarChanges>();

// Ports take what a host has at hand.
expectTypeOf<typeof globalThis.fetch>().toExtend<NonNullable<CalendarClientOptions["fetch"]>>();
expectTypeOf<{ getAccessToken(): Promise<string> }>().toExtend<AccessTokenSource>();

// The union of failures is closed: this switch compiles only while it is complete.
export function describeFailure(failure: GraphFailure): string {
  switch (failure.kind) {
    case "unauthorized":
      return failure.claims ?? "sign in";
    case "forbidden":
      return failure.reason;
    case "network":
      return "offline";
    case "badResponse":
      return failure.problem;
    case "invalidInput":
      return failure.field;
    case "invalidRequest":
    case "notFound":
    case "mailboxMissing":
    case "conflict":
    case "preconditionFailed":
    case "gone":
    case "quotaExceeded":
    case "throttled":
    case "unavailable":
      return failure.code;
    default:
      return assertNever(failure);
  }
}
expectTypeOf(error.failure).toEqualTypeOf<GraphFailure>();
expectTypeOf(error.failure).not.toBeAny();
expectTypeOf<CalendarEvent>().not.toBeAny();
