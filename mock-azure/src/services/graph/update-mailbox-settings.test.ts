import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";

const READ = { permissions: "User.Read MailboxSettings.Read" };
const WRITE = { permissions: "User.Read MailboxSettings.ReadWrite" };

describe("PATCH /me/mailboxSettings", () => {
  test.each([
    ["the zone, by its IANA name", { timeZone: "Europe/Oslo" }, { timeZone: "Europe/Oslo" }],
    [
      "date and time formats",
      { dateFormat: "yyyy-MM-dd", timeFormat: "HH:mm" },
      { dateFormat: "yyyy-MM-dd", timeFormat: "HH:mm" },
    ],
    [
      "the language",
      { language: { locale: "DE-de" } },
      { language: { locale: "de-DE", displayName: "Deutsch (Deutschland)" } },
    ],
    [
      "who gets meeting requests",
      { delegateMeetingMessageDeliveryOptions: "SendToDelegateAndPrincipal" },
      { delegateMeetingMessageDeliveryOptions: "sendToDelegateAndPrincipal" },
    ],
    [
      "a part of the working hours",
      { workingHours: { endTime: "16:30", daysOfWeek: ["Monday", "FRIDAY"] } },
      {
        workingHours: {
          daysOfWeek: ["monday", "friday"],
          startTime: "08:00:00.0000000",
          endTime: "16:30:00.0000000",
          timeZone: { name: "W. Europe Standard Time" },
        },
      },
    ],
  ])("writes %s and answers with it alone", async (_, draft, written) => {
    const { get, patch } = await graphClient(WRITE);
    const { status, body } = await patch("/me/mailboxSettings", draft);
    expect(status).toBe(200);
    expect(body).toEqual({ "@odata.context": expect.stringContaining("/mailboxSettings"), ...written });
    expect((await get("/me/mailboxSettings")).body).toMatchObject(written);
  });

  test("switches automatic replies on for a time, and keeps their texts", async () => {
    const { patch } = await graphClient(WRITE);
    await patch("/me/mailboxSettings", { automaticRepliesSetting: { internalReplyMessage: "<p>Away</p>" } });
    const at = (dateTime: string) => ({ dateTime, timeZone: "W. Europe Standard Time" });
    const { body } = await patch("/me/mailboxSettings", {
      automaticRepliesSetting: {
        status: "Scheduled",
        externalAudience: "contactsOnly",
        scheduledStartDateTime: at("2026-07-01T08:00:00"),
        scheduledEndDateTime: at("2026-07-08T08:00:00"),
      },
    });
    expect(body).toMatchObject({
      automaticRepliesSetting: {
        status: "scheduled",
        externalAudience: "contactsOnly",
        internalReplyMessage: "<p>Away</p>",
        scheduledStartDateTime: { dateTime: "2026-07-01T06:00:00.0000000", timeZone: "UTC" },
        scheduledEndDateTime: { dateTime: "2026-07-08T06:00:00.0000000", timeZone: "UTC" },
      },
    });
  });

  test("takes a zone of one's own for the working hours", async () => {
    const { get, patch } = await graphClient(WRITE);
    const zone = {
      "@odata.type": "#microsoft.graph.customTimeZone",
      name: "Customized Time Zone",
      bias: -300,
      standardOffset: { time: "02:00:00.0000000", dayOccurrence: 2, dayOfWeek: "Sunday", month: 10, year: 0 },
      daylightOffset: {
        daylightBias: 100,
        time: "02:00:00.0000000",
        dayOccurrence: 4,
        dayOfWeek: "Sunday",
        month: 5,
        year: 0,
      },
    };
    await patch("/me/mailboxSettings", { workingHours: { timeZone: zone } });
    expect((await get("/me/mailboxSettings/workingHours")).body).toMatchObject({
      startTime: "08:00:00.0000000",
      timeZone: {
        "@odata.type": "#microsoft.graph.customTimeZone",
        bias: -300,
        standardOffset: { dayOfWeek: "sunday", month: 10 },
        daylightOffset: { daylightBias: 100, month: 5 },
      },
    });
  });

  test("moves the hours that getSchedule tells colleagues, in a zone of the mailbox's own too", async () => {
    const { tenant, patch, post } = await graphClient({
      permissions: "Calendars.Read MailboxSettings.ReadWrite",
    });
    const hours = async () => {
      const day = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
      const schedules = [tenant.people.requester.address];
      const window = { startTime: day("2026-01-05T00:00"), endTime: day("2026-01-06T00:00") };
      return (await post("/me/calendar/getSchedule", { schedules, ...window })).body.value[0];
    };
    await patch("/me/mailboxSettings", {
      workingHours: { startTime: "10:00", timeZone: { name: "Asia/Tokyo" } },
    });
    expect(await hours()).toMatchObject({
      workingHours: { startTime: "10:00:00.0000000", timeZone: { name: "Asia/Tokyo" } },
    });
    await patch("/me/mailboxSettings", {
      workingHours: { timeZone: { bias: 480, name: "Customized Time Zone" } },
    });
    expect(await hours()).toMatchObject({
      workingHours: {
        timeZone: {
          "@odata.type": "#microsoft.graph.customTimeZone",
          bias: 480,
          name: "Customized Time Zone",
        },
      },
    });
  });

  test.each([
    [
      "a time that is none",
      { workingHours: { startTime: "08" } },
      "RequestBodyRead",
      "Cannot convert the literal '08' to the expected type 'Edm.TimeOfDay'.",
    ],
    [
      "an hour that does not exist",
      { workingHours: { startTime: "24:00:00" } },
      "RequestBodyRead",
      "Cannot convert the literal '24:00:00' to the expected type 'Edm.TimeOfDay'.",
    ],
    [
      "a start at the end",
      { workingHours: { startTime: "17:00:00.0000000" } },
      "ErrorInvalidTimeSettings",
      "Start Time should occur before End Time.",
    ],
    [
      "a day that does not exist",
      { workingHours: { daysOfWeek: ["monday", "RandomDay"] } },
      "InvalidArguments",
      "Requested value 'RandomDay' was not found.",
    ],
    [
      "working hours in an unknown zone",
      { workingHours: { timeZone: { name: "Middle-earth Standard Time" } } },
      "InvalidTimeZone",
      "Time Zone settings provided are invalid.",
    ],
    [
      "a custom zone without a bias",
      { workingHours: { timeZone: { name: "UTC", standardOffset: { month: 1 } } } },
      "InvalidTimeZone",
      "Time Zone settings provided are invalid.",
    ],
    [
      "a custom zone that changes in a thirteenth month",
      { workingHours: { timeZone: { bias: 0, standardOffset: { month: 13 } } } },
      "InvalidTimeZone",
      "Time Zone settings provided are invalid.",
    ],
    [
      "an unknown zone",
      { timeZone: "tzone://Microsoft/Custom" },
      "ErrorInvalidTimeZone",
      "The time zone 'tzone://Microsoft/Custom' is not valid.",
    ],
    ["an unknown language", { language: { locale: "tlh-AA" } }, "ErrorInvalidArgument", expect.any(String)],
    ["a date format without a year", { dateFormat: "dd.MM." }, "ErrorInvalidArgument", expect.any(String)],
    ["a time format of words", { timeFormat: "late" }, "ErrorInvalidArgument", expect.any(String)],
    [
      "an unknown status",
      { automaticRepliesSetting: { status: "sometimes" } },
      "UnableToDeserializePostBody",
      "were unable to deserialize ",
    ],
    [
      "replies that end before they start",
      {
        automaticRepliesSetting: {
          status: "scheduled",
          scheduledStartDateTime: { dateTime: "2026-07-08T00:00:00", timeZone: "UTC" },
          scheduledEndDateTime: { dateTime: "2026-07-01T00:00:00", timeZone: "UTC" },
        },
      },
      "ErrorInvalidScheduledOofDuration",
      expect.any(String),
    ],
    [
      "replies in the past",
      {
        automaticRepliesSetting: {
          status: "scheduled",
          scheduledStartDateTime: { dateTime: "2025-07-01T00:00:00", timeZone: "UTC" },
          scheduledEndDateTime: { dateTime: "2025-07-08T00:00:00", timeZone: "UTC" },
        },
      },
      "ErrorInvalidScheduledOofDuration",
      expect.any(String),
    ],
    [
      "replies in an unknown zone",
      { automaticRepliesSetting: { scheduledStartDateTime: { dateTime: "2026-07-01", timeZone: "x" } } },
      "TimeZoneNotSupportedException",
      "A valid TimeZone value must be specified. The following TimeZone value is not supported: 'x'.",
    ],
    ["an unknown property", { signature: "x" }, "RequestBodyRead", expect.stringContaining("'signature'")],
    ["a zone that is no text", { timeZone: 1 }, "RequestBodyRead", expect.stringContaining("'timeZone'")],
  ])("refuses %s and writes nothing", async (_, draft, code, message) => {
    const { tenant, patch } = await graphClient(WRITE);
    expect(await patch("/me/mailboxSettings", draft)).toMatchObject({
      status: 400,
      body: { error: { code, message } },
    });
    expect(tenant.journal()).toEqual([]);
  });

  test("takes a permission to write", async () => {
    const { tenant, patch } = await graphClient(READ);
    expect((await patch("/me/mailboxSettings", { timeZone: "UTC" })).status).toBe(403);
    const app = await clientFor(tenant, { person: null, permissions: "MailboxSettings.ReadWrite" });
    const path = `/users/${tenant.people.requester.address}/mailboxSettings`;
    expect((await app.patch(path, { timeZone: "UTC" })).status).toBe(200);
  });
});
