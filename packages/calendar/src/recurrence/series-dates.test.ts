import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PatternedRecurrence, RecurrencePattern } from "../recurrence.ts";
import { dateOf, dayOf, seriesDates } from "./series-dates.ts";

const noEnd = { type: "noEnd" } as const;

const dates = (
  pattern: RecurrencePattern,
  startDate: string,
  to: string,
  range: Partial<PatternedRecurrence["range"]> = noEnd,
  from = startDate,
): readonly string[] =>
  [...seriesDates({ pattern, range: { ...noEnd, ...range, startDate } }, dayOf(from), dayOf(to))].map(dateOf);

describe("seriesDates", () => {
  test.each<[string, RecurrencePattern, string, string, readonly string[]]>([
    [
      "every other day",
      { type: "daily", interval: 2 },
      "2026-02-27",
      "2026-03-05",
      ["2026-02-27", "2026-03-01", "2026-03-03", "2026-03-05"],
    ],
    [
      "days of the week, from the first that fits",
      { type: "weekly", interval: 1, daysOfWeek: ["monday", "thursday"] },
      "2026-01-06",
      "2026-01-19",
      ["2026-01-08", "2026-01-12", "2026-01-15", "2026-01-19"],
    ],
    [
      "every other week, counted in weeks from Sunday",
      { type: "weekly", interval: 2, daysOfWeek: ["sunday", "tuesday"], firstDayOfWeek: "sunday" },
      "2026-01-06",
      "2026-02-03",
      ["2026-01-06", "2026-01-18", "2026-01-20", "2026-02-01", "2026-02-03"],
    ],
    [
      "every other week, counted in weeks from Monday",
      { type: "weekly", interval: 2, daysOfWeek: ["sunday", "tuesday"], firstDayOfWeek: "monday" },
      "2026-01-06",
      "2026-02-03",
      ["2026-01-06", "2026-01-11", "2026-01-20", "2026-01-25", "2026-02-03"],
    ],
    [
      "a day that shorter months do not have",
      { type: "absoluteMonthly", interval: 1, dayOfMonth: 31 },
      "2027-12-31",
      "2028-05-31",
      ["2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31"],
    ],
    [
      "the last Friday of every third month",
      { type: "relativeMonthly", interval: 3, daysOfWeek: ["friday"], index: "last" },
      "2026-01-30",
      "2026-12-31",
      ["2026-01-30", "2026-04-24", "2026-07-31", "2026-10-30"],
    ],
    [
      "the first working day",
      {
        type: "relativeMonthly",
        interval: 1,
        daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
        index: "first",
      },
      "2026-01-01",
      "2026-03-31",
      ["2026-01-01", "2026-02-02", "2026-03-02"],
    ],
    [
      "the 29th of February",
      { type: "absoluteYearly", interval: 1, month: 2, dayOfMonth: 29 },
      "2026-02-28",
      "2028-12-31",
      ["2026-02-28", "2027-02-28", "2028-02-29"],
    ],
    [
      "a month before the one it begins in",
      { type: "absoluteYearly", interval: 1, month: 1, dayOfMonth: 15 },
      "2026-03-01",
      "2028-12-31",
      ["2027-01-15", "2028-01-15"],
    ],
    [
      "the second Sunday of May",
      { type: "relativeYearly", interval: 1, month: 5, daysOfWeek: ["sunday"], index: "second" },
      "2026-05-10",
      "2028-12-31",
      ["2026-05-10", "2027-05-09", "2028-05-14"],
    ],
  ])("gives %s", (_name, pattern, startDate, to, expected) => {
    expect(dates(pattern, startDate, to)).toEqual(expected);
  });

  test("reads names as the service may write them", () => {
    const pattern = { type: "relativeMonthly", interval: 1, daysOfWeek: ["Monday"], index: "Second" };
    expect(dates(pattern as never, "2026-01-01", "2026-02-28")).toEqual(["2026-01-12", "2026-02-09"]);
  });

  test("ends after its last date, or after so many", () => {
    const daily = { type: "daily", interval: 1 } as const;
    const until = { type: "endDate", endDate: "2026-01-06" } as const;
    expect(dates(daily, "2026-01-05", "2026-01-31", until)).toEqual(["2026-01-05", "2026-01-06"]);
    const numbered = { type: "numbered", numberOfOccurrences: 2, endDate: "0001-01-01" } as const;
    expect(dates(daily, "2026-01-05", "2026-01-31", numbered)).toEqual(["2026-01-05", "2026-01-06"]);
  });

  test("refuses a series that would stand still, and ends one that fits no day", () => {
    expect(() => dates({ type: "daily", interval: 0 }, "2026-01-05", "2026-01-06")).toThrow("interval");
    const none = { interval: 1, daysOfWeek: [] } as const;
    expect(dates({ ...none, type: "weekly" }, "2026-01-05", "2027-01-06")).toEqual([]);
    expect(dates({ ...none, type: "relativeMonthly" }, "2026-01-05", "2027-01-06")).toEqual([]);
  });

  test("gives, from the middle on, what it gives from the beginning", () => {
    const weekday = fc.constantFrom(
      "sunday",
      "monday",
      "tuesday",
      "wednesday",
      "thursday",
      "friday",
      "saturday",
    );
    const pattern = fc.record({
      type: fc.constantFrom(
        "daily",
        "weekly",
        "absoluteMonthly",
        "relativeMonthly",
        "absoluteYearly",
        "relativeYearly",
      ),
      interval: fc.integer({ min: 1, max: 5 }),
      daysOfWeek: fc.uniqueArray(weekday, { minLength: 1 }),
      firstDayOfWeek: weekday,
      dayOfMonth: fc.integer({ min: 1, max: 31 }),
      month: fc.integer({ min: 1, max: 12 }),
      index: fc.constantFrom("first", "second", "third", "fourth", "last"),
    }) as fc.Arbitrary<RecurrencePattern>;
    const range = fc.oneof(
      fc.constant(noEnd),
      fc.record({
        type: fc.constant("numbered" as const),
        numberOfOccurrences: fc.integer({ min: 1, max: 60 }),
      }),
    );
    const day = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(pattern, range, day, day, (each, end, begins, later) => {
        const start = dayOf("2026-01-01") + begins;
        const [startDate, to] = [dateOf(start), dateOf(start + 1500)];
        const whole = dates(each, startDate, to, end);
        const from = dateOf(start + later);
        expect(dates(each, startDate, to, end, from)).toEqual(whole.filter((date) => date >= from));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
