import { describe, expect, test } from "vitest";
import type { CalendarChanges } from "../calendar.ts";
import { buildUpdateCalendar, readUpdateCalendar } from "./update-calendar.ts";

describe("buildUpdateCalendar", () => {
  test("sends the changes alone", () => {
    const request = buildUpdateCalendar({ id: "c=", changes: { name: "Team" } });
    expect(request).toMatchObject({ method: "PATCH", path: "/me/calendars/c%3D", body: { name: "Team" } });
  });

  test.each([{}, { canEdit: true }])("refuses %j", (changes) => {
    expect(() => buildUpdateCalendar({ id: "c=", changes: changes as CalendarChanges })).toThrow(/^changes/);
  });
});

describe("readUpdateCalendar", () => {
  test("reads the calendar as it is now", async () => {
    expect(await readUpdateCalendar(Response.json({ id: "c", name: "Team" }))).toEqual({
      id: "c",
      name: "Team",
    });
  });
});
