import { describe, expect, test } from "vitest";
import { type CalendarDay, parseDay } from "./calendar-day.ts";
import { formatRecurrence } from "./format-recurrence.ts";
import type { RecurrencePattern, RecurrenceRange } from "./recurrence.ts";

const day = (text: string) => parseDay(text) as CalendarDay;
const startDate = day("2026-07-01");
const NO_END: RecurrenceRange = { type: "noEnd", startDate };
const DAILY: RecurrencePattern = { type: "daily", interval: 1 };

const format = (pattern: RecurrencePattern, range: RecurrenceRange) =>
  formatRecurrence({ pattern, range, zone: "UTC", lastDay: null });

describe("formatRecurrence", () => {
  test.each([
    ["every day", DAILY],
    ["every 3 days", { type: "daily", interval: 3 }],
    [
      "every week on Monday",
      { type: "weekly", interval: 1, daysOfWeek: ["monday"], firstDayOfWeek: "sunday" },
    ],
    [
      "every 2 weeks on Monday, Wednesday and Friday",
      {
        type: "weekly",
        interval: 2,
        daysOfWeek: ["monday", "wednesday", "friday"],
        firstDayOfWeek: "monday",
      },
    ],
    ["every month on day 31", { type: "absoluteMonthly", interval: 1, dayOfMonth: 31 }],
    [
      "every 6 months on the last Saturday or Sunday",
      { type: "relativeMonthly", interval: 6, daysOfWeek: ["saturday", "sunday"], index: "last" },
    ],
    ["every year in February on day 29", { type: "absoluteYearly", interval: 1, dayOfMonth: 29, month: 2 }],
    [
      "every 4 years in November on the first Tuesday",
      { type: "relativeYearly", interval: 4, daysOfWeek: ["tuesday"], index: "first", month: 11 },
    ],
  ] as const satisfies readonly (readonly [string, RecurrencePattern])[])("says: %s", (text, pattern) => {
    expect(format(pattern, NO_END)).toBe(text);
  });

  test.each([
    ["every day, until 31 December 2026", { type: "endDate", startDate, endDate: day("2026-12-31") }],
    ["every day, 10 times", { type: "numbered", startDate, numberOfOccurrences: 10 }],
  ] as const satisfies readonly (readonly [string, RecurrenceRange])[])("says: %s", (text, range) => {
    expect(format(DAILY, range)).toBe(text);
  });
});
