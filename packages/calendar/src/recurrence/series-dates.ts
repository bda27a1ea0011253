import { checkWhole } from "../check-whole.ts";
import type { DayOfWeek, PatternedRecurrence, RecurrencePattern } from "../recurrence.ts";

/** A date as the number of days since 1970-01-01. */
export type Day = number;

const MILLISECONDS = 86_400_000;

export const dayOf = (date: string): Day =>
  Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / MILLISECONDS);

export const dateOf = (day: Day): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

const WEEKDAYS: readonly DayOfWeek[] = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
];

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

const numberOf = (name: DayOfWeek = "sunday"): number => WEEKDAYS.indexOf(name.toLowerCase() as DayOfWeek);

/** Months are counted from year 0, so that they can be added. */
const monthOf = (day: Day): number => {
  const date = new Date(day * MILLISECONDS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

const firstOfMonth = (month: number): Day =>
  Date.UTC(Math.floor(month / 12), ((month % 12) + 12) % 12, 1) / MILLISECONDS;

/** Stretches of time in each of which a series has the same number of occurrences, the first stretch perhaps fewer. */
interface Periods {
  /** The stretch that a day is in, or the last one before it; the series begins in stretch 0. */
  indexOf(day: Day): number;
  /** The days of a stretch, in order, whether before the series' start or not. */
  days(index: number): readonly Day[];
}

function weeks(pattern: RecurrencePattern, start: Day): Periods {
  const first = start - ((weekdayOf(start) - numberOf(pattern.firstDayOfWeek) + 7) % 7);
  const wanted = new Set((pattern.daysOfWeek ?? []).map(numberOf));
  const offsets = [0, 1, 2, 3, 4, 5, 6].filter((offset) => wanted.has(weekdayOf(first + offset)));
  const length = 7 * pattern.interval;
  return {
    indexOf: (day) => Math.floor((day - first) / length),
    days: (index) => offsets.map((offset) => first + index * length + offset),
  };
}

/** The last day of a month that has no such day: what Outlook does, where iCalendar would leave the month out. */
const dateInMonth = (month: number, dayOfMonth: number): Day =>
  Math.min(firstOfMonth(month) + dayOfMonth - 1, firstOfMonth(month + 1) - 1);

/** The first, second, … or last day of a month that is one of some weekdays. */
function placeInMonth(month: number, { daysOfWeek = [], index = "first" }: RecurrencePattern): Day {
  const wanted = new Set(daysOfWeek.map(numberOf));
  const fitting: Day[] = [];
  for (let day = firstOfMonth(month); day < firstOfMonth(month + 1); day += 1) {
    if (wanted.has(weekdayOf(day))) fitting.push(day);
  }
  const place = ["first", "second", "third", "fourth"].indexOf(index.toLowerCase());
  return fitting.at(place) ?? Number.NaN;
}

function months(pattern: RecurrencePattern, start: Day): Periods {
  const { type, interval, dayOfMonth = 1, month = 1 } = pattern;
  const yearly = type === "absoluteYearly" || type === "relativeYearly";
  const relative = type === "relativeMonthly" || type === "relativeYearly";
  const step = yearly ? interval * 12 : interval;
  const first = yearly ? Math.floor(monthOf(start) / 12) * 12 + month - 1 : monthOf(start);
  return {
    indexOf: (day) => Math.floor((monthOf(day) - first) / step),
    days(index) {
      const each = first + index * step;
      return [relative ? placeInMonth(each, pattern) : dateInMonth(each, dayOfMonth)];
    },
  };
}

function periodsOf(pattern: RecurrencePattern, start: Day): Periods {
  switch (pattern.type) {
    case "daily":
      return {
        indexOf: (day) => Math.floor((day - start) / pattern.interval),
        days: (index) => [start + index * pattern.interval],
      };
    case "weekly":
      return weeks(pattern, start);
    case "absoluteMonthly":
    case "relativeMonthly":
    case "absoluteYearly":
    case "relativeYearly":
      return months(pattern, start);
  }
}

/**
 * The dates of a series from one day to another, both inclusive. It goes straight to the first of them, however long the
 * series has been going on.
 *
 * @see https://learn.microsoft.com/graph/api/resources/recurrencepattern
 */
export function* seriesDates(
  { pattern, range }: PatternedRecurrence,
  from: Day,
  to: Day,
): Generator<Day, void, undefined> {
  checkWhole("recurrence.pattern.interval", pattern.interval, 1, Number.MAX_SAFE_INTEGER);
  const start = dayOf(range.startDate);
  const last = range.type === "endDate" ? Math.min(to, dayOf(range.endDate ?? "")) : to;
  const most = range.type === "numbered" ? (range.numberOfOccurrences ?? 0) : Number.POSITIVE_INFINITY;
  const periods = periodsOf(pattern, start);
  const inFirst = periods.days(0).filter((day) => day >= start).length;
  const begin = Math.max(0, periods.indexOf(from));
  let count = begin === 0 ? 0 : inFirst + (begin - 1) * periods.days(1).length;
  for (let index = begin; ; index += 1) {
    const days = periods.days(index);
    if (days.length === 0) return;
    for (const day of days) {
      if (day < start) continue;
      count += 1;
      // Also ends where no date fits: a comparison with NaN is false.
      if (!(day <= last) || count > most) return;
      if (day >= from) yield day;
    }
  }
}
