import type { CalendarEvent } from "./calendar-event.ts";

/**
 * The dates of a whole-day event. They are the same for every reader: the time part and the zone that the service
 * sends with them mean nothing.
 *
 * @param event - an event, or as much of one as `isAllDay`, `start` and `end`
 * @returns the first day and the day after the last one, each `YYYY-MM-DD`; `undefined` for an event with a time
 * @see https://learn.microsoft.com/graph/api/resources/event "isAllDay"
 * @example
 * ```ts run
 * import { allDayDates } from "@consentra/calendar";
 *
 * const start = { dateTime: "2026-12-24T00:00:00.0000000", timeZone: "Europe/Berlin" };
 * const end = { dateTime: "2026-12-25T00:00:00.0000000", timeZone: "Europe/Berlin" };
 * allDayDates({ isAllDay: true, start, end }); // => { start: "2026-12-24", end: "2026-12-25" }
 * ```
 * @group Time
 */
export function allDayDates(
  event: Pick<CalendarEvent, "isAllDay" | "start" | "end">,
): { readonly start: string; readonly end: string } | undefined {
  if (!event.isAllDay) return undefined;
  return { start: event.start.dateTime.slice(0, 10), end: event.end.dateTime.slice(0, 10) };
}
