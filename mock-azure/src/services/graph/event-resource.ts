import {
  type DateTimeTimeZone,
  type EpochMilliseconds,
  formatInstant,
  type ItemBody,
} from "@consentra/protocol";
import { EVENT_ORDERINGS, type EventOrdering } from "../../domain/calendar/decide-list-events.ts";
import type { Event, EventLocation } from "../../domain/calendar/event.ts";
import { EVENT_FILTERING, VIEW_FILTERING } from "../../domain/calendar/event-filter.ts";
import { dayOf, type EventTime } from "../../domain/calendar/event-time.ts";
import { toBodyPreview, toPlainText } from "../../domain/calendar/html-body.ts";
import type { Invitee, ResponseStatus } from "../../domain/calendar/meeting/meeting.ts";
import { formatDay } from "../../domain/calendar/recurrence/calendar-day.ts";
import { showEvent } from "../../domain/calendar/sharing/show-event.ts";
import { findZone, formatWallClock, toWallClock, type Zone } from "../../domain/calendar/zones.ts";
import type { Queryable } from "../../domain/graph/collection-query.ts";
import { mailAddress } from "../../domain/mail/mail-address.ts";
import { REAL_HOSTS } from "../../http/hosts.ts";
import { selectProperties } from "./collection-body.ts";
import { itemRelations, LISTED_RELATIONS, UNDECLARED_RELATIONS } from "./event-relations.ts";
import type { EventReply } from "./graph-route.ts";
import { writeRecurrence } from "./recurrence-resource.ts";
import { shownId } from "./shown-id.ts";

/** What the service writes where nothing has been answered yet. */
const NEVER = "0001-01-01T00:00:00Z";

const NO_LOCATION = {
  displayName: "",
  locationType: "default",
  uniqueIdType: "unknown",
  address: {},
  coordinates: {},
};

/** A moment as Graph writes it: no more fractional digits than it has. */
export const formatMoment = (moment: EpochMilliseconds): string =>
  formatInstant(moment).replace(/\.?0*Z$/, "Z");

/** The zone that an answer's times are written in, by the name it was asked for. */
interface NamedZone {
  readonly name: string;
  readonly zone: Zone;
}

export function zoneNamed(name: string): NamedZone {
  const zone = findZone(name);
  if (!zone) throw new Error(`The time zone ${name} was let in and is unknown.`);
  return { name, zone };
}

/** An all-day event keeps its dates in every zone. */
export function writeTime({ name, zone }: NamedZone, time: EventTime, isAllDay: boolean): DateTimeTimeZone {
  const wall = isAllDay ? dayOf(time) : toWallClock(time.instant, zone);
  return { dateTime: formatWallClock(wall), timeZone: name };
}

const ORGANIZER: ResponseStatus = { response: "organizer", time: null };

const writeStatus = ({ response, time }: ResponseStatus) => ({
  response,
  time: time === null ? NEVER : formatMoment(time),
});

function writeInvitee(times: NamedZone, { type, emailAddress, status, proposedNewTime }: Invitee) {
  return {
    type,
    status: writeStatus(status),
    ...(proposedNewTime && {
      proposedNewTime: {
        start: writeTime(times, proposedNewTime.start, false),
        end: writeTime(times, proposedNewTime.end, false),
      },
    }),
    emailAddress,
  };
}

export function writeLocation(locations: readonly EventLocation[]): EventLocation {
  const [first, second] = locations;
  if (!first) return NO_LOCATION;
  if (!second) return first;
  const displayName = locations.map((location) => location.displayName).join("; ");
  return { displayName, locationType: "default", uniqueId: displayName, uniqueIdType: "private" };
}

function writeBody({ content }: ItemBody, contentType: "text" | "html"): ItemBody {
  return { contentType, content: contentType === "text" ? toPlainText(content) : content };
}

/** Where a person opens the event. The real Outlook has another host than the mail the tenant shows. */
export function webLink(id: string, mail: string): string {
  const owa = mail === REAL_HOSTS.mail ? "https://outlook.office365.com" : mail;
  return `${owa}/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`;
}

/** The version mark of an event. */
export const eventETag = ({ changeKey }: Event): string => `W/"${changeKey}"`;

/** Everything of an event but what `Calendars.ReadBasic` hides. */
function basicProperties(event: Event, times: NamedZone, reply: EventReply): Record<string, unknown> {
  const { origins, owner } = reply;
  const id = shownId(event.id, reply);
  return {
    "@odata.etag": eventETag(event),
    id,
    createdDateTime: formatMoment(event.createdDateTime),
    lastModifiedDateTime: formatMoment(event.lastModifiedDateTime),
    changeKey: event.changeKey,
    categories: event.categories,
    transactionId: event.transactionId,
    originalStartTimeZone: event.start.marker ?? event.start.zone,
    originalEndTimeZone: event.end.marker ?? event.end.zone,
    iCalUId: event.iCalUId,
    reminderMinutesBeforeStart: event.reminderMinutesBeforeStart,
    isReminderOn: event.isReminderOn,
    hasAttachments: event.hasAttachments,
    subject: event.subject,
    importance: event.importance,
    sensitivity: event.sensitivity,
    isAllDay: event.isAllDay,
    isCancelled: event.isCancelled,
    isOrganizer: event.invitation === null,
    responseRequested: event.responseRequested,
    seriesMasterId: event.seriesMasterId && shownId(event.seriesMasterId, reply),
    showAs: event.showAs,
    type: event.type,
    webLink: webLink(id, origins.mail),
    onlineMeetingUrl: null,
    isOnlineMeeting: event.isOnlineMeeting,
    onlineMeetingProvider: event.onlineMeetingProvider,
    allowNewTimeProposals: event.allowNewTimeProposals,
    hideAttendees: event.hideAttendees,
    isDraft: false,
    responseStatus: writeStatus(event.invitation?.status ?? ORGANIZER),
    start: writeTime(times, event.start, event.isAllDay),
    end: writeTime(times, event.end, event.isAllDay),
    location: writeLocation(event.locations),
    locations: event.locations,
    recurrence: event.recurrence && writeRecurrence(event.recurrence),
    attendees: event.attendees.map((invitee) => writeInvitee(times, invitee)),
    organizer: {
      emailAddress: event.invitation?.organizer ?? { name: owner.displayName, address: mailAddress(owner) },
    },
    onlineMeeting: event.onlineMeeting,
    ...(event.originalStart !== null && { originalStart: formatMoment(event.originalStart) }),
  };
}

/**
 * A writer of events for one answer.
 *
 * @returns writes an event as Microsoft Graph does
 * @see https://learn.microsoft.com/graph/api/resources/event
 */
export function eventWriter(reply: EventReply, select: readonly string[] | undefined) {
  const { timeZone = "UTC", bodyContentType = "html" } = reply.preferences;
  const times = zoneNamed(timeZone);
  return (event: Event): Readonly<Record<string, unknown>> => {
    const properties = basicProperties(event, times, reply);
    if (!reply.basicOnly) {
      properties.bodyPreview = toBodyPreview(event.body.content);
      properties.body = writeBody(event.body, bodyContentType);
    }
    if (event.series && select?.includes("cancelledOccurrences")) {
      properties.cancelledOccurrences = event.series.cancelledDays.map(
        (day) => `OID.${shownId(event.id, reply)}.${formatDay(day)}`,
      );
    }
    // Without `isOnlineMeeting` beside it, `onlineMeeting` is left out: seen with the real service.
    const shown = select?.includes("isOnlineMeeting")
      ? select
      : select?.filter((name) => name !== "onlineMeeting");
    return selectProperties(showEvent(properties, event, reply.viewer), shown, ["@odata.etag", "id"]);
  };
}

const PROPERTIES: readonly string[] = [
  "id",
  "createdDateTime",
  "lastModifiedDateTime",
  "changeKey",
  "categories",
  "transactionId",
  "originalStartTimeZone",
  "originalEndTimeZone",
  "iCalUId",
  "reminderMinutesBeforeStart",
  "isReminderOn",
  "hasAttachments",
  "subject",
  "bodyPreview",
  "importance",
  "sensitivity",
  "isAllDay",
  "isCancelled",
  "isOrganizer",
  "responseRequested",
  "seriesMasterId",
  "showAs",
  "type",
  "webLink",
  "onlineMeetingUrl",
  "isOnlineMeeting",
  "onlineMeetingProvider",
  "allowNewTimeProposals",
  "hideAttendees",
  "isDraft",
  "responseStatus",
  "body",
  "start",
  "end",
  "location",
  "locations",
  "recurrence",
  "attendees",
  "organizer",
  "onlineMeeting",
  // Of series only; an event that is none has nothing to show under these names.
  "originalStart",
  "cancelledOccurrences",
];

/** What queries for events may speak of. */
export const EVENTS: Queryable<EventOrdering> = {
  type: "microsoft.graph.event",
  properties: PROPERTIES,
  notEmulated: [],
  unselectable: [],
  orderings: EVENT_ORDERINGS,
  filtering: EVENT_FILTERING,
  relations: LISTED_RELATIONS,
};

/** The same for a single event. */
export const EVENT: Queryable<EventOrdering> = { ...EVENTS, relations: itemRelations(() => EVENTS) };

/**
 * The same for calendar views.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-calendarview#optional-query-parameters
 */
export const VIEWED_EVENTS: Queryable<EventOrdering> = {
  ...EVENTS,
  unselectable: ["createdDateTime", "lastModifiedDateTime"],
  filtering: VIEW_FILTERING,
};

/** The same for instances, and for views of calendars that a path names. */
export const PLAIN_EVENTS: Queryable<EventOrdering> = { ...VIEWED_EVENTS, relations: UNDECLARED_RELATIONS };
