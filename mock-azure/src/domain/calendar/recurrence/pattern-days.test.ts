import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { type CalendarDay, formatDay, parseDay } from "./calendar-day.ts";
import { patternDays } from "./pattern-days.ts";
import { DAYS_OF_WEEK, type RecurrencePattern, WEEK_INDEXES } from "./recurrence.ts";

const day = (text: string): CalendarDay => {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no date.`);
  return parsed;
};

const days = (pattern: RecurrencePattern, start: string, to: string, from = start) =>
  [...patternDays(pattern, { start: day(start), from: day(from), to: day(to) })].map(formatDay);

/** Whether a date belongs to the pattern, told of each date by itself and by another implementation of the calendar. */
function belongs(pattern: RecurrencePattern, start: Temporal.PlainDate, date: Temporal.PlainDate): boolean {
  const weekday = (one: Temporal.PlainDate) => DAYS_OF_WEEK[one.dayOfWeek % 7];
  const months = (date.year - start.year) * 12 + date.month - start.month;
  const isOnDay = (dayOfMonth: number) => date.day === Math.min(dayOfMonth, date.daysInMonth);
  const isOnWeekday = (names: readonly unknown[], index: string) => {
    const matching = Array.from({ length: date.daysInMonth }, (_, at) => date.with({ day: at + 1 })).filter(
      (one) => names.includes(weekday(one)),
    );
    const at = ["first", "second", "third", "fourth"].indexOf(index);
    const chosen = at < 0 ? matching[matching.length - 1] : matching[at];
    return chosen?.equals(date) ?? false;
  };
  switch (pattern.type) {
    case "daily":
      return start.until(date).days % pattern.interval === 0;
    case "weekly": {
      const first = DAYS_OF_WEEK.indexOf(pattern.firstDayOfWeek);
      const weekOf = (one: Temporal.PlainDate) => one.subtract({ days: (one.dayOfWeek - first + 7) % 7 });
      const weeks = weekOf(start).until(weekOf(date)).days / 7;
      return weeks % pattern.interval === 0 && pattern.daysOfWeek.some((name) => name === weekday(date));
    }
    case "absoluteMonthly":
      return months % pattern.interval === 0 && isOnDay(pattern.dayOfMonth);
    case "relativeMonthly":
      return months % pattern.interval === 0 && isOnWeekday(pattern.daysOfWeek, pattern.index);
    case "absoluteYearly":
      return (
        (date.year - start.year) % pattern.interval === 0 &&
        date.month === pattern.month &&
        isOnDay(pattern.dayOfMonth)
      );
    case "relativeYearly":
      return (
        (date.year - start.year) % pattern.interval === 0 &&
        date.month === pattern.month &&
        isOnWeekday(pattern.daysOfWeek, pattern.index)
      );
  }
}

const daysOfWeek = fc.uniqueArray(fc.constantFrom(...DAYS_OF_WEEK), { minLength: 1 });
const interval = fc.integer({ min: 1, max: 7 });
const month = fc.integer({ min: 1, max: 12 });
const dayOfMonth = fc.integer({ min: 1, max: 31 });
const index = fc.constantFrom(...WEEK_INDEXES);
const patterns: fc.Arbitrary<RecurrencePattern> = fc.oneof(
  fc.record({ type: fc.constant("daily" as const), interval }),
  fc.record({
    type: fc.constant("weekly" as const),
    interval,
    daysOfWeek,
    firstDayOfWeek: fc.constantFrom(...DAYS_OF_WEEK),
  }),
  fc.record({ type: fc.constant("absoluteMonthly" as const), interval, dayOfMonth }),
  fc.record({ type: fc.constant("relativeMonthly" as const), interval, daysOfWeek, index }),
  fc.record({ type: fc.constant("absoluteYearly" as const), interval, dayOfMonth, month }),
  fc.record({ type: fc.constant("relativeYearly" as const), interval, daysOfWeek, index, month }),
);

describe("patternDays", () => {
  test.each<[string, RecurrencePattern, string, string, readonly string[]]>([
    [
      "every third day",
      { type: "daily", interval: 3 },
      "2026-02-26",
      "2026-03-07",
      ["2026-02-26", "2026-03-01", "2026-03-04", "2026-03-07"],
    ],
    [
      "every other week, told by weeks that begin on Sunday",
      { type: "weekly", interval: 2, daysOfWeek: ["sunday", "tuesday"], firstDayOfWeek: "sunday" },
      "2026-01-06",
      "2026-02-03",
      ["2026-01-06", "2026-01-18", "2026-01-20", "2026-02-01", "2026-02-03"],
    ],
    [
      "the same, told by weeks that begin on Monday",
      { type: "weekly", interval: 2, daysOfWeek: ["sunday", "tuesday"], firstDayOfWeek: "monday" },
      "2026-01-06",
      "2026-02-03",
      ["2026-01-06", "2026-01-11", "2026-01-20", "2026-01-25", "2026-02-03"],
    ],
    [
      "the 31st, in shorter months the last day",
      { type: "absoluteMonthly", interval: 1, dayOfMonth: 31 },
      "2026-01-31",
      "2026-04-30",
      ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"],
    ],
    [
      "the second working day",
      {
        type: "relativeMonthly",
        interval: 1,
        daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
        index: "second",
      },
      "2026-01-01",
      "2026-03-31",
      ["2026-01-02", "2026-02-03", "2026-03-03"],
    ],
    [
      "leap day",
      { type: "absoluteYearly", interval: 1, dayOfMonth: 29, month: 2 },
      "2024-02-29",
      "2028-12-31",
      ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"],
    ],
    [
      "the last Monday of May, every other year",
      { type: "relativeYearly", interval: 2, daysOfWeek: ["monday"], index: "last", month: 5 },
      "2026-05-25",
      "2030-12-31",
      ["2026-05-25", "2028-05-29", "2030-05-27"],
    ],
  ])("knows %s", (_, pattern, start, to, expected) => {
    expect(days(pattern, start, to)).toEqual(expected);
  });

  test("agrees with a walk over every date", () => {
    fc.assert(
      fc.property(
        patterns,
        fc.integer({ min: day("1995-01-01"), max: day("2035-12-31") }),
        fc.integer({ min: -400, max: 2000 }),
        fc.integer({ min: 0, max: 1200 }),
        (pattern, start, ahead, length) => {
          const first = Temporal.PlainDate.from(formatDay(start as CalendarDay));
          const from = first.add({ days: ahead });
          const expected = Array.from({ length: length + 1 }, (_, at) => from.add({ days: at })).filter(
            (date) => Temporal.PlainDate.compare(date, first) >= 0 && belongs(pattern, first, date),
          );
          const to = formatDay((start + ahead + length) as CalendarDay);
          expect(days(pattern, first.toString(), to, from.toString())).toEqual(expected.map(String));
        },
      ),
      { seed: 8, numRuns: 60 },
    );
  });
});
