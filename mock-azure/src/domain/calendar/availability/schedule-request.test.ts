import { describe, expect, test } from "vitest";
import { readScheduleRequest } from "./schedule-request.ts";

const at = (dateTime: string, timeZone = "UTC") => ({ dateTime, timeZone });
const body = {
  schedules: ["maya.okafor@fjordline.example"],
  startTime: at("2026-01-05T09:00"),
  endTime: at("2026-01-05T17:00"),
};
const MINUTE = 60_000;

const until = (endTime: string, rest: object = {}) =>
  readScheduleRequest({ ...body, ...rest, endTime: at(endTime) });
const every = (interval: unknown) => readScheduleRequest({ ...body, availabilityViewInterval: interval });

describe("readScheduleRequest", () => {
  test("reads who and when, in slots of half an hour", () => {
    expect(readScheduleRequest(body)).toEqual({
      schedules: body.schedules,
      window: { start: Date.parse("2026-01-05T09:00Z"), end: Date.parse("2026-01-05T17:00Z") },
      slot: 30 * MINUTE,
    });
  });

  test("takes names in any case, and text for a number (C119)", () => {
    const { schedules: Schedules, startTime: StartTime, endTime: EndTime } = body;
    const given = { Schedules, StartTime, EndTime, availabilityViewInterval: "15" };
    expect(readScheduleRequest(given)).toMatchObject({ schedules: Schedules, slot: 15 * MINUTE });
  });

  test("takes times in their zones, and UTC where none is named", () => {
    const given = {
      ...body,
      startTime: at("2026-01-05T09:00", "Pacific Standard Time"),
      endTime: { dateTime: "2026-01-05T18:00" },
    };
    expect(readScheduleRequest(given)).toMatchObject({
      window: { start: Date.parse("2026-01-05T17:00Z"), end: Date.parse("2026-01-05T18:00Z") },
    });
  });

  test.each([
    ["no schedules", { schedules: [] }, "ErrorMailboxDataArrayEmpty"],
    ["null for schedules", { schedules: null }, "ErrorMailboxDataArrayEmpty"],
    ["schedules that are no list", { schedules: "maya.okafor@fjordline.example" }, "RequestBodyRead"],
    ["schedules that are no text", { schedules: [{}] }, "RequestBodyRead"],
    ["no start", { startTime: undefined }, "ErrorInvalidTimeInterval"],
    ["null for an end", { endTime: null }, "ErrorInvalidTimeInterval"],
    ["an end at the start", { endTime: body.startTime }, "ErrorInvalidTimeInterval"],
    ["an end before the start", { endTime: at("2026-01-04T09:00") }, "ErrorInvalidTimeInterval"],
    [
      "a zone that nobody knows",
      { startTime: at("2026-01-05T09:00", "Moon") },
      "TimeZoneNotSupportedException",
    ],
    ["a time that is none", { startTime: at("soon") }, "ErrorPropertyValidationFailure"],
    ["a parameter of another operation (C119)", { attendees: [] }, "RequestBodyRead"],
    ["an interval that is no number", { availabilityViewInterval: "often" }, "RequestBodyRead"],
  ])("refuses %s", (_, change, code) => {
    const given = Object.fromEntries(
      Object.entries({ ...body, ...change }).filter(([, value]) => value !== undefined),
    );
    expect(readScheduleRequest(given)).toMatchObject({ status: 400, code });
  });

  test("takes a hundred addresses and no more", () => {
    const many = (length: number) =>
      readScheduleRequest({ ...body, schedules: Array.from({ length }, () => "a@fjordline.example") });
    expect(many(100)).toHaveProperty("schedules.length", 100);
    expect(many(101)).toMatchObject({
      code: "ErrorMailboxDataArrayTooBig",
      message:
        "There are too many target users in the EmailAddress array. The allowed size = 100; the actual size = 101.",
    });
  });

  test("takes 62 days and no more (C118)", () => {
    expect(until("2026-03-08T09:00")).toHaveProperty("window");
    expect(until("2026-03-08T09:00:00.001")).toMatchObject({
      status: 400,
      code: "ErrorTimeIntervalTooBig",
      message:
        "The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = 62 days; the actual limit = 63 days.",
    });
  });

  test("takes slots of 5 to 1440 minutes that fit into the window", () => {
    const refused = { status: 400, code: "ErrorInvalidMergedFreeBusyInterval" };
    expect(every(5)).toHaveProperty("slot", 5 * MINUTE);
    expect(every(480)).toHaveProperty("slot", 480 * MINUTE);
    for (const interval of [-30, 0, 4, 481]) expect(every(interval)).toMatchObject(refused);
    const days = { availabilityViewInterval: 1440 };
    expect(until("2026-01-07T09:00", days)).toHaveProperty("slot", 1440 * MINUTE);
    expect(until("2026-01-07T09:00", { availabilityViewInterval: 1441 })).toMatchObject(refused);
  });

  test("refuses a window shorter than the half hour that slots have by themselves", () => {
    expect(until("2026-01-05T09:30")).toHaveProperty("slot");
    expect(until("2026-01-05T09:29")).toMatchObject({ code: "ErrorInvalidMergedFreeBusyInterval" });
    expect(until("2026-01-05T09:29", { availabilityViewInterval: 10 })).toHaveProperty("slot");
  });

  test("fails on an interval that is null (C119)", () => {
    expect(every(null)).toMatchObject({ status: 500, code: "ErrorInternalServerError" });
  });
});
