import { describe, expect, test } from "vitest";
import { buildDeleteEvent, readDeleteEvent } from "./delete-event.ts";

describe("buildDeleteEvent", () => {
  test("names one event", () => {
    expect(buildDeleteEvent({ id: "e=", calendarId: "c=", ifMatch: "*" })).toEqual({
      method: "DELETE",
      path: "/me/calendars/c%3D/events/e%3D",
      headers: { "if-match": "*" },
      repeatable: true,
    });
  });

  test("refuses an id that would name the calendar", () => {
    expect(() => buildDeleteEvent({ id: "..", calendarId: "c=" })).toThrow(/^id is "\.\."/);
  });
});

describe("readDeleteEvent", () => {
  test("reads an answer without a body", async () => {
    await expect(readDeleteEvent(new Response(null, { status: 204 }))).resolves.toBeUndefined();
  });
});
