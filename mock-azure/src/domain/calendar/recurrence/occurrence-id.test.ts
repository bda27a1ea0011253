import { createSeededIds } from "@consentra/protocol";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOutlookId, newCalendarId, newEventId } from "../outlook-ids.ts";
import type { CalendarDay } from "./calendar-day.ts";
import { occurrenceId, readOccurrenceId } from "./occurrence-id.ts";

const ids = createSeededIds("occurrence-id");
const masterId = newEventId(newCalendarId(ids), ids);
const idOf = (day: number, generation = 0) => occurrenceId({ masterId, day: day as CalendarDay, generation });

describe("occurrenceId", () => {
  test("is read back to what it was made from", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -134_774, max: 2_000_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        (day, generation) => {
          expect(readOccurrenceId(idOf(day, generation))).toEqual({ masterId, day, generation });
        },
      ),
    );
  });

  test("has the form of an id and shares no more than the series with its neighbours", () => {
    const [one, two] = [idOf(20_000), idOf(20_001)];
    expect([isOutlookId(one), isOutlookId(two)]).toEqual([true, true]);
    expect(one.slice(0, 151)).toBe(two.slice(0, 151));
    expect(one.slice(151, 157)).not.toBe(two.slice(151, 157));
  });

  test.each([
    ["an event's own", masterId],
    ["one whose day was changed", `${idOf(20_000).slice(0, 158)}${idOf(20_001).slice(158)}`],
    ["one cut short", idOf(20_000).slice(0, -4)],
  ])("is not read from %s", (_, id) => {
    expect(readOccurrenceId(id)).toBeUndefined();
  });
});
