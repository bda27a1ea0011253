/** The ways to a calendar's events. */
export const EVENT_LISTS: readonly string[] = [
  "/events",
  "/calendar/events",
  "/calendars/:calendar/events",
  "/calendarGroups/:calendarGroup/calendars/:calendar/events",
];

/** The ways to one event. */
export const EVENT_ITEMS: readonly string[] = EVENT_LISTS.map((path) => `${path}/:event`);

/** The ways to an action on an event; older clients write the action with its namespace. */
export const eventAction = (action: string): readonly string[] =>
  EVENT_ITEMS.flatMap((path) => [`${path}/${action}`, `${path}/microsoft.graph.${action}`]);

/** The ways to a view of a calendar. */
export const CALENDAR_VIEWS: readonly string[] = [
  "/calendarView",
  "/calendar/calendarView",
  "/calendars/:calendar/calendarView",
  "/calendarGroups/:calendarGroup/calendars/:calendar/calendarView",
];

/** The ways to a group's events, of which there is one calendar. */
export const GROUP_EVENT_LISTS: readonly string[] = ["/events", "/calendar/events"];

/** The ways to one event of a group. */
export const GROUP_EVENT_ITEMS: readonly string[] = GROUP_EVENT_LISTS.map((path) => `${path}/:event`);

/** The ways to a view of a group's calendar. */
export const GROUP_CALENDAR_VIEWS: readonly string[] = ["/calendarView", "/calendar/calendarView"];

/** The collection that a path leads to, as `@odata.context` writes it: ids in brackets, the item itself left out. */
export function collectionContext(pathname: string, mailbox: string): string {
  const [, group, calendar, collection = ""] =
    /\/(?:calendarGroups\/([^/]+)\/)?(?:calendars\/([^/]+)\/)?(?:calendar\/)?(events|calendarView)(?:\/[^/]+)?$/i.exec(
      pathname,
    ) ?? [];
  const [, master] = /\/events\/([^/]+)\/instances$/i.exec(pathname) ?? [];
  if (master !== undefined) return `${mailbox}/events('${master}')/instances`;
  const isDefault = /\/calendar\/[^/]+(?:\/[^/]+)?$/i.test(pathname);
  const within = group === undefined ? "" : `calendarGroups('${group}')/`;
  const place =
    calendar === undefined ? (isDefault ? "calendar/" : "") : `${within}calendars('${calendar}')/`;
  return `${mailbox}/${place}${collection.toLowerCase() === "events" ? "events" : "calendarView"}`;
}
