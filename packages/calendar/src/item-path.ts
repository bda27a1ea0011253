import { invalidInput } from "./invalid-input.ts";

/**
 * A path with an id in it, encoded exactly once. An id that holds a percent sign was encoded before; an empty one, or
 * one of dots, would name the collection above.
 */
export function itemPath(collection: string, field: string, id: string): string {
  if (typeof id === "string" && /^(?!\.+$)[^%\s]+$/.test(id))
    return `${collection}/${encodeURIComponent(id)}`;
  throw invalidInput(field, id, "give the id exactly as Microsoft Graph sent it.");
}

/** The calendar that an operation works in: the default one, or the one named. */
export function calendarPath(calendarId: string | undefined): string {
  return calendarId === undefined ? "/me" : itemPath("/me/calendars", "calendarId", calendarId);
}

/** An event, through its calendar where one is named: shared events are reachable in no other way. */
export function eventPath(id: string, calendarId: string | undefined): string {
  return itemPath(`${calendarPath(calendarId)}/events`, "id", id);
}
