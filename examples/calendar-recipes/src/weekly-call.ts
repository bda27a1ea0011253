import { type CalendarClient, type CalendarEvent, collect, weekly } from "@consentra/calendar";

/** A call every week. The series begins on the date of its own start, and keeps the wall clock of its zone. */
export const weeklyCall = (calendar: CalendarClient, weeks: number): Promise<CalendarEvent> =>
  calendar.events.create({
    event: {
      subject: "Weekly call",
      start: { dateTime: "2026-03-23T09:00:00", timeZone: "Europe/Oslo" },
      end: { dateTime: "2026-03-23T09:30:00", timeZone: "Europe/Oslo" },
      repeat: weekly({ on: ["monday"], end: { count: weeks } }),
    },
  });

/** Changes the occurrence of a day and leaves the others as they are: it has an id of its own. */
export async function callOff(calendar: CalendarClient, series: CalendarEvent, date: string): Promise<void> {
  const range = { start: `${date}T00:00:00Z`, end: `${date}T23:59:59Z` };
  const [occurrence] = await collect(calendar.events.instances({ id: series.id, ...range, select: ["id"] }));
  if (occurrence) await calendar.events.delete({ id: occurrence.id });
}
