import { absentRoute } from "../../http/absent-route.ts";
import type { Route } from "../../http/route.ts";
import { CALENDAR_VIEWS, EVENT_ITEMS, EVENT_LISTS } from "./event-paths.ts";

type Row = readonly [name: string, methods: readonly Route["method"][], paths: readonly string[], page: string];

const READ_WRITE: readonly Route["method"][] = ["GET", "PATCH", "DELETE"];
const LIST: readonly Route["method"][] = ["GET", "POST"];

const withTail = (paths: readonly string[], tail: string): readonly string[] => paths.map((path) => `${path}${tail}`);

/** Below a user. */
const OF_USER: readonly Row[] = [
  ["countEvents", ["GET"], withTail(EVENT_LISTS, "/$count"), "user-list-events"],
  ["eventsDelta", ["GET"], withTail(EVENT_LISTS, "/delta"), "event-delta"],
  ["calendarViewDelta", ["GET"], withTail(CALENDAR_VIEWS, "/delta"), "event-delta"],
  ["listInstances", ["GET"], withTail(EVENT_ITEMS, "/instances"), "event-list-instances"],
  ["acceptEvent", ["POST"], withTail(EVENT_ITEMS, "/accept"), "event-accept"],
  ["declineEvent", ["POST"], withTail(EVENT_ITEMS, "/decline"), "event-decline"],
  ["tentativelyAcceptEvent", ["POST"], withTail(EVENT_ITEMS, "/tentativelyAccept"), "event-tentativelyaccept"],
  ["cancelEvent", ["POST"], withTail(EVENT_ITEMS, "/cancel"), "event-cancel"],
  ["forwardEvent", ["POST"], withTail(EVENT_ITEMS, "/forward"), "event-forward"],
  ["snoozeReminder", ["POST"], withTail(EVENT_ITEMS, "/snoozeReminder"), "event-snoozereminder"],
  ["dismissReminder", ["POST"], withTail(EVENT_ITEMS, "/dismissReminder"), "event-dismissreminder"],
  ["permanentDeleteEvent", ["POST"], withTail(EVENT_ITEMS, "/permanentDelete"), "event-permanentdelete"],
  ["eventCalendar", ["GET"], withTail(EVENT_ITEMS, "/calendar"), "calendar-get"],
  ["listAttachments", LIST, withTail(EVENT_ITEMS, "/attachments"), "event-list-attachments"],
  ["createUploadSession", ["POST"], withTail(EVENT_ITEMS, "/attachments/createUploadSession"), "attachment-createuploadsession"],
  ["attachment", ["GET", "DELETE"], withTail(EVENT_ITEMS, "/attachments/:attachment"), "attachment-get"],
  ["attachmentValue", ["GET"], withTail(EVENT_ITEMS, "/attachments/:attachment/$value"), "attachment-get"],
  ["listExtensions", LIST, withTail(EVENT_ITEMS, "/extensions"), "opentypeextension-post-opentypeextension"],
  ["extension", READ_WRITE, withTail(EVENT_ITEMS, "/extensions/:extension"), "opentypeextension-get"],
  ["permanentDeleteCalendar", ["POST"], ["/calendars/:calendar/permanentDelete"], "calendar-permanentdelete"],
  ["listCalendarPermissions", LIST, ["/calendar/calendarPermissions", "/calendars/:calendar/calendarPermissions"], "calendar-list-calendarpermissions"],
  ["calendarPermission", READ_WRITE, ["/calendar/calendarPermissions/:permission", "/calendars/:calendar/calendarPermissions/:permission"], "calendarpermission-get"],
  ["getSchedule", ["POST"], ["/calendar/getSchedule", "/calendars/:calendar/getSchedule"], "calendar-getschedule"],
  ["findMeetingTimes", ["POST"], ["/findMeetingTimes"], "user-findmeetingtimes"],
  ["listCalendarGroups", LIST, ["/calendarGroups"], "user-list-calendargroups"],
  ["calendarGroup", READ_WRITE, ["/calendarGroups/:group"], "calendargroup-get"],
  ["calendarsOfGroup", LIST, ["/calendarGroups/:group/calendars"], "calendargroup-list-calendars"],
  ["calendarOfGroup", READ_WRITE, ["/calendarGroups/:group/calendars/:calendar"], "calendar-get"],
  ["eventsOfGroupCalendar", LIST, ["/calendarGroups/:group/calendars/:calendar/events"], "calendar-list-events"],
  ["eventOfGroupCalendar", READ_WRITE, ["/calendarGroups/:group/calendars/:calendar/events/:event"], "event-get"],
  ["calendarViewOfGroup", ["GET"], ["/calendarGroups/:group/calendars/:calendar/calendarView"], "calendar-list-calendarview"],
  ["mailboxSettings", ["GET", "PATCH"], ["/mailboxSettings"], "user-get-mailboxsettings"],
  ["mailboxSetting", ["GET"], ["/mailboxSettings/:setting"], "user-get-mailboxsettings"],
  ["supportedTimeZones", ["GET"], ["/outlook/supportedTimeZones"], "outlookuser-supportedtimezones"],
  ["masterCategories", LIST, ["/outlook/masterCategories"], "outlookuser-list-mastercategories"],
  ["masterCategory", READ_WRITE, ["/outlook/masterCategories/:category"], "outlookcategory-get"],
  ["translateExchangeIds", ["POST"], ["/translateExchangeIds"], "user-translateexchangeids"],
  ["photo", ["GET", "PUT", "PATCH"], ["/photo", "/photo/$value"], "profilephoto-get"],
  ["photoOfSize", ["GET"], ["/photos", "/photos/:size", "/photos/:size/$value"], "profilephoto-get"],
  ["updateUser", ["PATCH"], [""], "user-update"],
  ["deleteUser", ["DELETE"], [""], "user-delete"],
];

/** At the root. */
const AT_ROOT: readonly Row[] = [
  ["listUsers", LIST, ["/users"], "user-list"],
  ["batch", ["POST"], ["/$batch"], "overview"],
  ["metadata", ["GET"], ["/$metadata"], "overview"],
  ["listSubscriptions", LIST, ["/subscriptions"], "subscription-post-subscriptions"],
  ["subscription", READ_WRITE, ["/subscriptions/:subscription"], "subscription-get"],
  ["reauthorizeSubscription", ["POST"], ["/subscriptions/:subscription/reauthorize"], "subscription-reauthorize"],
];

const toRoutes = ([name, methods, paths, page]: Row, roots: readonly string[]) =>
  methods.map((method) =>
    absentRoute({
      name: methods.length === 1 ? `graph.${name}` : `graph.${name}.${method.toLowerCase()}`,
      host: "graph",
      method,
      path: roots.flatMap((root) => paths.map((path) => `/v1.0${root}${path}`)),
      source: `https://learn.microsoft.com/graph/api/${page}`,
    }),
  );

/** Operations that calendar integrations may call and that are not emulated. */
export const absentOperations = [
  ...OF_USER.flatMap((row) => toRoutes(row, ["/me", "/users/:user"])),
  ...AT_ROOT.flatMap((row) => toRoutes(row, [""])),
];
