import type { WorkingHours } from "../../mailbox/mailbox-settings.ts";
import { timeOfDay, zoneOfHours } from "../../mailbox/working-zone.ts";
import type { Span } from "../event-span.ts";
import { DAYS_OF_WEEK, type DayOfWeek } from "../recurrence/recurrence.ts";
import type { ViewWindow } from "../view-window.ts";
import { startOfDay, toMoment, toWallClock, type WallClock } from "../zones.ts";

/**
 * What a meeting is for, which decides the hours it can be in.
 *
 * @see https://learn.microsoft.com/graph/api/user-findmeetingtimes#request-body
 */
export const ACTIVITY_DOMAINS = ["unknown", "work", "personal", "unrestricted"] as const;

export type ActivityDomain = (typeof ACTIVITY_DOMAINS)[number];

const DAY = 86_400_000;
const WEEKEND: readonly DayOfWeek[] = ["saturday", "sunday"];

const dayOfWeek = (day: WallClock): DayOfWeek | undefined => DAYS_OF_WEEK[new Date(day).getUTCDay()];

/**
 * The parts of a window in which somebody has time for a meeting of this kind, in order of time: their working hours,
 * those and the same hours of the weekend, or all of it.
 */
export function openTimes(hours: WorkingHours, domain: ActivityDomain, window: ViewWindow): readonly Span[] {
  if (domain === "unrestricted") return [window];
  const zone = zoneOfHours(hours.timeZone);
  const days = domain === "personal" ? [...hours.daysOfWeek, ...WEEKEND] : hours.daysOfWeek;
  const opens = timeOfDay(hours.startTime);
  const closes = timeOfDay(hours.endTime);
  const spans: Span[] = [];
  const last = toWallClock(window.end, zone);
  for (let day = startOfDay(toWallClock(window.start, zone)); day < last; day = (day + DAY) as WallClock) {
    const name = dayOfWeek(day);
    if (name === undefined || !days.includes(name)) continue;
    const start = Math.max(toMoment((day + opens) as WallClock, zone), window.start);
    const end = Math.min(toMoment((day + closes) as WallClock, zone), window.end);
    if (start < end) spans.push({ start, end });
  }
  return spans;
}
