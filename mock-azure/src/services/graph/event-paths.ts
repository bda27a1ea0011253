/** The ways to a calendar's events. */
export const EVENT_LISTS: readonly string[] = ["/events", "/calendar/events", "/calendars/:calendar/events"];

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
];

/** The collection that a path leads to, as `@odata.context` writes it: ids in brackets, the item itself left out. */
export function collectionContext(pathname: string, ownerId: string): string {
  const [, calendar, collection = ""] =
    /\/(?:calendars\/([^/]+)\/)?(?:calendar\/)?(events|calendarView)(?:\/[^/]+)?$/i.exec(pathname) ?? [];
  const [, master] = /\/events\/([^/]+)\/instances$/i.exec(pathname) ?? [];
  if (master !== undefined) return `users('${ownerId}')/events('${master}')/instances`;
  const isDefault = /\/calendar\/[^/]+(?:\/[^/]+)?$/i.test(pathname);
  const place = calendar === undefined ? (isDefault ? "calendar/" : "") : `calendars('${calendar}')/`;
  return `users('${ownerId}')/${place}${collection.toLowerCase() === "events" ? "events" : "calendarView"}`;
}
