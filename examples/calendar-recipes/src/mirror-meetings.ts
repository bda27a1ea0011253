import type { CalendarEvent } from "@consentra/calendar";

/**
 * What tells a meeting in one mailbox from the same meeting in another: the copies of all who attend share it, and the
 * occurrences of a series are told apart by when they were to be.
 */
export const meetingKey = ({ iCalUId, originalStart = "" }: CalendarEvent): string =>
  `${iCalUId} ${originalStart}`;

/**
 * Whether a product that mirrors meetings may write this copy. Only the organizer's is written: each write to a meeting
 * mails its attendees, and one from every connected mailbox would mail them as many times.
 */
export const mayWrite = ({ isOrganizer, attendees }: CalendarEvent): boolean =>
  isOrganizer || attendees.length === 0;

/**
 * Tells the echo of one's own write from somebody else's, by the version that the write was answered with. Without it two
 * calendars that are kept equal would write to each other for ever.
 */
export function createEchoGuard() {
  const written = new Map<string, string>();
  return {
    wrote: ({ id, changeKey }: CalendarEvent) => void written.set(id, changeKey),
    isEcho: ({ id, changeKey }: CalendarEvent) => written.get(id) === changeKey,
  };
}
