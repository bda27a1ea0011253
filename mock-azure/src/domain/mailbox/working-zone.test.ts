import type { EpochMilliseconds } from "@consentra/protocol";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { CustomZone } from "./mailbox-settings.ts";
import { zoneOfHours } from "./working-zone.ts";

const change = (month: number, dayOccurrence: number, time: string) =>
  ({ month, dayOccurrence, time: `${time}:00.0000000`, dayOfWeek: "sunday", year: 0 }) as const;

const custom = (
  bias: number,
  standardOffset: CustomZone["standardOffset"],
  daylight: CustomZone["standardOffset"],
): CustomZone => ({
  kind: "custom",
  name: "Customized Time Zone",
  bias,
  standardOffset,
  daylightOffset: { ...daylight, daylightBias: -60 },
});

describe("zoneOfHours", () => {
  test.each([
    ["America/Los_Angeles", custom(480, change(11, 1, "02:00"), change(3, 2, "02:00"))],
    ["Europe/Berlin", custom(-60, change(10, 5, "03:00"), change(3, 5, "02:00"))],
    ["Australia/Sydney", custom(-600, change(4, 1, "03:00"), change(10, 1, "02:00"))],
  ])("changes the clocks of a custom zone when %s does", (name, zone) => {
    const { offsetAt } = zoneOfHours(zone);
    const start = Temporal.ZonedDateTime.from(`2026-01-01T00:30[${name}]`);
    for (let hour = 0; hour < 3 * 366 * 24; hour += 1) {
      const at = start.add({ hours: hour });
      expect(offsetAt(at.epochMilliseconds as EpochMilliseconds), at.toString()).toBe(
        at.offsetNanoseconds / 1_000_000,
      );
    }
  });

  test("never changes them where the zone says no month", () => {
    const { offsetAt } = zoneOfHours(custom(-330, change(0, 0, "00:00"), change(0, 0, "00:00")));
    const offsets = ["2026-01-01T00:00Z", "2026-07-01T00:00Z"].map((text) =>
      offsetAt(Date.parse(text) as EpochMilliseconds),
    );
    expect(offsets).toEqual([19_800_000, 19_800_000]);
  });
});
