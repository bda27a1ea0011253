import type { EpochMilliseconds } from "@consentra/protocol";
import { formatDate } from "../format-date.ts";
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

const dateOf = (wall: WallClock): string => formatDate(wall as number as EpochMilliseconds);
const timeOf = (wall: WallClock): string => new Date(wall).toISOString().slice(11, 16);

/**
 * When an event takes place, as a mail says it: `5 October 2026, 09:00 to 10:00 (Europe/Berlin)`, on the clock of the
 * zone it was written in.
 */
export function formatWhen({ start, end, isAllDay }: When): string {
  if (isAllDay) {
    const first = dateOf(dayOf(start));
    const last = dateOf((dayOf(end) - DAY) as WallClock);
    return first === last ? `${first}, all day` : `${first} to ${last}, all day`;
  }
  const [from, to] = [wallIn(start, start), wallIn(start, end)];
  const until = dateOf(from) === dateOf(to) ? timeOf(to) : `${dateOf(to)}, ${timeOf(to)}`;
  return `${dateOf(from)}, ${timeOf(from)} to ${until} (${start.zone})`;
}
