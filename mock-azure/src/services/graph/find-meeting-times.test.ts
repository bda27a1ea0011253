import { describe, expect, test } from "vitest";
import { type GraphClientOptions, graphClient } from "../../../test/support/graph-client.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withEvents } from "../../scenarios/with-events.ts";

const JONAS = "jonas.weber@fjordline.example";
const ROOM = "rui.santos@fjordline.example";
const at = (dateTime: string, timeZone = "UTC") => ({ dateTime, timeZone });
const attendee = (address: string) => ({ type: "required", emailAddress: { address } });
const slot = (start: string, end: string) => ({
  timeConstraint: { timeSlots: [{ start: at(`2026-07-01T${start}`), end: at(`2026-07-01T${end}`) }] },
});

/** A Wednesday; working hours are from six to three o'clock UTC. */
const busy = scenario(
  "busy",
  withEvents("requester", { subject: "Call", start: at("2026-07-01T08:00"), end: at("2026-07-01T09:00") }),
  withEvents("colleague", {
    subject: "Trip",
    start: at("2026-07-01T10:00"),
    end: at("2026-07-01T11:30"),
    showAs: "oof",
  }),
  withEvents("reviewer", { subject: "Taken", start: at("2026-07-01T12:00"), end: at("2026-07-01T13:00") }),
);

interface Found {
  readonly emptySuggestionsReason: string;
  readonly meetingTimeSuggestions: readonly {
    readonly meetingTimeSlot: { readonly start: { readonly dateTime: string } };
  }[];
}

async function find(body: object, options: GraphClientOptions = {}) {
  const permissions = "Calendars.Read.Shared";
  const { post } = await graphClient({ scenario: busy, permissions, ...options });
  const { status, body: answer } = await post("/me/findMeetingTimes", body);
  const found = answer as unknown as Found;
  const starts = found.meetingTimeSuggestions?.map(({ meetingTimeSlot: { start } }) =>
    start.dateTime.slice(11, 16),
  );
  return { status, answer: found, starts };
}

describe("POST /me/findMeetingTimes", () => {
  test("suggests the hours in which nobody is away", async () => {
    const { status, answer } = await find({
      ...slot("08:00", "12:00"),
      attendees: [attendee(JONAS)],
      meetingDuration: "PT1H",
      locationConstraint: { locations: [{ displayName: "Hood" }] },
      returnSuggestionReasons: "true",
    });
    const common = {
      confidence: 100,
      organizerAvailability: "free",
      suggestionReason: "Suggested because it is one of the nearest times when all attendees are available.",
      attendeeAvailability: [
        { availability: "free", attendee: { type: "required", emailAddress: { address: JONAS } } },
      ],
      locations: [{ displayName: "Hood" }],
    };
    expect(status).toBe(200);
    expect(answer).toEqual({
      "@odata.context":
        "https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.meetingTimeSuggestionsResult",
      emptySuggestionsReason: "",
      meetingTimeSuggestions: [
        {
          ...common,
          order: 1,
          meetingTimeSlot: {
            start: at("2026-07-01T09:00:00.0000000"),
            end: at("2026-07-01T10:00:00.0000000"),
          },
        },
      ],
    });
  });

  test("puts the likeliest times first, and gives reasons only when asked", async () => {
    const { answer, starts } = await find({
      ...slot("09:00", "11:00"),
      attendees: [attendee(JONAS), attendee("someone@elsewhere.example")],
      minimumAttendeePercentage: 20,
      meetingDuration: "PT1H",
    });
    expect(starts).toEqual(["09:00", "10:00"]);
    expect(answer.meetingTimeSuggestions).toMatchObject([
      {
        confidence: 74.5,
        order: 1,
        attendeeAvailability: [{ availability: "free" }, { availability: "unknown" }],
      },
      {
        confidence: 24.5,
        order: 2,
        attendeeAvailability: [{ availability: "oof" }, { availability: "unknown" }],
      },
    ]);
    expect(answer.meetingTimeSuggestions[0]).not.toHaveProperty("suggestionReason");
  });

  test("suggests half hours of the week to come when nothing is said", async () => {
    const { answer } = await find({}, { scenario: scenarios.approvalRequired });
    expect(answer.meetingTimeSuggestions).toHaveLength(10);
    expect(answer.meetingTimeSuggestions[0]).toMatchObject({
      confidence: 100,
      attendeeAvailability: [],
      locations: [],
    });
  });

  test("takes no body for nothing said", async () => {
    const { call } = await graphClient({ permissions: "Calendars.Read.Shared" });
    const { status, body } = await call("POST", "/me/findMeetingTimes");
    expect(status).toBe(200);
    expect(body).toHaveProperty("meetingTimeSuggestions.length", 10);
  });

  test("keeps to working hours unless it may not", async () => {
    const night = slot("14:00", "16:00");
    const { timeConstraint } = night;
    expect((await find(night)).starts).toEqual(["14:00", "14:30"]);
    const free = { timeConstraint: { ...timeConstraint, activityDomain: "unrestricted" } };
    expect((await find(free)).starts).toEqual(["14:00", "14:30", "15:00", "15:30"]);
  });

  test.each([
    ["the organizer is busy", slot("08:00", "09:00"), "OrganizerUnavailable"],
    ["the organizer does not work", slot("18:00", "20:00"), "OrganizerUnavailable"],
    [
      "attendees are away",
      { ...slot("10:00", "11:00"), attendees: [attendee(JONAS)] },
      "AttendeesUnavailable",
    ],
    [
      "attendees are unknown",
      { ...slot("10:00", "11:00"), attendees: [attendee("someone@elsewhere.example")] },
      "AttendeesUnavailableOrUnknown",
    ],
    [
      "the room is taken",
      {
        ...slot("12:00", "13:00"),
        locationConstraint: {
          isRequired: true,
          locations: [{ displayName: "Room", locationEmailAddress: ROOM, resolveAvailability: true }],
        },
      },
      "LocationsUnavailable",
    ],
    [
      "more than a hundred attendees are asked for",
      { ...slot("10:00", "11:00"), attendees: Array.from({ length: 101 }, () => attendee(JONAS)) },
      "OrganizerUnavailable",
    ],
    ["none is wanted", { ...slot("10:00", "11:00"), maxCandidates: 0 }, "Unknown"],
  ])("answers with a reason where %s", async (_, body, emptySuggestionsReason) => {
    const { status, answer } = await find(body);
    expect(status).toBe(200);
    expect(answer).toMatchObject({ emptySuggestionsReason, meetingTimeSuggestions: [] });
  });

  test("does without an organizer who need not come", async () => {
    const { starts, answer } = await find({ ...slot("08:00", "09:00"), isOrganizerOptional: true });
    expect(starts).toEqual(["08:00", "08:30"]);
    expect(answer.meetingTimeSuggestions[0]).toMatchObject({ organizerAvailability: "busy" });
  });

  test("suggests a time once, however often it was named", async () => {
    const { timeConstraint } = slot("09:00", "10:00");
    const timeSlots = [...timeConstraint.timeSlots, ...timeConstraint.timeSlots];
    expect((await find({ timeConstraint: { timeSlots } })).starts).toEqual(["09:00", "09:30"]);
  });

  test("writes times in the zone that is preferred", async () => {
    const { call } = await graphClient({ scenario: busy, permissions: "Calendars.Read.Shared" });
    const { headers, body } = await call("POST", "/me/findMeetingTimes", {
      body: JSON.stringify(slot("09:00", "09:30")),
      headers: { prefer: 'outlook.timezone="Tokyo Standard Time"' },
    });
    expect(headers.get("preference-applied")).toBe('outlook.timezone="Tokyo Standard Time"');
    expect(body).toMatchObject({
      meetingTimeSuggestions: [
        { meetingTimeSlot: { start: at("2026-07-01T18:00:00.0000000", "Tokyo Standard Time") } },
      ],
    });
  });

  test.each([
    ["Calendars.Read.Shared", 200],
    ["Calendars.ReadWrite.Shared", 200],
    ["Calendars.ReadWrite", 403],
  ])("answers a token with %s with %i", async (permissions, status) => {
    expect((await find({}, { permissions })).status).toBe(status);
  });

  test("refuses an application on its own", async () => {
    const { post } = await graphClient({ person: null, permissions: "Calendars.ReadWrite" });
    const answer = await post(`/users/${JONAS}/findMeetingTimes`, {});
    expect(answer).toMatchObject({ status: 403, body: { error: { code: "ErrorAccessDenied" } } });
  });

  test("refuses what it cannot read", async () => {
    expect(await find({ meetingDuration: "an hour" })).toMatchObject({
      status: 400,
      answer: { error: { code: "RequestBodyRead" } },
    });
  });
});
