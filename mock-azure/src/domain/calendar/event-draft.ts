import type { ItemBody } from "@consentra/protocol";
import { type GraphFailure, isGraphFailure } from "../graph/graph-failure.ts";
import {
  type Reader,
  type Readers,
  readFields,
  readFlag,
  readInt32,
  readList,
  readOneOf,
  readText,
  readTextOrNull,
} from "../graph/json-fields.ts";
import type { EventContent, EventLocation } from "./event.ts";
import {
  createExtrasReaders,
  type ExtrasDraft,
  toExtrasDraft,
  UPDATE_EXTRAS_READERS,
  type WireExtras,
} from "./event-extras-draft.ts";
import { type EventTime, readEventTime } from "./event-time.ts";
import { toHtmlBody } from "./html-body.ts";
import { ONLINE_MEETING_PROVIDERS } from "./meeting/meeting.ts";
import { readAttendees } from "./read-attendees.ts";
import { readLocation } from "./read-location.ts";
import { type GivenRecurrence, readRecurrence } from "./recurrence/read-recurrence.ts";

/** What a request writes of an event's content: only what it names. */
export type ContentDraft = Partial<Omit<EventContent, "recurrence">> & {
  readonly recurrence?: GivenRecurrence | null;
  readonly transactionId?: string | null;
};

/** What a request writes on an event, with what it adds. */
export type EventDraft = ContentDraft & ExtrasDraft;

/** Properties of an event that only the service writes; a request may carry them, and nothing comes of it. */
const READ_ONLY: readonly string[] = [
  "id",
  "changeKey",
  "createdDateTime",
  "lastModifiedDateTime",
  "bodyPreview",
  "hasAttachments",
  "iCalUId",
  "isCancelled",
  "isDraft",
  "isOrganizer",
  "onlineMeeting",
  "onlineMeetingUrl",
  "organizer",
  "originalStart",
  "originalStartTimeZone",
  "originalEndTimeZone",
  "responseStatus",
  "seriesMasterId",
  "type",
  "webLink",
  "cancelledOccurrences",
];

/** Can be given on creation only. */
const CREATE_ONLY: readonly string[] = ["transactionId", "allowNewTimeProposals"];

/** The service keeps no more of a subject. */
const SUBJECT_LENGTH = 255;

interface WireFields extends Omit<EventContent, "locations" | "recurrence"> {
  readonly transactionId: string | null;
  readonly location: EventLocation | null;
  readonly locations: readonly (EventLocation | null)[];
  readonly recurrence: GivenRecurrence | null;
}

const readItemBody = readFields<ItemBody>("microsoft.graph.itemBody", {
  contentType: readOneOf(["text", "html"]),
  content: readTextOrEmpty,
});

function readTextOrEmpty(value: unknown, property: string): string | GraphFailure {
  return value === null ? "" : readText(value, property);
}

const readBody: Reader<ItemBody> = (value, property) => {
  const given = value === null ? {} : readItemBody(value, property);
  return isGraphFailure(given) ? given : toHtmlBody({ contentType: "text", content: "", ...given });
};

const readSubject: Reader<string | null> = (value, property) => {
  const subject = readTextOrNull(value, property);
  return typeof subject === "string" ? subject.slice(0, SUBJECT_LENGTH) : subject;
};

const readProvider = readOneOf(ONLINE_MEETING_PROVIDERS);

const readersWith = (readTime: Reader<EventTime>): Readers<WireFields> => ({
  subject: readSubject,
  body: readBody,
  start: readTime,
  end: readTime,
  isAllDay: readFlag,
  location: readLocation,
  locations: readList(readLocation),
  attendees: readAttendees,
  categories: readList(readText),
  importance: readOneOf(["low", "normal", "high"]),
  sensitivity: readOneOf(["normal", "personal", "private", "confidential"]),
  showAs: readOneOf(["free", "tentative", "busy", "oof", "workingElsewhere", "unknown"]),
  isReminderOn: readFlag,
  reminderMinutesBeforeStart: readInt32,
  responseRequested: readFlag,
  allowNewTimeProposals: readFlag,
  hideAttendees: readFlag,
  transactionId: readTextOrNull,
  recurrence: readRecurrence,
  isOnlineMeeting: (value, property) => readFlag(value ?? false, property),
  onlineMeetingProvider: (value, property) => readProvider(value ?? "unknown", property),
});

const EVENT_TYPE = "microsoft.graph.event";
// A creation without a zone means UTC; an update without one is refused. Both were seen with the real service.
const readCreation = readFields<WireFields & WireExtras>(
  EVENT_TYPE,
  { ...readersWith(readEventTime("UTC")), ...createExtrasReaders((item) => readEventDraft(item, "create")) },
  READ_ONLY,
);
const readUpdate = readFields<WireFields & WireExtras>(
  EVENT_TYPE,
  { ...readersWith(readEventTime(undefined)), ...UPDATE_EXTRAS_READERS },
  [...READ_ONLY, ...CREATE_ONLY],
);

/**
 * Reads the body of a creation or an update.
 *
 * @see https://learn.microsoft.com/graph/api/user-post-events
 * @see https://learn.microsoft.com/graph/api/event-update
 */
export function readEventDraft(body: unknown, purpose: "create" | "update"): EventDraft | GraphFailure {
  const fields = (purpose === "create" ? readCreation : readUpdate)(body, "event");
  if (isGraphFailure(fields)) return fields;
  const { attachments, extensions, singleValueExtendedProperties, multiValueExtendedProperties, ...content } =
    fields;
  const { location, locations = location === undefined ? undefined : [location], ...rest } = content;
  // An empty location is none.
  const given = locations?.filter((place) => place !== null);
  return { ...rest, ...(given && { locations: given }), ...toExtrasDraft(fields) };
}
