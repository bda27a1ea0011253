import type { EpochMilliseconds } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import type { WorkingHours } from "../../mailbox/mailbox-settings.ts";
import { candidatesWithin } from "./candidates.ts";
import { openTimes } from "./open-times.ts";

const at = (text: string) => Date.parse(`${text}Z`) as EpochMilliseconds;
const between = (start: string, end: string) => ({ start: at(start), end: at(end) });
const written = (spans: Iterable<{ readonly start: number; readonly end: number }>) =>
  Array.from(spans, ({ start, end }) =>
    [start, end].map((moment) => new Date(moment).toISOString().slice(5, 16)).join("/"),
  );

const BERLIN: WorkingHours = {
  daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  startTime: "08:00:00.0000000",
  endTime: "17:00:00.0000000",
  timeZone: { kind: "named", name: "W. Europe Standard Time" },
};

describe("openTimes", () => {
  test("is the working hours of each working day", () => {
    // From a Thursday to a Tuesday.
    expect(written(openTimes(BERLIN, "work", between("2026-01-08T00:00", "2026-01-13T00:00")))).toEqual([
      "01-08T07:00/01-08T16:00",
      "01-09T07:00/01-09T16:00",
      "01-12T07:00/01-12T16:00",
    ]);
  });

  test("takes what is unknown for work", () => {
    const window = between("2026-01-08T00:00", "2026-01-13T00:00");
    expect(openTimes(BERLIN, "unknown", window)).toEqual(openTimes(BERLIN, "work", window));
  });

  test("is also the weekend for what is personal", () => {
    expect(written(openTimes(BERLIN, "personal", between("2026-01-10T00:00", "2026-01-12T00:00")))).toEqual([
      "01-10T07:00/01-10T16:00",
      "01-11T07:00/01-11T16:00",
    ]);
  });

  test("is all of the window for what is not restricted", () => {
    const window = between("2026-01-10T03:00", "2026-01-11T23:00");
    expect(openTimes(BERLIN, "unrestricted", window)).toEqual([window]);
  });

  test("is cut to the window", () => {
    expect(written(openTimes(BERLIN, "work", between("2026-01-08T15:00", "2026-01-09T08:30")))).toEqual([
      "01-08T15:00/01-08T16:00",
      "01-09T07:00/01-09T08:30",
    ]);
    expect(openTimes(BERLIN, "work", between("2026-01-08T16:00", "2026-01-09T07:00"))).toEqual([]);
  });

  test("keeps to the wall clock over a change of clocks", () => {
    expect(written(openTimes(BERLIN, "work", between("2026-03-27T00:00", "2026-03-31T00:00")))).toEqual([
      "03-27T07:00/03-27T16:00",
      "03-30T06:00/03-30T15:00",
    ]);
  });

  test("takes the days as they are where the person is", () => {
    const auckland: WorkingHours = { ...BERLIN, timeZone: { kind: "named", name: "Pacific/Auckland" } };
    // Monday morning there is Sunday evening in UTC.
    expect(written(openTimes(auckland, "work", between("2026-01-11T12:00", "2026-01-12T12:00")))).toEqual([
      "01-11T19:00/01-12T04:00",
    ]);
  });
});

describe("candidatesWithin", () => {
  const minutes = (count: number) => count * 60_000;
  test.each([
    [30, ["01-08T07:00/01-08T07:30", "01-08T07:30/01-08T08:00", "01-08T08:00/01-08T08:30"]],
    [20, ["01-08T07:00/01-08T07:20", "01-08T07:30/01-08T07:50", "01-08T08:00/01-08T08:20"]],
    [45, ["01-08T07:00/01-08T07:45"]],
    [60, ["01-08T07:00/01-08T08:00"]],
    [90, ["01-08T07:00/01-08T08:30"]],
    [91, []],
  ])("follows one %i minutes long upon the other", (duration, expected) => {
    const open = [between("2026-01-08T07:00", "2026-01-08T08:30")];
    expect(written(candidatesWithin(open, minutes(duration)))).toEqual(expected);
  });

  test("starts on quarter hours, and long ones every hour", () => {
    const open = [between("2026-01-08T07:01", "2026-01-08T11:20")];
    expect(written(candidatesWithin(open, minutes(120)))).toEqual([
      "01-08T07:15/01-08T09:15",
      "01-08T08:15/01-08T10:15",
      "01-08T09:15/01-08T11:15",
    ]);
  });
});
