import { absentRoute } from "../../http/absent-route.ts";
import type { AbsentOperation, Route } from "../../http/route.ts";
import { belowUser } from "./below-user.ts";
import { CALENDAR_VIEWS, EVENT_ITEMS, EVENT_LISTS } from "./event-paths.ts";

interface AbsentResource extends Omit<AbsentOperation, "method"> {
  readonly methods: readonly Route["method"][];
}

const PAGES = "https://learn.microsoft.com/graph/api";

const below = (paths: readonly string[]) => (tail: string) =>
  belowUser(paths.map((path) => `${path}${tail}`));
const eventLists = below(EVENT_LISTS);
const eventItems = below(EVENT_ITEMS);
const views = below(CALENDAR_VIEWS);
const calendars = below(["/calendar", "/calendars/:calendar"]);

const ABSENT: readonly AbsentResource[] = [
  {
    name: "graph.count-events",
    host: "graph",
    methods: ["GET"],
    path: eventLists("/$count"),
    source: `${PAGES}/user-list-events`,
  },
  {
    name: "graph.events-delta",
    host: "graph",
    methods: ["GET"],
    path: eventLists("/delta"),
    source: `${PAGES}/event-delta`,
  },
  {
    name: "graph.calendar-view-delta",
    host: "graph",
    methods: ["GET"],
    path: views("/delta"),
    source: `${PAGES}/event-delta`,
  },
  {
    name: "graph.list-instances",
    host: "graph",
    methods: ["GET"],
    path: eventItems("/instances"),
    source: `${PAGES}/event-list-instances`,
  },
  {
    name: "graph.accept-event",
    host: "graph",
    methods: ["POST"],
    path: eventItems("/accept"),
    source: `${PAGES}/event-accept`,
  },
  {
    name: "graph.decline-event",
    host: "graph",
    methods: ["POST"],
    path: eventItems("/decline"),
    source: `${PAGES}/event-decline`,
  },
  {
    name: "graph.tentatively-accept-event",
    host: "graph",
    methods: ["POST"],
    path: eventItems("/tentativelyAccept"),
    source: `${PAGES}/event-tentativelyaccept`,
  },
  {
    name: "graph.cancel-event",
    host: "graph",
    methods: ["POST"],
    path: eventItems("/cancel"),
    source: `${PAGES}/event-cancel`,
  },
  {
    name: "graph.forward-event",
    host: "graph",
    methods: ["POST"],
    path: eventItems("/forward"),
    source: `${PAGES}/event-forward`,
  },
  {
    name: "graph.snooze-reminder",
    host: "graph",
    methods: ["POST"],
    path: eventItems("/snoozeReminder"),
    source: `${PAGES}/event-snoozereminder`,
  },
  {
    name: "graph.dismiss-reminder",
    host: "graph",
    methods: ["POST"],
    path: eventItems("/dismissReminder"),
    source: `${PAGES}/event-dismissreminder`,
  },
  {
    name: "graph.permanently-delete-event",
    host: "graph",
    methods: ["POST"],
    path: eventItems("/permanentDelete"),
    source: `${PAGES}/event-permanentdelete`,
  },
  {
    name: "graph.event-calendar",
    host: "graph",
    methods: ["GET"],
    path: eventItems("/calendar"),
    source: `${PAGES}/calendar-get`,
  },
  {
    name: "graph.attachments",
    host: "graph",
    methods: ["GET", "POST"],
    path: eventItems("/attachments"),
    source: `${PAGES}/event-list-attachments`,
  },
  {
    name: "graph.attachment",
    host: "graph",
    methods: ["GET", "DELETE"],
    path: eventItems("/attachments/:attachment"),
    source: `${PAGES}/attachment-get`,
  },
  {
    name: "graph.attachment-value",
    host: "graph",
    methods: ["GET"],
    path: eventItems("/attachments/:attachment/$value"),
    source: `${PAGES}/attachment-get`,
  },
  {
    name: "graph.attachment-upload",
    host: "graph",
    methods: ["POST"],
    path: eventItems("/attachments/createUploadSession"),
    source: `${PAGES}/attachment-createuploadsession`,
  },
  {
    name: "graph.extensions",
    host: "graph",
    methods: ["GET", "POST"],
    path: eventItems("/extensions"),
    source: `${PAGES}/opentypeextension-post-opentypeextension`,
  },
  {
    name: "graph.extension",
    host: "graph",
    methods: ["GET", "PATCH", "DELETE"],
    path: eventItems("/extensions/:extension"),
    source: `${PAGES}/opentypeextension-get`,
  },
  {
    name: "graph.permanently-delete-calendar",
    host: "graph",
    methods: ["POST"],
    path: belowUser(["/calendars/:calendar/permanentDelete"]),
    source: `${PAGES}/calendar-permanentdelete`,
  },
  {
    name: "graph.calendar-permissions",
    host: "graph",
    methods: ["GET", "POST"],
    path: calendars("/calendarPermissions"),
    source: `${PAGES}/calendar-list-calendarpermissions`,
  },
  {
    name: "graph.calendar-permission",
    host: "graph",
    methods: ["GET", "PATCH", "DELETE"],
    path: calendars("/calendarPermissions/:permission"),
    source: `${PAGES}/calendarpermission-get`,
  },
  {
    name: "graph.get-schedule",
    host: "graph",
    methods: ["POST"],
    path: calendars("/getSchedule"),
    source: `${PAGES}/calendar-getschedule`,
  },
  {
    name: "graph.find-meeting-times",
    host: "graph",
    methods: ["POST"],
    path: belowUser(["/findMeetingTimes"]),
    source: `${PAGES}/user-findmeetingtimes`,
  },
  {
    name: "graph.calendar-groups",
    host: "graph",
    methods: ["GET", "POST"],
    path: belowUser(["/calendarGroups", "/calendarGroups/:group/calendars"]),
    source: `${PAGES}/user-list-calendargroups`,
  },
  {
    name: "graph.calendar-group",
    host: "graph",
    methods: ["GET", "PATCH", "DELETE"],
    path: belowUser(["/calendarGroups/:group", "/calendarGroups/:group/calendars/:calendar"]),
    source: `${PAGES}/calendargroup-get`,
  },
  {
    name: "graph.group-calendar-events",
    host: "graph",
    methods: ["GET", "POST"],
    path: belowUser(["/calendarGroups/:group/calendars/:calendar/events"]),
    source: `${PAGES}/calendar-list-events`,
  },
  {
    name: "graph.group-calendar-event",
    host: "graph",
    methods: ["GET", "PATCH", "DELETE"],
    path: belowUser(["/calendarGroups/:group/calendars/:calendar/events/:event"]),
    source: `${PAGES}/event-get`,
  },
  {
    name: "graph.group-calendar-view",
    host: "graph",
    methods: ["GET"],
    path: belowUser(["/calendarGroups/:group/calendars/:calendar/calendarView"]),
    source: `${PAGES}/calendar-list-calendarview`,
  },
  {
    name: "graph.mailbox-settings",
    host: "graph",
    methods: ["GET", "PATCH"],
    path: belowUser(["/mailboxSettings"]),
    source: `${PAGES}/user-get-mailboxsettings`,
  },
  {
    name: "graph.mailbox-setting",
    host: "graph",
    methods: ["GET"],
    path: belowUser(["/mailboxSettings/:setting"]),
    source: `${PAGES}/user-get-mailboxsettings`,
  },
  {
    name: "graph.supported-time-zones",
    host: "graph",
    methods: ["GET"],
    path: belowUser(["/outlook/supportedTimeZones"]),
    source: `${PAGES}/outlookuser-supportedtimezones`,
  },
  {
    name: "graph.master-categories",
    host: "graph",
    methods: ["GET", "POST"],
    path: belowUser(["/outlook/masterCategories"]),
    source: `${PAGES}/outlookuser-list-mastercategories`,
  },
  {
    name: "graph.master-category",
    host: "graph",
    methods: ["GET", "PATCH", "DELETE"],
    path: belowUser(["/outlook/masterCategories/:category"]),
    source: `${PAGES}/outlookcategory-get`,
  },
  {
    name: "graph.translate-exchange-ids",
    host: "graph",
    methods: ["POST"],
    path: belowUser(["/translateExchangeIds"]),
    source: `${PAGES}/user-translateexchangeids`,
  },
  {
    name: "graph.photo",
    host: "graph",
    methods: ["GET", "PUT", "PATCH"],
    path: belowUser(["/photo", "/photo/$value"]),
    source: `${PAGES}/profilephoto-get`,
  },
  {
    name: "graph.photo-of-size",
    host: "graph",
    methods: ["GET"],
    path: belowUser(["/photos", "/photos/:size", "/photos/:size/$value"]),
    source: `${PAGES}/profilephoto-get`,
  },
  {
    name: "graph.change-user",
    host: "graph",
    methods: ["PATCH", "DELETE"],
    path: belowUser([""]),
    source: `${PAGES}/user-update`,
  },
  {
    name: "graph.users",
    host: "graph",
    methods: ["GET", "POST"],
    path: ["/v1.0/users"],
    source: `${PAGES}/user-list`,
  },
  {
    name: "graph.batch",
    host: "graph",
    methods: ["POST"],
    path: ["/v1.0/$batch"],
    source: `${PAGES}/overview`,
  },
  {
    name: "graph.metadata",
    host: "graph",
    methods: ["GET"],
    path: ["/v1.0/$metadata"],
    source: `${PAGES}/overview`,
  },
  {
    name: "graph.subscriptions",
    host: "graph",
    methods: ["GET", "POST"],
    path: ["/v1.0/subscriptions"],
    source: `${PAGES}/subscription-post-subscriptions`,
  },
  {
    name: "graph.subscription",
    host: "graph",
    methods: ["GET", "PATCH", "DELETE"],
    path: ["/v1.0/subscriptions/:subscription"],
    source: `${PAGES}/subscription-get`,
  },
  {
    name: "graph.reauthorize-subscription",
    host: "graph",
    methods: ["POST"],
    path: ["/v1.0/subscriptions/:subscription/reauthorize"],
    source: `${PAGES}/subscription-reauthorize`,
  },
];

/** Operations that calendar integrations may call and that are not emulated. */
export const absentOperations = ABSENT.flatMap(({ methods, ...operation }) =>
  methods.map((method) => absentRoute({ ...operation, method })),
);
