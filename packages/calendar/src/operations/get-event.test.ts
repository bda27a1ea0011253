import { describe, expect, test } from "vitest";
import { buildGetEvent, readGetEvent } from "./get-event.ts";

describe("buildGetEvent", () => {
  test("goes through the calendar of a shared event", () => {
    const request = buildGetEvent({ id: "e/1=", calendarId: "c=", select: ["subject"], timeZone: "UTC" });
    expect(request.path).toBe("/me/calendars/c%3D/events/e%2F1%3D?$select=id%2Csubject");
    expect(request.headers).toEqual({ prefer: 'outlook.timezone="UTC"' });
  });

  test("refuses an empty id, which would list all events", () => {
    expect(() => buildGetEvent({ id: "" })).toThrow(/^id is ""/);
  });
});

describe("readGetEvent", () => {
  test("keeps a subject that is null", async () => {
    expect(await readGetEvent(Response.json({ id: "e", subject: null }))).toEqual({ id: "e", subject: null });
  });
});
