import { describe, expect, test } from "vitest";
import { scriptedGraph } from "../../test/scripted-graph.ts";
import type { CalendarEvent } from "../calendar-event.ts";
import { createSender } from "../create-sender.ts";
import type { PatternedRecurrence } from "../recurrence.ts";
import { expandSeries } from "./expand-series.ts";
import { buildGetSeries, readGetSeries, type Series } from "./get-series.ts";

const utc = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
const daily = (startDate: string, recurrenceTimeZone: string): PatternedRecurrence => ({
  pattern: { type: "daily", interval: 1 },
  range: { type: "noEnd", startDate, recurrenceTimeZone },
});

const starts = (series: Parameters<typeof expandSeries>[0], start: string, end: string) =>
  expandSeries(series, { start, end }).map((each) => each.start.dateTime);

const meeting = {
  isAllDay: false,
  start: utc("2026-03-27T08:30:00.0000000"),
  end: utc("2026-03-27T09:30:00.0000000"),
  recurrence: daily("2026-03-27", "W. Europe Standard Time"),
};

describe("expandSeries", () => {
  test("C136: keeps the wall clock of the series' zone when the clocks change", () => {
    expect(starts(meeting, "2026-03-28T00:00:00Z", "2026-03-31T00:00:00Z")).toEqual([
      "2026-03-28T08:30:00",
      "2026-03-29T07:30:00",
      "2026-03-30T07:30:00",
    ]);
  });

  test("writes times in the zone that the series was read in", () => {
    const zone = "Europe/Berlin";
    const local = {
      ...meeting,
      start: { dateTime: "2026-03-27T09:30:00.0000000", timeZone: zone },
      end: { dateTime: "2026-03-27T10:30:00.0000000", timeZone: zone },
    };
    expect(expandSeries(local, { start: "2026-03-29T00:00:00Z", end: "2026-03-30T00:00:00Z" })).toEqual([
      {
        date: "2026-03-29",
        start: { dateTime: "2026-03-29T09:30:00", timeZone: zone },
        end: { dateTime: "2026-03-29T10:30:00", timeZone: zone },
      },
    ]);
  });

  test("takes the weekday in the series' zone, not in that of the answer", () => {
    const mondays = {
      isAllDay: false,
      start: utc("2026-01-04T23:30:00"),
      end: utc("2026-01-05T00:30:00"),
      recurrence: {
        pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"] },
        range: { type: "noEnd", startDate: "2026-01-05", recurrenceTimeZone: "Europe/Oslo" },
      },
    } as const;
    expect(starts(mondays, "2026-01-04T00:00:00Z", "2026-01-12T00:00:00Z")).toEqual([
      "2026-01-04T23:30:00",
      "2026-01-11T23:30:00",
    ]);
  });

  test("moves a time that the clock skips forward, and takes the earlier of two", () => {
    const night = {
      isAllDay: false,
      start: utc("2026-03-28T01:30:00"),
      end: utc("2026-03-28T02:30:00"),
      recurrence: daily("2026-03-28", "Europe/Berlin"),
    };
    expect(starts(night, "2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z")).toEqual(["2026-03-29T01:30:00"]);
    expect(starts(night, "2026-10-25T00:00:00Z", "2026-10-26T00:00:00Z")).toEqual(["2026-10-25T00:30:00"]);
  });

  test("has in a range what overlaps it, and what has no length at its beginning", () => {
    expect(starts(meeting, "2026-03-27T09:29:59Z", "2026-03-27T10:00:00Z")).toHaveLength(1);
    expect(starts(meeting, "2026-03-27T09:30:00Z", "2026-03-27T10:00:00Z")).toEqual([]);
    expect(starts(meeting, "2026-03-27T08:00:00Z", "2026-03-27T08:30:00Z")).toEqual([]);
    const moment = { ...meeting, end: meeting.start };
    expect(starts(moment, "2026-03-27T08:30:00Z", "2026-03-27T09:00:00Z")).toHaveLength(1);
  });

  test("finds long occurrences that began before the range", () => {
    const long = {
      ...meeting,
      end: utc("2026-03-31T08:30:00"),
      recurrence: {
        pattern: { type: "daily", interval: 7 },
        range: meeting.recurrence.range,
      },
    } as const;
    expect(starts(long, "2026-03-30T00:00:00Z", "2026-03-30T01:00:00Z")).toEqual(["2026-03-27T08:30:00"]);
  });

  test("goes straight to a far year", () => {
    expect(starts(meeting, "2126-07-01T00:00:00Z", "2126-07-02T00:00:00Z")).toEqual(["2126-07-01T07:30:00"]);
  });

  test("C020: takes whole days for dates, whatever zone they are written with", () => {
    const holiday = {
      isAllDay: true,
      start: { dateTime: "2026-01-05T00:00:00.0000000", timeZone: "Pacific/Auckland" },
      end: { dateTime: "2026-01-07T00:00:00.0000000", timeZone: "Pacific/Auckland" },
      recurrence: {
        pattern: { type: "daily", interval: 7 },
        range: daily("2026-01-05", "Europe/Oslo").range,
      },
    } as const;
    expect(expandSeries(holiday, { start: "2026-01-13T00:00:00Z", end: "2026-01-19T00:00:00Z" })).toEqual([
      {
        date: "2026-01-12",
        start: { dateTime: "2026-01-12T00:00:00", timeZone: "Pacific/Auckland" },
        end: { dateTime: "2026-01-14T00:00:00", timeZone: "Pacific/Auckland" },
      },
    ]);
  });

  test("C010: takes the zone of the answer where the series has only a marker", () => {
    const marked = { ...meeting, recurrence: daily("2026-03-27", "tzone://Microsoft/Custom") };
    const series = { ...marked, originalStartTimeZone: "tzone://Microsoft/Utc" };
    expect(starts(series, "2026-04-01T00:00:00Z", "2026-04-02T00:00:00Z")).toEqual(["2026-04-01T08:30:00"]);
  });

  test("C035: leaves out what was deleted, and shows what was changed where it is now", () => {
    const exception = {
      id: "x",
      originalStart: "2026-03-29T07:30:00Z",
      start: utc("2026-03-30T06:00:00.0000000"),
      end: utc("2026-03-30T06:30:00.0000000"),
    } as CalendarEvent;
    const series = {
      ...meeting,
      cancelledOccurrences: ["OID.AAMkAD=.2026-03-28"],
      exceptionOccurrences: [exception],
    };
    expect(
      expandSeries(series, { start: "2026-03-28T00:00:00Z", end: "2026-03-31T00:00:00Z" }),
    ).toMatchObject([
      { date: "2026-03-29", start: exception.start, exception: { id: "x" } },
      { date: "2026-03-30", start: { dateTime: "2026-03-30T07:30:00" } },
    ]);
    expect(starts(series, "2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z")).toEqual([]);
  });

  test("refuses what is no series, no range or no zone", () => {
    const range = ["2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z"] as const;
    expect(() => starts({ ...meeting, recurrence: null }, ...range)).toThrow("series");
    expect(() => starts(meeting, range[1], range[0])).toThrow("end");
    expect(() => starts({ ...meeting, recurrence: daily("2026-03-27", "Mars/Crater") }, ...range)).toThrow(
      "Mars",
    );
  });
});

describe("readGetSeries", () => {
  test("reads what buildGetSeries asked for", async () => {
    const graph = scriptedGraph(
      Response.json({ id: "AAMkAD=", cancelledOccurrences: null } satisfies Partial<Series>),
    );
    const { send } = createSender({ tokens: { getAccessToken: async () => "a.b.c" }, fetch: graph.fetch });
    const series = await send(
      buildGetSeries({ id: "AAMkAD=", calendarId: "c", timeZone: "UTC" }),
      readGetSeries,
    );
    expect(series.id).toBe("AAMkAD=");
    const { pathname, search } = new URL(graph.requests[0]?.url ?? "");
    expect(pathname).toBe("/v1.0/me/calendars/c/events/AAMkAD%3D");
    expect(search).toBe(
      "?$select=subject,type,start,end,isAllDay,recurrence,originalStartTimeZone,cancelledOccurrences&$expand=exceptionOccurrences",
    );
  });
});
