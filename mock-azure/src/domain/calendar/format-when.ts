import type { EpochMilliseconds } from "@consentra/protocol";
import type { Words } from "../../words/words.ts";
import type { Event } from "./event.ts";
import { dayOf, type EventTime } from "./event-time.ts";
import { findZone, toWallClock, type WallClock } from "./zones.ts";

const DAY = 86_400_000;

/** When something takes place. */
type When = Pick<Event, "start" | "end" | "isAllDay">;

/** What the clock in one end's zone shows at a time; UTC where the zone is one that no name is known for. */
const wallIn = ({ zone }: EventTime, { instant }: EventTime): WallClock => {
  const found = findZone(zone);
  return found ? toWallClock(instant, found) : (instant as number as WallClock);
};

/** The words that a time is told in. */
export interface TimeWords extends Pick<Words, "say" | "date"> {
  readonly meetings: Words["text"]["meetings"];
}

const timeOf = (wall: WallClock): string => new Date(wall).toISOString().slice(11, 16);

/**
 * When an event takes place, as a mail says it: `5 October 2026, 09:00 to 10:00 (Europe/Berlin)`, on the clock of the
 * zone it was written in.
 */
export function formatWhen({ start, end, isAllDay }: When, { meetings, say, date }: TimeWords): string {
  const dateOf = (wall: WallClock) => date(wall as number as EpochMilliseconds);
  if (isAllDay) {
    const first = dateOf(dayOf(start));
    const last = dateOf((dayOf(end) - DAY) as WallClock);
    return first === last ? say(meetings.allDay, { date: first }) : say(meetings.allDays, { first, last });
  }
  const [begins, ends] = [wallIn(start, start), wallIn(start, end)];
  const [first, last] = [dateOf(begins), dateOf(ends)];
  const times = { from: timeOf(begins), to: timeOf(ends), zone: start.zone };
  return first === last
    ? say(meetings.times, { date: first, ...times })
    : say(meetings.overnight, { first, last, ...times });
}
