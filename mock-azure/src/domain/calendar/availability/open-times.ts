import type { Span } from "../event-span.ts";
import { DAYS_OF_WEEK, type DayOfWeek } from "../recurrence/recurrence.ts";
import type { ViewWindow } from "../view-window.ts";
import { findZone, startOfDay, toMoment, toWallClock, type WallClock } from "../zones.ts";
import type { WorkingHours } from "./working-hours.ts";

/**
 * What a meeting is for, which decides the hours it can be in.
 *
 * @see https://learn.microsoft.com/graph/api/user-findmeetingtimes#request-body
 */
export const ACTIVITY_DOMAINS = ["unknown", "work", "personal", "unrestricted"] as const;

export type ActivityDomain = (typeof ACTIVITY_DOMAINS)[number];

const DAY = 86_400_000;
const WEEKEND: readonly DayOfWeek[] = ["saturday", "sunday"];

/** Milliseconds after midnight of a time of day, `08:00:00.0000000`. */
function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(":").map(Number);
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 1000);
}

const dayOfWeek = (day: WallClock): DayOfWeek | undefined => DAYS_OF_WEEK[new Date(day).getUTCDay()];

/**
 * The parts of a window in which somebody has time for a meeting of this kind, in order of time: their working hours,
 * those and the same hours of the weekend, or all of it.
 */
export function openTimes(hours: WorkingHours, domain: ActivityDomain, window: ViewWindow): readonly Span[] {
  if (domain === "unrestricted") return [window];
  const zone = findZone(hours.timeZone.name);
  if (!zone) throw new Error(`Working hours are kept in an unknown time zone, ${hours.timeZone.name}.`);
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
