import { type AbsentResource, PAGES } from "./absent-resource.ts";
import { belowUser } from "./below-user.ts";
import { CALENDAR_VIEWS, EVENT_ITEMS, EVENT_LISTS } from "./event-paths.ts";

const below = (paths: readonly string[], tail: string) => belowUser(paths.map((path) => `${path}${tail}`));
const eventLists = (tail: string) => below(EVENT_LISTS, tail);
const eventItems = (tail: string) => below(EVENT_ITEMS, tail);
const views = (tail: string) => below(CALENDAR_VIEWS, tail);

/** What can be done with events in Microsoft Graph and not here. */
export const ABSENT_OF_EVENTS: readonly AbsentResource[] = [
  {
    name: "graph.count-calendar-view",
    host: "graph",
    methods: ["GET"],
    path: views("/$count"),
    source: `${PAGES}/user-list-calendarview`,
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
];
