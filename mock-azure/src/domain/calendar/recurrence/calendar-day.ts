import type { WallClock } from "../zones.ts";

declare const unit: unique symbol;

/** A date of the calendar: days since 1970-01-01. */
export type CalendarDay = number & { readonly [unit]: "calendar day" };

/** A month of the calendar: months since January of year 0. */
export type CalendarMonth = number & { readonly [unit]: "calendar month" };

export const DAY_MILLISECONDS = 86_400_000;

/** The date that a wall clock shows. */
export function dayOfWall(wall: WallClock): CalendarDay {
  return Math.floor(wall / DAY_MILLISECONDS) as CalendarDay;
}

/** The midnight that a date begins with. */
export function wallOfDay(day: CalendarDay): WallClock {
  return (day * DAY_MILLISECONDS) as WallClock;
}

/** 0 for Sunday to 6 for Saturday; the first of January 1970 was a Thursday. */
export function weekdayOf(day: CalendarDay): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function monthOf(day: CalendarDay): CalendarMonth {
  const date = new Date(day * DAY_MILLISECONDS);
  return (date.getUTCFullYear() * 12 + date.getUTCMonth()) as CalendarMonth;
}

/** The first day of a month. */
export function firstOfMonth(month: CalendarMonth): CalendarDay {
  const year = Math.floor(month / 12);
  return (Date.UTC(year, month - year * 12, 1) / DAY_MILLISECONDS) as CalendarDay;
}

/** Writes a date as `yyyy-MM-dd`. */
export function formatDay(day: CalendarDay): string {
  return new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** Reads `yyyy-MM-dd`; `undefined` for another text, or a date that no calendar has. */
export function parseDay(text: string): CalendarDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const moment = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== text) return undefined;
  return (moment / DAY_MILLISECONDS) as CalendarDay;
}
