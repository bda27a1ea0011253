import type { FreeBusyStatus, ItemBody } from "@consentra/protocol";
import type { Event } from "../event.ts";
import { type Detail, powersOf } from "./calendar-role.ts";
import type { Viewer } from "./viewer.ts";

type Properties = Readonly<Record<string, unknown>>;

/** What tells when something is, and nothing of what it is. */
const TIME: readonly string[] = [
  "@odata.etag",
  "@odata.type",
  "id",
  "createdDateTime",
  "lastModifiedDateTime",
  "changeKey",
  "originalStartTimeZone",
  "originalEndTimeZone",
  "iCalUId",
  "sensitivity",
  "isAllDay",
  "isCancelled",
  "isOrganizer",
  "isDraft",
  "seriesMasterId",
  "showAs",
  "type",
  "webLink",
  "start",
  "end",
  "originalStart",
  "recurrence",
  "cancelledOccurrences",
];

const SHOWN: Readonly<Record<Exclude<Detail, "everything">, ReadonlySet<string>>> = {
  time: new Set(TIME),
  title: new Set([...TIME, "subject", "location", "locations"]),
};

/** What stands in place of what is hidden; a property that is not named here is left out. */
const HIDDEN: Properties = {
  categories: [],
  transactionId: null,
  reminderMinutesBeforeStart: 0,
  isReminderOn: false,
  hasAttachments: false,
  bodyPreview: "",
  importance: "normal",
  responseRequested: false,
  onlineMeetingUrl: null,
  isOnlineMeeting: false,
  onlineMeetingProvider: "unknown",
  allowNewTimeProposals: false,
  hideAttendees: false,
  responseStatus: { response: "none", time: "0001-01-01T00:00:00Z" },
  location: {
    displayName: "",
    locationType: "default",
    uniqueIdType: "unknown",
    address: {},
    coordinates: {},
  },
  locations: [],
  attendees: [],
  organizer: null,
  onlineMeeting: null,
};

/** What a busy time is called where its subject is hidden. */
const WORDS: Readonly<Record<FreeBusyStatus, string>> = {
  unknown: "Busy",
  free: "Free",
  tentative: "Tentative",
  busy: "Busy",
  oof: "Away",
  workingElsewhere: "Working elsewhere",
};

/** Whether an event is its owner's business alone. That confidential ones are kept like private ones is inferred. */
export const isPrivate = ({ sensitivity }: Pick<Event, "sensitivity">): boolean =>
  sensitivity === "private" || sensitivity === "confidential";

/** How much of an event somebody sees. */
function detailOf(
  event: Pick<Event, "sensitivity">,
  viewer: Viewer,
): { readonly detail: Detail; readonly isHidden: boolean } {
  if (viewer.kind === "owner") return { detail: "everything", isHidden: false };
  const { sees = "time", seesPrivate } = powersOf(viewer.role);
  const isHidden = isPrivate(event) && !seesPrivate;
  return { detail: isHidden ? "time" : sees, isHidden };
}

/** Whether somebody sees everything of an event, and so what it holds as well. */
export const seesEverything = (event: Pick<Event, "sensitivity">, viewer: Viewer): boolean =>
  detailOf(event, viewer).detail === "everything";

/**
 * An event as somebody sees it whom its calendar is shared with. A private event tells them no more than its time,
 * whatever else they see, unless they are a delegate who may see it.
 *
 * @see https://learn.microsoft.com/graph/outlook-share-or-delegate-calendar
 */
export function showEvent(
  properties: Properties,
  event: Pick<Event, "sensitivity" | "showAs">,
  viewer: Viewer,
): Properties {
  const { detail, isHidden } = detailOf(event, viewer);
  if (detail === "everything") return properties;
  const subject = isHidden ? "Private appointment" : WORDS[event.showAs];
  const body = { ...(properties.body as ItemBody | undefined), content: "" };
  const instead: Properties = { ...HIDDEN, subject, body };
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      if (SHOWN[detail].has(name)) return [[name, value]];
      return Object.hasOwn(instead, name) ? [[name, instead[name]]] : [];
    }),
  );
}
