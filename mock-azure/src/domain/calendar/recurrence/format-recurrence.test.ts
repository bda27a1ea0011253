import { describe, expect, test } from "vitest";
import type { Language } from "../../../words/language.ts";
import { createWords } from "../../../words/words.ts";
import { type CalendarDay, parseDay } from "./calendar-day.ts";
import { formatRecurrence } from "./format-recurrence.ts";
import type { RecurrencePattern, RecurrenceRange } from "./recurrence.ts";

const day = (text: string) => parseDay(text) as CalendarDay;
const startDate = day("2026-07-01");
const NO_END: RecurrenceRange = { type: "noEnd", startDate };
const DAILY: RecurrencePattern = { type: "daily", interval: 1 };

function format(pattern: RecurrencePattern, range: RecurrenceRange, language: Language = "en"): string {
  const { text, ...words } = createWords(language);
  return formatRecurrence({ pattern, range }, { ...words, meetings: text.meetings });
}

describe("formatRecurrence", () => {
  test.each([
    ["every day", DAILY],
    ["every 3 days", { type: "daily", interval: 3 }],
    [
      "every week on Monday",
      { type: "weekly", interval: 1, daysOfWeek: ["monday"], firstDayOfWeek: "sunday" },
    ],
    [
      "every 2 weeks on Monday, Wednesday, and Friday",
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

  test.each([
    ["de", "alle 2 Wochen am Montag und Freitag, bis 31. Dezember 2026"],
    ["es", "cada 2 semanas: lunes y viernes, hasta el 31 de diciembre de 2026"],
    ["fr", "toutes les 2 semaines : lundi et vendredi, jusqu’au 31 décembre 2026"],
    ["ja", "2 週間ごとの月曜日、金曜日、2026年12月31日まで"],
  ] as const)("speaks the language %s", (language, text) => {
    const pattern: RecurrencePattern = {
      type: "weekly",
      interval: 2,
      daysOfWeek: ["monday", "friday"],
      firstDayOfWeek: "monday",
    };
    expect(format(pattern, { type: "endDate", startDate, endDate: day("2026-12-31") }, language)).toBe(text);
  });
});
