import { describe, expect, test } from "vitest";
import { failureOf, refusal } from "../../test/scripted-graph.ts";
import { buildCreateEvent, readCreateEvent } from "./create-event.ts";

const start = { dateTime: "2026-01-05T09:00:00", timeZone: "Europe/Berlin" };
const end = { dateTime: "2026-01-05T10:00:00", timeZone: "Europe/Berlin" };

describe("buildCreateEvent", () => {
  test("sends the event to its calendar", () => {
    const event = { subject: "Kick-off", start, end, transactionId: "t-1" };
    expect(buildCreateEvent({ event, calendarId: "c=", timeZone: "Europe/Berlin" })).toEqual({
      method: "POST",
      path: "/me/calendars/c%3D/events",
      headers: { prefer: 'outlook.timezone="Europe/Berlin"', "content-type": "application/json" },
      body: event,
      repeatable: true,
    });
  });

  test("is not repeatable without a transaction id", () => {
    expect(buildCreateEvent({ event: { start, end } })).toMatchObject({
      path: "/me/events",
      repeatable: false,
    });
  });
});

describe("readCreateEvent", () => {
  test.each([200, 201])("takes the event that answers a repetition, status %i", async (status) => {
    expect(await readCreateEvent(Response.json({ id: "e" }, { status }))).toEqual({ id: "e" });
  });

  test.each([400, 409])(
    "calls a transaction id that was used otherwise a conflict, status %i",
    async (status) => {
      const call = readCreateEvent(refusal(status, "ErrorDuplicateTransactionId"));
      expect(await failureOf(call)).toMatchObject({ kind: "conflict" });
    },
  );
});
