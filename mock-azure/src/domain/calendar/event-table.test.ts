import { createSeededIds, type EpochMilliseconds } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import type { Event } from "./event.ts";
import { NEW_EVENT, NEW_STATE, SINGLE_EVENT } from "./event-content.ts";
import { createEventTable } from "./event-table.ts";

const moment = (text: string) => Date.parse(text) as EpochMilliseconds;

function event(id: string, start: string, end: string, changes: Partial<Event> = {}): Event {
  return {
    ...NEW_EVENT,
    ...SINGLE_EVENT,
    ...NEW_STATE,
    id,
    userId: "user",
    calendarId: "calendar",
    changeKey: "key",
    iCalUId: "uid",
    createdDateTime: moment("2026-01-01T00:00:00Z"),
    lastModifiedDateTime: moment("2026-01-01T00:00:00Z"),
    transactionId: null,
    transactionContent: null,
    start: { instant: moment(start), zone: "UTC" },
    end: { instant: moment(end), zone: "UTC" },
    ...changes,
  };
}

function tableOf(...events: readonly Event[]) {
  const table = createEventTable();
  for (const one of events) table.put(one);
  return table;
}

const NOON = moment("2026-01-05T12:00:00Z");
const TWO = moment("2026-01-05T14:00:00Z");

describe("createEventTable", () => {
  test.each([
    ["inside the window", "2026-01-05T12:30:00Z", "2026-01-05T13:00:00Z", true],
    ["around the window", "2025-06-01T00:00:00Z", "2026-06-01T00:00:00Z", true],
    ["into the window", "2026-01-05T11:00:00Z", "2026-01-05T12:00:01Z", true],
    ["out of the window", "2026-01-05T13:59:59Z", "2026-01-05T15:00:00Z", true],
    ["until the window's start", "2026-01-05T11:00:00Z", "2026-01-05T12:00:00Z", false],
    ["from the window's end", "2026-01-05T14:00:00Z", "2026-01-05T15:00:00Z", false],
    ["without length at the window's start", "2026-01-05T12:00:00Z", "2026-01-05T12:00:00Z", true],
    ["without length inside the window", "2026-01-05T13:00:00Z", "2026-01-05T13:00:00Z", true],
    ["without length at the window's end", "2026-01-05T14:00:00Z", "2026-01-05T14:00:00Z", false],
  ])("judges an event %s", (_, start, end, isFound) => {
    expect(tableOf(event("a", start, end)).overlapping("calendar", NOON, TWO)).toHaveLength(isFound ? 1 : 0);
  });

  test.each([
    ["2026-01-05T00:00:00Z", "2026-01-06T00:00:00Z", 1],
    ["2026-01-04T12:00:00Z", "2026-01-05T00:00:00Z", 0],
    ["2026-01-06T00:00:00Z", "2026-01-07T00:00:00Z", 0],
  ])("takes a whole day as midnight to midnight UTC, whatever its zone: %s to %s", (start, end, count) => {
    // The 5th of January in Auckland begins at 11:00 UTC of the 4th.
    const zone = "Pacific/Auckland";
    const table = tableOf(
      event("a", "", "", {
        isAllDay: true,
        start: { instant: moment("2026-01-04T11:00:00Z"), zone },
        end: { instant: moment("2026-01-05T11:00:00Z"), zone },
      }),
    );
    expect(table.overlapping("calendar", moment(start), moment(end))).toHaveLength(count);
  });

  test("finds what a search of everything finds, for events of every length", () => {
    const ids = createSeededIds("events");
    const number = (below: number) => Number.parseInt(ids.guid().slice(0, 8), 16) % below;
    const hour = 3_600_000;
    const events = Array.from({ length: 2000 }, (_, index) => {
      const start = NOON + (number(4000) - 2000) * hour;
      const end = start + Math.floor(2 ** number(14) * 0.3) * hour;
      return event(`event-${String(index)}`, new Date(start).toISOString(), new Date(end).toISOString());
    });
    const table = tableOf(...events);
    for (const [from, length] of [
      [-300, 24],
      [0, 1],
      [17, 400],
      [1990, 168],
    ] as const) {
      const start = (NOON + from * hour) as EpochMilliseconds;
      const end = (start + length * hour) as EpochMilliseconds;
      const expected = events.filter(
        (one) => one.start.instant < end && (one.end.instant > start || one.start.instant === start),
      );
      const found = table.overlapping("calendar", start, end);
      expect(expected.length).toBeGreaterThan(0);
      expect(found.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    }
  });

  test("follows an event that is moved, to another time and another calendar", () => {
    const table = tableOf(event("a", "2026-01-05T12:00:00Z", "2026-01-05T13:00:00Z"));
    table.put(event("a", "2026-02-05T12:00:00Z", "2026-02-08T13:00:00Z", { calendarId: "other" }));
    expect(table.overlapping("calendar", NOON, TWO)).toEqual([]);
    expect(table.count("calendar")).toBe(0);
    expect(
      table.overlapping("other", moment("2026-02-07T00:00:00Z"), moment("2026-02-08T00:00:00Z")),
    ).toHaveLength(1);
  });

  test("forgets a removed event in every order", () => {
    const table = tableOf(event("a", "2026-01-05T12:00:00Z", "2026-01-05T13:00:00Z"));
    table.remove("a");
    expect(table.overlapping("calendar", NOON, TWO)).toEqual([]);
    expect(table.page("calendar", { order: "start", descending: false, skip: 0, top: 10 })).toEqual([]);
  });

  test("pages in both orders and directions", () => {
    const day = (n: number) => `2026-01-0${String(n)}T00:00:00Z`;
    const table = tableOf(
      ...[3, 1, 2].map((n) => event(String(n), day(n), day(n), { createdDateTime: moment(day(9 - n)) })),
    );
    const page = (order: "created" | "start", descending: boolean, skip: number) =>
      table.page("calendar", { order, descending, skip, top: 2 }).map(({ id }) => id);
    expect(page("start", false, 0)).toEqual(["1", "2"]);
    expect(page("start", false, 2)).toEqual(["3"]);
    expect(page("start", true, 0)).toEqual(["3", "2"]);
    expect(page("created", true, 0)).toEqual(["1", "2"]);
    expect(page("created", true, 2)).toEqual(["3"]);
    expect(page("created", true, 5)).toEqual([]);
  });

  test("finds events by transaction within a mailbox", () => {
    const table = tableOf(event("a", "2026-01-05T12:00:00Z", "2026-01-05T13:00:00Z", { transactionId: "t" }));
    expect(table.by("transactionId", "user/t")).toHaveLength(1);
    expect(table.by("transactionId", "other/t")).toHaveLength(0);
  });
});
