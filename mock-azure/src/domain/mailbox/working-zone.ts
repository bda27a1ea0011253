import type { EpochMilliseconds } from "@consentra/protocol";
import { DAYS_OF_WEEK } from "../calendar/recurrence/recurrence.ts";
import { findZone, type Zone } from "../calendar/zones.ts";
import type { CustomZone, WorkingZone, ZoneChange } from "./mailbox-settings.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Milliseconds after midnight of a time of day, `08:00:00.0000000`. */
export function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(":").map(Number);
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 1000);
}

/** What a wall clock shows when it is changed in a year. */
function wallOfChange(year: number, { month, dayOfWeek, dayOccurrence, time }: ZoneChange): number {
  const first = Date.UTC(year, month - 1, 1);
  const ahead = (DAYS_OF_WEEK.indexOf(dayOfWeek) - new Date(first).getUTCDay() + 7) % 7;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  // The fifth is the last, also where there are four.
  const day = ahead + (dayOccurrence - 1) * 7;
  return first + (day < length ? day : day - 7) * DAY + timeOfDay(time);
}

/** @see https://learn.microsoft.com/graph/api/resources/customtimezone */
function customZone({ bias, standardOffset, daylightOffset }: CustomZone): Zone {
  const standard = -bias * MINUTE;
  const daylight = standard - daylightOffset.daylightBias * MINUTE;
  const changes = standardOffset.month !== 0 && daylightOffset.month !== 0;
  return {
    offsetAt(moment: EpochMilliseconds) {
      if (!changes) return standard;
      const year = new Date(moment + standard).getUTCFullYear();
      const begins = wallOfChange(year, daylightOffset) - standard;
      const ends = wallOfChange(year, standardOffset) - daylight;
      const isDaylight =
        begins < ends ? moment >= begins && moment < ends : moment >= begins || moment < ends;
      return isDaylight ? daylight : standard;
    },
  };
}

/**
 * The zone that working hours are kept in.
 *
 * @throws Error when its name is unknown: settings take none that is
 */
export function zoneOfHours(zone: WorkingZone): Zone {
  if (zone.kind === "custom") return customZone(zone);
  const found = findZone(zone.name);
  if (!found) throw new Error(`Working hours are kept in an unknown time zone, ${zone.name}.`);
  return found;
}
