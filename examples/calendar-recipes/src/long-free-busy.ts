import type { CalendarClient, FreeBusyInput, ScheduleItem } from "@consentra/calendar";
import { toInstant, toWallClock } from "@consentra/calendar/time";

/** The service refuses more than 62 days at once. */
const MOST_DAYS = 60;

/** When somebody is taken, over as many days as wanted. An entry that lies across a seam comes once. */
export async function longFreeBusy(
  client: CalendarClient,
  { schedules: [address = ""], start, end, ...input }: FreeBusyInput,
): Promise<readonly ScheduleItem[]> {
  const items = new Map<string, ScheduleItem>();
  const last = toInstant(end);
  for (let from: number = toInstant(start); from < last; from += MOST_DAYS * 86_400_000) {
    const to = Math.min(from + MOST_DAYS * 86_400_000, last);
    const wall = (instant: number) => toWallClock(instant as never, start.timeZone);
    const [schedule] = await client.freeBusy({
      ...input,
      schedules: [address],
      start: wall(from),
      end: wall(to),
    });
    for (const item of schedule?.scheduleItems ?? []) items.set(JSON.stringify(item), item);
  }
  return [...items.values()];
}
