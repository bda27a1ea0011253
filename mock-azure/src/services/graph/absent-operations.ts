import { absentRoute } from "../../http/absent-route.ts";
import { ABSENT_OF_EVENTS } from "./absent-event-operations.ts";
import { type AbsentResource, PAGES } from "./absent-resource.ts";
import { belowUser } from "./below-user.ts";

const calendars = (tail: string) => belowUser([`/calendar${tail}`, `/calendars/:calendar${tail}`]);

const ABSENT_ELSEWHERE: readonly AbsentResource[] = [
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
export const absentOperations = [...ABSENT_OF_EVENTS, ...ABSENT_ELSEWHERE].flatMap(
  ({ methods, ...operation }) => methods.map((method) => absentRoute({ ...operation, method })),
);
