import { type AbsentResource, PAGES } from "./absent-resource.ts";
import { belowUser } from "./below-user.ts";
import { CALENDAR_VIEWS } from "./event-paths.ts";

const below = (paths: readonly string[], tail: string) => belowUser(paths.map((path) => `${path}${tail}`));
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
];
