import { describe, expect, test } from "vitest";
import { readMeetingRequest } from "./meeting-request.ts";

const at = (dateTime: string, timeZone = "UTC") => ({ dateTime, timeZone });
const slot = { start: at("2026-01-05T09:00"), end: at("2026-01-05T17:00") };
const MINUTE = 60_000;

describe("readMeetingRequest", () => {
  test("takes a body that says nothing", () => {
    expect(readMeetingRequest({})).toEqual({
      attendees: [],
      isOrganizerOptional: false,
      domain: "work",
      slots: [],
      duration: 30 * MINUTE,
      mostCandidates: 10,
      minimumConfidence: 50,
      withReasons: false,
      places: { isRequired: false, places: [] },
    });
  });

  test("takes nulls for nothing said", () => {
    const names = [
      "attendees",
      "isOrganizerOptional",
      "locationConstraint",
      "maxCandidates",
      "meetingDuration",
    ];
    const more = ["minimumAttendeePercentage", "returnSuggestionReasons", "timeConstraint"];
    const nulls = Object.fromEntries([...names, ...more].map((name) => [name, null]));
    expect(readMeetingRequest(nulls)).toEqual(readMeetingRequest({}));
  });

  test("reads the documentation's example, which writes flags and numbers as text", () => {
    const example = {
      attendees: [
        { type: "Required", emailAddress: { name: "Alex Wilbur", address: "alexw@contoso.onmicrosoft.com" } },
      ],
      locationConstraint: {
        isRequired: "false",
        suggestLocation: "false",
        locations: [{ resolveAvailability: "false", displayName: "Conf room Hood" }],
      },
      timeConstraint: { activityDomain: "work", timeslots: [slot] },
      isOrganizerOptional: "false",
      meetingDuration: "PT1H",
      returnSuggestionReasons: "True",
      minimumAttendeePercentage: "100",
      maxCandidates: "5",
    };
    expect(readMeetingRequest(example)).toEqual({
      attendees: [{ address: "alexw@contoso.onmicrosoft.com", type: "required" }],
      isOrganizerOptional: false,
      domain: "work",
      slots: [{ start: Date.parse("2026-01-05T09:00Z"), end: Date.parse("2026-01-05T17:00Z") }],
      duration: 60 * MINUTE,
      mostCandidates: 5,
      minimumConfidence: 100,
      withReasons: true,
      places: {
        isRequired: false,
        places: [{ displayName: "Conf room Hood", address: undefined, mustBeFree: false }],
      },
    });
  });

  test.each([
    ["PT1M", 1],
    ["PT1H30M", 90],
    ["PT90M", 90],
    ["PT90S", 1.5],
    ["P1D", 1440],
    ["P0DT2H", 120],
    ["PT24H", 1440],
  ])("takes %s for %d minutes", (meetingDuration, minutes) => {
    expect(readMeetingRequest({ meetingDuration })).toHaveProperty("duration", minutes * MINUTE);
  });

  test.each([
    [{ meetingDuration: "PT0M" }, "ErrorInvalidParameter"],
    [{ meetingDuration: "PT24H1M" }, "ErrorInvalidParameter"],
    [{ meetingDuration: "P" }, "RequestBodyRead"],
    [{ meetingDuration: "PT" }, "RequestBodyRead"],
    [{ meetingDuration: "1H" }, "RequestBodyRead"],
    [{ meetingDuration: 60 }, "RequestBodyRead"],
    [{ maxCandidates: -1 }, "ErrorInvalidParameter"],
    [{ maxCandidates: 1.5 }, "RequestBodyRead"],
    [{ minimumAttendeePercentage: 100.1 }, "ErrorInvalidParameter"],
    [{ minimumAttendeePercentage: -1 }, "ErrorInvalidParameter"],
    [{ isOrganizerOptional: "maybe" }, "RequestBodyRead"],
    [{ attendees: [{ type: "required" }] }, "ErrorInvalidRecipients"],
    [
      { attendees: [{ type: "guest", emailAddress: { address: "a@b.example" } }] },
      "UnableToDeserializePostBody",
    ],
    [{ timeConstraint: { activityDomain: "sport" } }, "UnableToDeserializePostBody"],
    [{ timeConstraint: { timeSlots: [{ start: slot.end, end: slot.start }] } }, "ErrorInvalidTimeInterval"],
    [{ timeConstraint: { timeSlots: [{ start: slot.start }] } }, "ErrorInvalidTimeInterval"],
    [
      { timeConstraint: { timeSlots: [{ start: slot.start, end: at("2026-03-09T09:00") }] } },
      "ErrorTimeIntervalTooBig",
    ],
    [{ locationConstraint: { locations: [{ room: "1" }] } }, "RequestBodyRead"],
    [{ schedules: [] }, "RequestBodyRead"],
  ])("refuses %j", (body, code) => {
    expect(readMeetingRequest(body)).toMatchObject({ status: 400, code });
  });

  test("suggests at most forty times", () => {
    expect(readMeetingRequest({ maxCandidates: 1000 })).toHaveProperty("mostCandidates", 40);
    expect(readMeetingRequest({ maxCandidates: 0 })).toHaveProperty("mostCandidates", 0);
  });

  test("takes the mailbox of a room, and its address for a name", () => {
    const locations = [
      {
        resolveAvailability: true,
        locationEmailAddress: "hood@fjordline.example",
        locationType: "conferenceRoom",
      },
    ];
    expect(readMeetingRequest({ locationConstraint: { isRequired: true, locations } })).toMatchObject({
      places: {
        isRequired: true,
        places: [
          { displayName: "hood@fjordline.example", address: "hood@fjordline.example", mustBeFree: true },
        ],
      },
    });
  });
});
