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

/** Where a global object id keeps an occurrence's date, four bytes behind its class id. */
const ICAL_DATE = 32;

/**
 * The global object id of one occurrence.
 *
 * @param date - `yyyy-MM-dd`
 * @see https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxocal/1d3aac05-a7b9-45cc-a213-47f0a0a2c5c1
 */
export function datedICalUId(iCalUId: string, date: string): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, "0");
  const dated = `${hex(year, 4)}${hex(month, 2)}${hex(day, 2)}`;
  return iCalUId.slice(0, ICAL_DATE) + dated + iCalUId.slice(ICAL_DATE + dated.length);
}

/** The global object id of a series, by that of an occurrence; any other one is itself. */
export function undatedICalUId(iCalUId: string): string {
  return `${iCalUId.slice(0, ICAL_DATE)}00000000${iCalUId.slice(ICAL_DATE + 8)}`;
}

/** Whether a text can be an id of Exchange at all: what is cut, or encoded twice, cannot. */
export function isOutlookId(text: string): boolean {
  return /^(?:AAMk|AQMk|AAkA)[A-Za-z0-9+/_-]{60,}={0,2}$/.test(text) && text.length % 4 === 0;
}
