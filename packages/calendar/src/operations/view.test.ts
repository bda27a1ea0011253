import { parseInstant } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { buildView, readView } from "./view.ts";

const start = "2026-01-05T00:00:00+01:00";
const end = "2026-01-12T00:00:00+01:00";
const invalid = (field: string): unknown =>
  expect.objectContaining({ failure: expect.objectContaining({ kind: "invalidInput", field }) });

describe("buildView", () => {
  test("asks for the range in UTC, in order, in pages larger than the service's own", () => {
    expect(buildView({ start, end })).toEqual({
      method: "GET",
      path: "/me/calendarView?startDateTime=2026-01-04T23%3A00%3A00.000Z&endDateTime=2026-01-11T23%3A00%3A00.000Z&$orderby=start/dateTime&$top=100",
      headers: {},
      repeatable: true,
    });
  });

  test("takes moments as numbers", () => {
    const request = buildView({ start: parseInstant(start), end: parseInstant(end) });
    expect(request).toEqual(buildView({ start, end }));
  });

  test("asks for the zone of the answer without moving the range", () => {
    const request = buildView({ start, end, timeZone: "America/New_York", bodyContentType: "text" });
    expect(request.headers).toEqual({
      prefer: 'outlook.timezone="America/New_York", outlook.body-content-type="text"',
    });
    expect(request.path).toBe(buildView({ start, end }).path);
  });

  test("names the calendar, the properties and the page size", () => {
    const request = buildView({
      start,
      end,
      calendarId: "AAMk=",
      select: ["subject", "onlineMeeting"],
      pageSize: 1000,
    });
    const [path, query] = request.path.split("?");
    expect(path).toBe("/me/calendars/AAMk%3D/calendarView");
    expect(new URLSearchParams(query).get("$select")).toBe("id,subject,onlineMeeting,isOnlineMeeting");
    expect(new URLSearchParams(query).get("$top")).toBe("1000");
  });

  test("asks for nothing but the id when no property is selected", () => {
    expect(buildView({ start, end, select: [] }).path).toMatch(/&\$select=id$/);
  });

  test.each([
    ["a bare date", { start: "2026-01-05", end }, "start"],
    ["a time without offset", { start, end: "2026-01-12T00:00:00" }, "end"],
    ["an end before the start", { start: end, end: start }, "end"],
    ["a range of no length", { start, end: start }, "end"],
    ["a page of nothing", { start, end, pageSize: 0 }, "pageSize"],
    ["a page larger than the service gives", { start, end, pageSize: 1001 }, "pageSize"],
    ["half an item", { start, end, pageSize: 1.5 }, "pageSize"],
    ["an empty calendar id", { start, end, calendarId: "" }, "calendarId"],
    ["an empty zone", { start, end, timeZone: "" }, "timeZone"],
  ])("refuses %s", (_name, input, field) => {
    expect(() => buildView(input)).toThrow(invalid(field));
  });
});

describe("readView", () => {
  test("reads a page", async () => {
    expect(await readView(Response.json({ value: [{ id: "1" }] }))).toEqual({ items: [{ id: "1" }] });
  });
});
