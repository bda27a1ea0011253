import { describe, expect, test } from "vitest";
import { company, JONAS, LATER, meeting, PLAN } from "../../../test/support/meeting.ts";

const WINDOW = "/me/reminderView(startDateTime='2026-07-01T00:00:00',endDateTime='2026-07-02T00:00:00')";
const utc = (dateTime: string) => ({ dateTime: `${dateTime}.0000000`, timeZone: "UTC" });
const snooze = (dateTime: string) => ({ NewReminderTime: { dateTime, timeZone: "UTC" } });

async function planned(more: object = {}) {
  const { maya, tenant } = await company();
  await maya.post("/me/events", { ...PLAN, ...more });
  const view = async (path = WINDOW) => (await maya.get(path)).body.value;
  return { ...maya, tenant, view };
}

describe("GET /me/reminderView", () => {
  test("says what comes up when", async () => {
    const { get, event } = await planned();
    const { id, changeKey, webLink, location } = await event();
    expect((await get(WINDOW)).body).toEqual({
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.reminder)",
      value: [
        {
          eventId: id,
          eventStartTime: utc("2026-07-01T10:00:00"),
          eventEndTime: utc("2026-07-01T11:00:00"),
          changeKey,
          eventSubject: "Planning",
          eventLocation: location,
          eventWebLink: webLink,
          reminderFireTime: utc("2026-07-01T09:45:00"),
        },
      ],
    });
  });

  test.each([
    ["in the other order", "/me/reminderView(endDateTime='2026-07-02',startDateTime='2026-07-01')"],
    ["in other letters", "/me/REMINDERVIEW(StartDateTime='2026-07-01',EndDateTime='2026-07-02')"],
    [
      "percent-encoded",
      "/me/reminderView(startDateTime=%272026-07-01T00%3A00%3A00%27%2CendDateTime=%272026-07-02%27)",
    ],
    [
      "of a user who is named",
      "/users/maya.okafor%40fjordline.example/reminderView(startDateTime='2026-07-01',endDateTime='2026-07-02')",
    ],
  ])("takes its arguments %s", async (_, path) => {
    const { view } = await planned();
    expect(await view(path)).toHaveLength(1);
  });

  test("writes times in the preferred zone", async () => {
    const { get } = await planned();
    const { headers, body } = await get(WINDOW, { prefer: 'outlook.timezone="Europe/Berlin"' });
    expect(headers.get("preference-applied")).toBe('outlook.timezone="Europe/Berlin"');
    expect(body.value[0]).toMatchObject({
      reminderFireTime: { dateTime: "2026-07-01T11:45:00.0000000", timeZone: "Europe/Berlin" },
    });
  });

  test("names events by immutable ids where those are preferred, and takes them in paths", async () => {
    const { get, post } = await planned();
    const prefer = 'IdType="ImmutableId"';
    const [reminder] = (await get(WINDOW, { prefer })).body.value as unknown as readonly {
      eventId: string;
    }[];
    expect(reminder?.eventId).toMatch(/^AAkA/);
    expect((await post(`/me/events/${reminder?.eventId ?? ""}/dismissReminder`, {})).status).toBe(200);
    expect((await get(WINDOW)).body.value).toEqual([]);
  });

  test("covers all calendars of the mailbox, the next reminder first", async () => {
    const { post, view } = await planned();
    const { id } = (await post("/me/calendars", { name: "Other" })).body;
    await post(`/me/calendars/${id}/events`, { ...PLAN, subject: "Early", reminderMinutesBeforeStart: 60 });
    await post("/me/events", { ...PLAN, subject: "Silent", isReminderOn: false });
    await post("/me/events", { ...PLAN, ...LATER, subject: "Late" });
    expect(await view()).toMatchObject([
      { eventSubject: "Early" },
      { eventSubject: "Planning" },
      { eventSubject: "Late" },
    ]);
  });

  test.each([
    ["(startDateTime='2026-07-02',endDateTime='2026-07-01')", 400, "ErrorInvalidParameter"],
    ["(startDateTime='soon',endDateTime='2026-07-01')", 400, "ErrorInvalidParameter"],
    ["(startDateTime='2020-07-02',endDateTime='2026-07-01')", 400, "ErrorInvalidRequest"],
    ["(startDateTime='2026-07-01',endDateTime='2026-07-02')?$top=5", 501, "NotImplemented"],
    ["(startDateTime='2026-07-01')", 501, "NotImplemented"],
  ])("refuses %s", async (tail, status, code) => {
    const { get } = await planned();
    expect(await get(`/me/reminderView${tail}`)).toMatchObject({ status, body: { error: { code } } });
  });

  test.each([
    ["Calendars.Read", 200],
    ["Calendars.ReadBasic", 403],
  ])("holds %s against what it needs", async (permissions, status) => {
    const { maya } = await company({ permissions });
    expect((await maya.get(WINDOW)).status).toBe(status);
  });
});

describe("POST /me/events/:id/snoozeReminder", () => {
  test("puts the reminder off, and nothing else", async () => {
    const { act, event, view } = await planned();
    const before = await event();
    expect(await act("snoozeReminder", snooze("2026-07-01T09:55:00"))).toMatchObject({
      status: 200,
      body: undefined,
    });
    expect(await view()).toMatchObject([{ reminderFireTime: utc("2026-07-01T09:55:00") }]);
    const after = await event();
    expect(after).toMatchObject({ start: before.start, reminderMinutesBeforeStart: 15, isReminderOn: true });
    expect(after.changeKey).not.toBe(before.changeKey);
  });

  test("passes over a time before the reminder comes anyway", async () => {
    const { act, event, view } = await planned();
    const before = await event();
    expect((await act("snoozeReminder", snooze("2020-01-01T00:00:00"))).status).toBe(200);
    expect(await view()).toMatchObject([{ reminderFireTime: utc("2026-07-01T09:45:00") }]);
    expect(await event()).toEqual(before);
  });

  test.each([
    ["the event is at another time", LATER, "2026-07-01T10:45:00"],
    ["other minutes are wanted", { reminderMinutesBeforeStart: 30 }, "2026-07-01T09:30:00"],
  ])("is over once %s", async (_, change, fireTime) => {
    const { act, write, view } = await planned();
    await act("snoozeReminder", snooze("2026-07-01T09:55:00"));
    await write({ categories: ["Red"] });
    expect(await view()).toMatchObject([{ reminderFireTime: utc("2026-07-01T09:55:00") }]);
    await write(change);
    expect(await view()).toMatchObject([{ reminderFireTime: utc(fireTime) }]);
  });

  test.each([
    ["no time", {}, "ErrorMissingArgument"],
    ["a time without zone", { newReminderTime: { dateTime: "2026-07-01" } }, "TimeZoneNotSupportedException"],
    ["a time that is none", snooze("soon"), "ErrorPropertyValidationFailure"],
    ["minutes", { minutes: 5 }, "RequestBodyRead"],
  ])("refuses %s", async (_, body, code) => {
    const { act } = await planned();
    expect(await act("snoozeReminder", body)).toMatchObject({ status: 400, body: { error: { code } } });
  });
});

describe("POST /me/events/:id/dismissReminder", () => {
  test("leaves the event without a reminder, and needs no body", async () => {
    const { call, event, view } = await planned();
    const { id } = await event();
    const answer = await call("POST", `/me/events/${id}/dismissReminder`);
    expect(answer).toMatchObject({ status: 200, body: undefined });
    expect(await event()).toMatchObject({ isReminderOn: false });
    expect(await view()).toEqual([]);
  });

  test("is nobody else's business", async () => {
    const { maya, jonas, mailsTo } = await meeting([JONAS]);
    const before = await maya.event();
    await jonas.act("snoozeReminder", snooze("2026-07-01T09:55:00"));
    await jonas.act("dismissReminder");
    expect(await maya.event()).toEqual(before);
    expect(mailsTo(JONAS)).toEqual(["Planning"]);
  });
});
