import { describe, expect, test } from "vitest";
import { buildGetCalendar, readGetCalendar } from "./get-calendar.ts";

describe("buildGetCalendar", () => {
  test.each([
    [{}, "/me/calendar"],
    [{ id: "c=" }, "/me/calendars/c%3D"],
  ])("names %j", (input, path) => {
    expect(buildGetCalendar(input).path).toBe(path);
  });

  test("refuses an empty id, which would list all calendars", () => {
    expect(() => buildGetCalendar({ id: "" })).toThrow(/^id is ""/);
  });
});

describe("readGetCalendar", () => {
  test("reads a calendar", async () => {
    expect(await readGetCalendar(Response.json({ id: "c" }))).toEqual({ id: "c" });
  });
});
