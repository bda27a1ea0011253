import type { IdSource } from "@consentra/protocol";

/** Characters that all items of a mailbox's calendar share. */
const SHARED = 100;
const CALENDAR_ID = 120;
const EVENT_ID = 152;

/** An id of a calendar, as long and as case-sensitive as those of Exchange. */
export function newCalendarId(ids: IdSource): string {
  return `AAMk${ids.opaque(CALENDAR_ID - 5)}=`;
}

/** An id of an event; it begins like its calendar's. */
export function newEventId(calendarId: string, ids: IdSource): string {
  return `${calendarId.slice(0, SHARED)}${ids.opaque(EVENT_ID - SHARED - 1)}=`;
}

/** A version mark, base64 like those of Exchange. */
export function newChangeKey(ids: IdSource): string {
  return `${ids.opaque(22).replace(/-/g, "+").replace(/_/g, "/")}==`;
}

/** A global object id as Exchange writes it: a class id, no original date, a creation time left out, and a GUID. */
export function newICalUId(ids: IdSource): string {
  return `040000008200E00074C5B7101A82E008${"0".repeat(32)}10000000${ids.guid().replace(/-/g, "").toUpperCase()}`;
}

/** Whether a text can be an id of Exchange at all: what is cut, or encoded twice, cannot. */
export function isOutlookId(text: string): boolean {
  return /^(?:AAMk|AQMk|AAkA)[A-Za-z0-9+/_-]{60,}={0,2}$/.test(text) && text.length % 4 === 0;
}
