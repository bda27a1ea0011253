import { describe, expect, test } from "vitest";
import { buildListEvents, readListEvents } from "./list-events.ts";

describe("buildListEvents", () => {
  test("lists the default calendar in a stable order", () => {
    expect(buildListEvents().path).toBe("/me/events?$orderby=start/dateTime&$top=100");
  });

  test("lists a named calendar", () => {
    const request = buildListEvents({ calendarId: "AAMk=", select: ["subject"], pageSize: 5 });
    expect(request.path).toBe(
      "/me/calendars/AAMk%3D/events?$orderby=start/dateTime&$top=5&$select=id%2Csubject",
    );
  });
});

describe("readListEvents", () => {
  test("reads a page", async () => {
    expect(await readListEvents(Response.json({ value: [] }))).toEqual({ items: [] });
  });
});
