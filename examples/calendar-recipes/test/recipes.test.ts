import { collect } from "@consentra/calendar";
import { toInstant } from "@consentra/calendar/time";
import { expect, test } from "vitest";
import { bookCall, daysOff } from "../src/book-call.ts";
import { callOff, weeklyCall } from "../src/weekly-call.ts";
import { openCalendar } from "./support/open-calendar.ts";

test("a call is booked on the wall clock of its owner", async () => {
  const { calendar } = await openCalendar();
  const start = "2026-01-06T00:30:00Z";
  const { id } = await bookCall(calendar, { subject: "Call", start, minutes: 30, timeZone: "Asia/Tokyo" });
  const made = await calendar.events.get({ id });
  expect(made).toMatchObject({ originalStartTimeZone: "Asia/Tokyo", showAs: "busy" });
  expect(toInstant(made.start)).toBe(Date.parse(start));
  expect(toInstant(made.end) - toInstant(made.start)).toBe(1_800_000);
});

test("days off are whole days, whatever the zone", async () => {
  const { calendar } = await openCalendar();
  const made = await daysOff(calendar, "2026-02-02", "2026-02-04", "Europe/Oslo");
  expect(made).toMatchObject({ isAllDay: true, showAs: "oof" });
  expect([made.start.dateTime.slice(0, 10), made.end.dateTime.slice(0, 10)]).toEqual([
    "2026-02-02",
    "2026-02-04",
  ]);
});

test("one call of a series is called off; the others keep their hour when summer time begins", async () => {
  const { calendar } = await openCalendar();
  const series = await weeklyCall(calendar, 4);
  await callOff(calendar, series, "2026-04-06");
  const range = { start: "2026-03-01T00:00:00Z", end: "2026-05-01T00:00:00Z" };
  const rest = await collect(calendar.view({ ...range, select: ["start"] }));
  expect(rest.map(({ start }) => new Date(toInstant(start)).toISOString())).toEqual([
    "2026-03-23T08:00:00.000Z",
    "2026-03-30T07:00:00.000Z",
    "2026-04-13T07:00:00.000Z",
  ]);
});
