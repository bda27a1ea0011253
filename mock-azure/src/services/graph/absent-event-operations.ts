import { type AbsentResource, PAGES } from "./absent-resource.ts";
import { belowUser } from "./below-user.ts";
import { CALENDAR_VIEWS, EVENT_LISTS } from "./event-paths.ts";

const below = (paths: readonly string[], tail: string) => belowUser(paths.map((path) => `${path}${tail}`));
const eventLists = (tail: string) => below(EVENT_LISTS, tail);
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
];
