import type { FreeBusyStatus } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { judgeTimes } from "./judge-meeting-time.ts";

const TIMES = [
  { start: 0, end: 30 },
  { start: 30, end: 60 },
];

/** What somebody is in the first time, and in the second. */
const is =
  (first: FreeBusyStatus, second: FreeBusyStatus = first) =>
  ({ start }: { readonly start: number }) =>
    start === 0 ? first : second;

const attendee = (...statuses: Parameters<typeof is>) => ({
  attendee: { address: "a@fjordline.example", type: undefined },
  statusAt: is(...statuses),
});
const room = (...statuses: Parameters<typeof is>) => ({
  place: { displayName: "Hood", address: undefined, mustBeFree: true },
  statusAt: is(...statuses),
});

interface Given {
  readonly organizer?: ReturnType<typeof is>;
  readonly attendees?: readonly ReturnType<typeof attendee>[];
  readonly places?: readonly ReturnType<typeof room>[];
  readonly isOrganizerOptional?: boolean;
  readonly minimumConfidence?: number;
  readonly isRequired?: boolean;
}

function judge(given: Given, times = TIMES) {
  const { organizer = is("free"), attendees = [], places = [], isRequired = false } = given;
  const { isOrganizerOptional = false, minimumConfidence = 50 } = given;
  const wishes = { isOrganizerOptional, minimumConfidence, places: { isRequired, places: [] } };
  return judgeTimes({ organizer, attendees, places }, wishes, times);
}

describe("judgeTimes", () => {
  test.each([
    ["free", 100],
    ["workingElsewhere", 100],
    ["tentative", 49],
    ["unknown", 49],
    ["busy", 0],
    ["oof", 0],
  ] as const)("counts an attendee who is %s for %i percent", (status, confidence) => {
    const { suggestions } = judge({ attendees: [attendee(status)], minimumConfidence: 0 });
    expect(suggestions[0]?.confidence).toBe(confidence);
  });

  test("averages over attendees as the documentation does", () => {
    const attendees = [attendee("free"), attendee("unknown"), attendee("busy")];
    expect(judge({ attendees }).suggestions).toEqual([]);
    const { suggestions } = judge({ attendees, minimumConfidence: 49.66 });
    expect(suggestions[0]?.confidence).toBeCloseTo(149 / 3);
  });

  test("is certain of nobody", () => {
    expect(judge({ minimumConfidence: 100 }).suggestions).toMatchObject([
      { confidence: 100 },
      { confidence: 100 },
    ]);
  });

  test("puts the likelier time first, and else the earlier", () => {
    const order = (...statuses: Parameters<typeof is>) =>
      judge({ attendees: [attendee(...statuses)], minimumConfidence: 0 }).suggestions.map(
        ({ time }) => time.start,
      );
    expect(order("busy", "free")).toEqual([30, 0]);
    expect(order("free", "free")).toEqual([0, 30]);
  });

  test.each([
    ["free", [0, 30]],
    ["workingElsewhere", [0, 30]],
    ["unknown", [0, 30]],
    ["tentative", [0, 30]],
    ["busy", [30]],
    ["oof", [30]],
  ] as const)("takes an organizer who is %s into account", (status, starts) => {
    const { suggestions } = judge({ organizer: is(status, "free") });
    expect(suggestions.map(({ time }) => time.start)).toEqual(starts);
    expect(judge({ organizer: is(status), isOrganizerOptional: true }).suggestions).toHaveLength(2);
  });

  test.each<[string, Given, string]>([
    ["the organizer is busy", { organizer: is("busy") }, "OrganizerUnavailable"],
    ["attendees are busy", { attendees: [attendee("busy")] }, "AttendeesUnavailable"],
    ["attendees are unknown", { attendees: [attendee("unknown")] }, "AttendeesUnavailableOrUnknown"],
    [
      "attendees are unknown at one time, and busy at the other",
      { attendees: [attendee("unknown", "busy")] },
      "AttendeesUnavailableOrUnknown",
    ],
    [
      "the organizer is busy at one time, and attendees at the other",
      { organizer: is("busy", "free"), attendees: [attendee("free", "busy")] },
      "AttendeesUnavailable",
    ],
    ["no room is free", { places: [room("tentative")], isRequired: true }, "LocationsUnavailable"],
    ["no room is named", { isRequired: true }, "LocationsUnavailable"],
  ])("says why there is none where %s", (_, given, reason) => {
    expect(judge(given)).toEqual({ suggestions: [], emptyReason: reason });
  });

  test("says of no times that the organizer has none, and nothing where they need not come", () => {
    expect(judge({}, []).emptyReason).toBe("OrganizerUnavailable");
    expect(judge({ isOrganizerOptional: true }, []).emptyReason).toBe("Unknown");
  });

  test("names the rooms that are free, and none where that will do", () => {
    const places = [room("busy", "free"), room("busy")];
    const names = (given: Given) => judge(given).suggestions.map((one) => one.places.length);
    expect(names({ places })).toEqual([0, 1]);
    expect(names({ places, isRequired: true })).toEqual([1]);
  });
});
