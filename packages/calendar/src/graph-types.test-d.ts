import type * as Microsoft from "@microsoft/microsoft-graph-types";
import { expectTypeOf } from "vitest";
import type {
  Calendar,
  CalendarEvent,
  MailboxSettings,
  MeetingTimeSuggestion,
  PatternedRecurrence,
  Schedule,
} from "./index.ts";
import type { Subscription } from "./sync/index.ts";

/** Microsoft's types, which are loose, as something that is read and not written. */
type Read<Value> = Value extends readonly (infer Item)[]
  ? readonly Read<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Read<Value[Key]> | undefined }
    : Value;

// Whatever ours say is true of theirs: no property that they do not know, no value that they do not allow.
expectTypeOf<Exclude<keyof CalendarEvent, "@odata.etag">>().toExtend<keyof Microsoft.Event>();
expectTypeOf<Omit<CalendarEvent, "@odata.etag">>().toExtend<Read<Microsoft.Event>>();
expectTypeOf<keyof Calendar>().toExtend<keyof Microsoft.Calendar>();
expectTypeOf<Calendar>().toExtend<Read<Microsoft.Calendar>>();
expectTypeOf<keyof MailboxSettings>().toExtend<keyof Microsoft.MailboxSettings>();
expectTypeOf<keyof Schedule>().toExtend<keyof Microsoft.ScheduleInformation>();
expectTypeOf<keyof MeetingTimeSuggestion>().toExtend<keyof Microsoft.MeetingTimeSuggestion>();
expectTypeOf<PatternedRecurrence>().toExtend<Read<Microsoft.PatternedRecurrence>>();
expectTypeOf<keyof Subscription>().toExtend<keyof Microsoft.Subscription>();

// And they are narrower: what is always there is not optional.
expectTypeOf<Microsoft.Event["isAllDay"]>().toEqualTypeOf<boolean | null | undefined>();
expectTypeOf<CalendarEvent["isAllDay"]>().toEqualTypeOf<boolean>();
expectTypeOf<Read<Microsoft.Event>>().not.toExtend<CalendarEvent>();
