import { describe, expect, test } from "vitest";
import { allDayDates } from "./all-day-dates.ts";

const midnight = (date: string) => ({
  dateTime: `${date}T00:00:00.0000000`,
  timeZone: "Pacific Standard Time",
});

describe("allDayDates", () => {
  test("gives the dates as written, whatever the zone", () => {
    const event = { isAllDay: true, start: midnight("2026-12-24"), end: midnight("2026-12-26") };
    expect(allDayDates(event)).toEqual({ start: "2026-12-24", end: "2026-12-26" });
  });

  test("believes the flag, not the times", () => {
    const event = { isAllDay: false, start: midnight("2026-12-24"), end: midnight("2026-12-25") };
    expect(allDayDates(event)).toBeUndefined();
  });
});
