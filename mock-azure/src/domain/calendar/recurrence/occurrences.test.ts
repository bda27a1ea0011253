import { createSeededIds, type EpochMilliseconds } from "@consentra/protocol";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { isGraphFailure } from "../../graph/graph-failure.ts";
import { USUAL_CALENDARS } from "../calendar-switches.ts";
import { NEW_EVENT, NEW_STATE, SINGLE_EVENT } from "../event-content.ts";
import { newCalendarId, newEventId } from "../outlook-ids.ts";
import { type CalendarDay, formatDay, parseDay } from "./calendar-day.ts";
import { newSeries } from "./change-series.ts";
import { isSeriesMaster, occurrencesWithin, type SeriesMaster } from "./occurrences.ts";
import { patternDays } from "./pattern-days.ts";
import type { RecurrencePattern } from "./recurrence.ts";
import { settleRecurrence } from "./settle-recurrence.ts";

const ids = createSeededIds("occurrences");
const calendarId = newCalendarId(ids);

interface Series {
  readonly pattern: RecurrencePattern;
  readonly zone: string;
  /** Wall clock of the first occurrence. */
  readonly start: Temporal.PlainDateTime;
  readonly minutes: number;
}

const momentOf = (wall: Temporal.PlainDateTime, zone: string) =>
  wall.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds as EpochMilliseconds;

function masterOf({ pattern, zone, start, minutes }: Series): SeriesMaster {
  const startDate = parseDay(start.toPlainDate().toString());
  if (startDate === undefined) throw new Error("A date is none.");
  const times = {
    start: { instant: momentOf(start, zone), zone },
    end: { instant: momentOf(start.add({ minutes }), zone), zone },
    isAllDay: false,
  };
  const range = { type: "noEnd" as const, startDate };
  const settled = settleRecurrence({ pattern, range, zone: undefined }, times, USUAL_CALENDARS);
  if (isGraphFailure(settled)) throw new Error(settled.detail);
  const master = {
    ...NEW_EVENT,
    ...NEW_STATE,
    ...SINGLE_EVENT,
    ...settled,
    id: newEventId(calendarId, ids),
    userId: "user",
    calendarId,
    changeKey: "key",
    iCalUId: "uid",
    createdDateTime: 0 as EpochMilliseconds,
    lastModifiedDateTime: 0 as EpochMilliseconds,
    type: "seriesMaster" as const,
    series: newSeries(USUAL_CALENDARS),
    transactionId: null,
    transactionContent: null,
  };
  if (!isSeriesMaster(master)) throw new Error("A series has no master.");
  return master;
}

const ZONES = [
  "America/New_York",
  "America/St_Johns",
  "Asia/Tehran",
  "Australia/Lord_Howe",
  "Europe/Berlin",
  "Europe/Dublin",
  "Africa/Casablanca",
  "Pacific/Apia",
  "UTC",
];

const weekly: RecurrencePattern = {
  type: "weekly",
  interval: 1,
  daysOfWeek: ["sunday", "wednesday"],
  firstDayOfWeek: "sunday",
};

describe("occurrencesWithin", () => {
  test("keeps its place on the wall clock in every zone and decade, as another implementation has it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.constantFrom(weekly, { type: "daily", interval: 3 } satisfies RecurrencePattern),
        fc.integer({ min: 1990, max: 2035 }),
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 0, max: 1440 }),
        (zone, pattern, year, dayOfYear, minuteOfDay, minutes) => {
          const day = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: dayOfYear });
          // A series that begins in a skipped hour has no wall clock of its own to keep.
          const start = day.toPlainDateTime({ hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 });
          fc.pre(start.toZonedDateTime(zone).toPlainDateTime().equals(start));
          const master = masterOf({ pattern, zone, start, minutes });
          const { startDate } = master.recurrence.range;
          const first = Temporal.PlainDate.from(formatDay(startDate));
          const startOn = (date: Temporal.PlainDate) => date.toPlainDateTime(start.toPlainTime());
          const window = {
            start: momentOf(startOn(first), zone),
            end: momentOf(startOn(first.add({ days: 400 })), zone),
          };
          const to = (startDate + 399) as CalendarDay;
          const expected = [...patternDays(pattern, { start: startDate, from: startDate, to })].map((one) => {
            const wall = startOn(first.add({ days: one - startDate }));
            return [momentOf(wall, zone), momentOf(wall.add({ minutes }), zone)];
          });
          const found = occurrencesWithin(master, window, () => false);
          expect(found.map((one) => [one.start.instant, one.end.instant])).toEqual(expected);
        },
      ),
      { seed: 8, numRuns: 150 },
    );
  });

  test.each([
    [
      "an hour that the clock skips is an hour later",
      "Europe/Berlin",
      "2026-03-22T02:30",
      "2026-03-29T01:30:00Z",
    ],
    [
      "an hour that comes twice is the first one",
      "Europe/Berlin",
      "2026-10-18T02:30",
      "2026-10-25T00:30:00Z",
    ],
    [
      "half an hour is skipped on Lord Howe",
      "Australia/Lord_Howe",
      "2026-09-27T02:15",
      "2026-10-03T15:45:00Z",
    ],
  ])("%s", (_, zone, start, expected) => {
    const pattern: RecurrencePattern = { ...weekly, daysOfWeek: ["sunday"] };
    const master = masterOf({ pattern, zone, start: Temporal.PlainDateTime.from(start), minutes: 30 });
    const at = Date.parse(expected);
    const [found] = occurrencesWithin(master, { start: at, end: at + 1 }, () => false);
    expect(new Date(found?.start.instant ?? 0).toISOString()).toBe(new Date(expected).toISOString());
  });

  test("finds in any window what a longer one has in it", () => {
    const start = Temporal.PlainDateTime.from("2026-01-04T22:00");
    const master = masterOf({ pattern: weekly, zone: "Europe/Berlin", start, minutes: 300 });
    const origin = momentOf(start, "Europe/Berlin");
    const all = occurrencesWithin(master, { start: origin, end: origin + 800 * 86_400_000 }, () => false);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 * 24 }),
        fc.integer({ min: 0, max: 2000 }),
        (hour, length) => {
          const window = { start: origin + hour * 3_600_000, end: origin + (hour + length) * 3_600_000 };
          const expected = all.filter(
            (one) =>
              one.start.instant < window.end &&
              (one.end.instant > window.start || one.start.instant === window.start),
          );
          expect(occurrencesWithin(master, window, () => false).map(({ id }) => id)).toEqual(
            expected.map(({ id }) => id),
          );
        },
      ),
    );
  });
});
