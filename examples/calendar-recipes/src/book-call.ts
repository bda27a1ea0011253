import type { CalendarClient, CalendarEvent } from "@consentra/calendar";
import { toWallClock } from "@consentra/calendar/time";

/** A call that has been agreed on. */
interface Call {
  readonly subject: string;
  /** ISO 8601, with `Z` or an offset. */
  readonly start: string;
  readonly minutes: number;
  /** The zone that the calendar's owner lives by; the mailbox tells it only to those who have `MailboxSettings.Read`. */
  readonly timeZone: string;
}

/**
 * Books a call that begins at a moment, on the wall clock of the calendar's owner: Outlook then shows it at the hour that
 * was agreed on, also to people in another zone.
 */
export function bookCall(
  calendar: CalendarClient,
  { subject, start, minutes, timeZone }: Call,
): Promise<CalendarEvent> {
  const end = { epochMilliseconds: Date.parse(start) + minutes * 60_000 };
  return calendar.events.create({
    event: {
      subject,
      start: toWallClock(start, timeZone),
      end: toWallClock(end, timeZone),
      showAs: "busy",
    },
  });
}

/** Days off are dates, and the end is the day after the last one. */
export const daysOff = (calendar: CalendarClient, start: string, end: string, timeZone: string) =>
  calendar.events.create({
    event: { subject: "Away", allDay: { start, end, timeZone }, showAs: "oof" },
  });
