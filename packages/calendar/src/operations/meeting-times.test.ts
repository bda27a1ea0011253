import { describe, expect, test } from "vitest";
import { buildMeetingTimes, readMeetingTimes } from "./meeting-times.ts";

const time = (hour: string) => ({ dateTime: `2026-01-05T${hour}:00:00`, timeZone: "Europe/Berlin" });

describe("buildMeetingTimes", () => {
  test("leaves to the service what is not said", () => {
    expect(buildMeetingTimes()).toEqual({
      method: "POST",
      path: "/me/findMeetingTimes",
      headers: { "content-type": "application/json" },
      body: {},
      repeatable: true,
    });
  });

  test("says who, when, how long and how sure", () => {
    const emailAddress = { address: "room@example.com" };
    expect(
      buildMeetingTimes({
        attendees: [{ emailAddress, type: "resource" }, { emailAddress }],
        slots: [{ start: time("09"), end: time("12") }],
        minutes: 45,
        maxCandidates: 5,
        minimumAttendeePercentage: 80,
        returnSuggestionReasons: true,
      }).body,
    ).toEqual({
      attendees: [
        { emailAddress, type: "resource" },
        { emailAddress, type: "required" },
      ],
      timeConstraint: { timeSlots: [{ start: time("09"), end: time("12") }] },
      meetingDuration: "PT45M",
      maxCandidates: 5,
      minimumAttendeePercentage: 80,
      returnSuggestionReasons: true,
    });
  });

  test.each([
    ["no time at all", { minutes: 0 }, /^minutes is 0/],
    ["more than a day", { minutes: 1441 }, /^minutes is 1441/],
    [
      "a slot without a zone",
      { slots: [{ start: { dateTime: "2026-01-05T09:00:00", timeZone: "" }, end: time("10") }] },
      /^slots\.start\.timeZone is/,
    ],
  ])("refuses %s", (_, input, message) => {
    expect(() => buildMeetingTimes(input)).toThrow(message);
  });
});

describe("readMeetingTimes", () => {
  test("takes no suggestion for no failure", async () => {
    const answer = { meetingTimeSuggestions: [], emptySuggestionsReason: "AttendeesUnavailable" };
    expect(await readMeetingTimes(Response.json(answer))).toEqual(answer);
  });
});
