import { describe, expect, test } from "vitest";
import {
  buildAcceptEvent,
  buildDeclineEvent,
  buildTentativelyAcceptEvent,
  readRespondToEvent,
} from "./respond-to-event.ts";

const time = (hour: string) => ({ dateTime: `2026-01-05T${hour}:00:00`, timeZone: "Europe/Berlin" });
const proposedNewTime = { start: time("09"), end: time("10") };

describe("the answers to an invitation", () => {
  test.each([
    ["accept", buildAcceptEvent],
    ["decline", buildDeclineEvent],
    ["tentativelyAccept", buildTentativelyAcceptEvent],
  ] as const)("%s tells the organizer, once", (action, build) => {
    expect(build({ id: "e=", calendarId: "c=", comment: "Fine." })).toEqual({
      method: "POST",
      path: `/me/calendars/c%3D/events/e%3D/${action}`,
      headers: { "content-type": "application/json" },
      body: { sendResponse: true, comment: "Fine." },
      repeatable: false,
    });
  });

  test("can be repeated where nobody gets a mail", () => {
    expect(buildAcceptEvent({ id: "e=", sendResponse: false })).toMatchObject({
      body: { sendResponse: false },
      repeatable: true,
    });
  });

  test("may propose another time, with its zone", () => {
    expect(buildDeclineEvent({ id: "e=", proposedNewTime }).body).toEqual({
      sendResponse: true,
      proposedNewTime,
    });
  });

  test("refuse a proposal that nobody would get", () => {
    expect(() => buildDeclineEvent({ id: "e=", proposedNewTime, sendResponse: false })).toThrow(
      /^sendResponse is/,
    );
  });

  test("refuse a proposal without a zone", () => {
    const start = { dateTime: "2026-01-05T09:00:00Z", timeZone: "UTC" };
    expect(() =>
      buildTentativelyAcceptEvent({ id: "e=", proposedNewTime: { ...proposedNewTime, start } }),
    ).toThrow(/^proposedNewTime\.start\.dateTime is/);
  });
});

describe("readRespondToEvent", () => {
  test("reads an answer without a body", async () => {
    await expect(readRespondToEvent(new Response(null, { status: 202 }))).resolves.toBeUndefined();
  });
});
