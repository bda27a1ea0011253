import { describe, expect, test } from "vitest";
import { clientFor, type GraphClientOptions, graphClient } from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withCalendar } from "../../scenarios/with-calendar.ts";
import { withDistributionList } from "../../scenarios/with-distribution-list.ts";
import { withEvents } from "../../scenarios/with-events.ts";
import { withoutMailbox } from "../../scenarios/with-mailbox.ts";
import { withManyEvents } from "../../scenarios/with-many-events.ts";

const MAYA = "maya.okafor@fjordline.example";
const JONAS = "jonas.weber@fjordline.example";
const at = (dateTime: string, timeZone = "UTC") => ({ dateTime, timeZone });
const utc = (time: string) => at(`2026-07-01T${time}:00.0000000`);

/** The first of July of two people. */
const july = scenario(
  "july",
  withCalendar("colleague", { name: "Side project" }),
  withEvents(
    "colleague",
    {
      subject: "Lunch",
      start: at("2026-07-01T12:00"),
      end: at("2026-07-01T13:00"),
      location: { displayName: "Hood" },
    },
    { subject: "Idea", start: at("2026-07-01T09:15"), end: at("2026-07-01T09:45"), showAs: "tentative" },
    {
      subject: "Doctor",
      start: at("2026-07-01T15:00"),
      end: at("2026-07-01T16:00"),
      showAs: "oof",
      sensitivity: "private",
    },
    { subject: "Maybe", start: at("2026-07-01T16:00"), end: at("2026-07-01T17:00"), showAs: "free" },
    {
      calendar: "Side project",
      subject: "Rehearsal",
      start: at("2026-07-01T10:00"),
      end: at("2026-07-01T11:00"),
    },
  ),
  withEvents(
    "requester",
    {
      subject: "Salary",
      start: at("2026-07-01T09:00"),
      end: at("2026-07-01T10:00"),
      sensitivity: "confidential",
    },
    {
      subject: "Review",
      start: at("2026-07-01T12:30"),
      end: at("2026-07-01T13:30"),
      location: { displayName: "Lab" },
    },
  ),
  withDistributionList("crew@fjordline.example", "requester", "colleague", "reviewer", "guest"),
  withoutMailbox("reviewer"),
);

const body = {
  startTime: at("2026-07-01T09:00"),
  endTime: at("2026-07-01T17:00"),
  availabilityViewInterval: 60,
};

async function ask(schedules: readonly string[], change: object = {}, options: GraphClientOptions = {}) {
  const { post } = await graphClient({ scenario: july, ...options });
  const path = options.person === null ? `/users/${MAYA}/calendar/getSchedule` : "/me/calendar/getSchedule";
  return post(path, { ...body, schedules, ...change });
}

const app: GraphClientOptions = { person: null, permissions: "Calendars.Read" };

describe("POST /me/calendar/getSchedule", () => {
  test("tells when a colleague is busy, and no more", async () => {
    const { status, body: answer } = await ask([JONAS]);
    expect(status).toBe(200);
    expect(answer).toEqual({
      "@odata.context":
        "https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)",
      value: [
        {
          scheduleId: JONAS,
          availabilityView: "10020030",
          scheduleItems: [
            { status: "tentative", start: utc("09:15"), end: utc("09:45") },
            { status: "busy", start: utc("12:00"), end: utc("13:00") },
            { status: "oof", start: utc("15:00"), end: utc("16:00") },
            { status: "free", start: utc("16:00"), end: utc("17:00") },
          ],
          workingHours: {
            daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
            startTime: "08:00:00.0000000",
            endTime: "17:00:00.0000000",
            timeZone: { name: "W. Europe Standard Time" },
          },
        },
      ],
    });
  });

  test("tells people everything about their own time", async () => {
    const { body: answer } = await ask([MAYA]);
    expect(answer.value).toMatchObject([
      {
        availabilityView: "20022000",
        scheduleItems: [
          { isPrivate: true, subject: "Salary", location: "" },
          { isPrivate: false, subject: "Review", location: "Lab" },
        ],
      },
    ]);
  });

  test("tells an application subjects and places of all but private events", async () => {
    const { body: answer } = await ask([JONAS], {}, app);
    expect(answer.value[0]).toHaveProperty("scheduleItems", [
      {
        isPrivate: false,
        subject: "Idea",
        location: "",
        status: "tentative",
        start: utc("09:15"),
        end: utc("09:45"),
      },
      {
        isPrivate: false,
        subject: "Lunch",
        location: "Hood",
        status: "busy",
        start: utc("12:00"),
        end: utc("13:00"),
      },
      { isPrivate: true, status: "oof", start: utc("15:00"), end: utc("16:00") },
      {
        isPrivate: false,
        subject: "Maybe",
        location: "",
        status: "free",
        start: utc("16:00"),
        end: utc("17:00"),
      },
    ]);
  });

  test("tells administrators no more than others", async () => {
    const { body: answer } = await ask([JONAS], {}, { person: "administrator" });
    expect(JSON.stringify(answer)).not.toContain("Lunch");
  });

  test("answers in the order it was asked, and calls each as it was called", async () => {
    const names = [JONAS.toUpperCase(), MAYA, JONAS];
    const { body: answer } = await ask(names);
    expect(answer.value.map((one) => Object(one) as object)).toMatchObject(
      names.map((scheduleId) => ({ scheduleId })),
    );
    expect(answer.value[0]).toMatchObject({ availabilityView: "10020030" });
  });

  test.each([
    [
      "nobody@fjordline.example",
      "5009",
      "Unable to resolve e-mail address nobody@fjordline.example to an Active Directory object.",
    ],
    [
      "rui.santos@fjordline.example",
      "5009",
      "Unable to resolve e-mail address rui.santos@fjordline.example to an Active Directory object.",
    ],
    ["greta.lind@partner.example", "5016", "Proxy web request failed."],
  ])("says of %s alone that nothing is known", async (address, responseCode, message) => {
    const { status, body: answer } = await ask([address, MAYA]);
    expect(status).toBe(200);
    expect(answer.value[0]).toEqual({ scheduleId: address, error: { message, responseCode } });
    expect(answer.value[1]).toMatchObject({ scheduleId: MAYA, availabilityView: "20022000" });
  });

  test("merges the time of everybody on a list", async () => {
    const { body: answer } = await ask(["Crew@fjordline.example"]);
    expect(answer.value).toEqual([
      { scheduleId: "Crew@fjordline.example", availabilityView: "20022030", scheduleItems: [] },
    ]);
  });

  test("writes times in the zone that is preferred", async () => {
    const { call } = await graphClient({ scenario: july });
    const answer = await call("POST", "/me/calendar/getSchedule", {
      body: JSON.stringify({ ...body, schedules: [JONAS] }),
      headers: { prefer: 'outlook.timezone="Pacific Standard Time"' },
    });
    expect(answer.headers.get("preference-applied")).toBe('outlook.timezone="Pacific Standard Time"');
    expect(answer.body.value[0]).toMatchObject({
      availabilityView: "10020030",
      scheduleItems: [{ start: at("2026-07-01T02:15:00.0000000", "Pacific Standard Time") }, {}, {}, {}],
    });
  });

  test("takes a day off from midnight to midnight where it was written", async () => {
    const { post } = await graphClient();
    const zone = "Pacific Standard Time";
    await post("/me/events", {
      subject: "Off",
      isAllDay: true,
      showAs: "oof",
      start: at("2026-07-01T00:00", zone),
      end: at("2026-07-02T00:00", zone),
    });
    const { body: answer } = await post("/me/calendar/getSchedule", {
      schedules: [MAYA],
      startTime: at("2026-07-01T05:00"),
      endTime: at("2026-07-02T09:00"),
      availabilityViewInterval: 60,
    });
    expect(answer.value).toMatchObject([
      {
        availabilityView: `00${"3".repeat(24)}00`,
        scheduleItems: [{ start: utc("07:00"), end: at("2026-07-02T07:00:00.0000000") }],
      },
    ]);
  });

  test("sees the occurrences of a series", async () => {
    const { post } = await graphClient();
    await post("/me/events", {
      subject: "Stand-up",
      start: at("2026-06-01T09:00"),
      end: at("2026-06-01T09:15"),
      recurrence: {
        pattern: {
          type: "weekly",
          interval: 1,
          daysOfWeek: ["monday", "wednesday"],
          firstDayOfWeek: "sunday",
        },
        range: { type: "noEnd", startDate: "2026-06-01" },
      },
    });
    const { body: answer } = await post("/me/calendar/getSchedule", {
      schedules: [MAYA],
      startTime: at("2026-06-29T00:00"),
      endTime: at("2026-07-04T00:00"),
      availabilityViewInterval: 1440,
    });
    expect(answer.value[0]).toMatchObject({ availabilityView: "20200" });
  });

  test("gives up on a thousand entries", async () => {
    const { tenant } = await graphClient({ scenario: scenario("full", withManyEvents("requester", 4000)) });
    const { post } = await clientFor(tenant, {});
    const days = (count: number) => ({
      schedules: [MAYA],
      startTime: { dateTime: new Date(tenant.clock.now()).toISOString().slice(0, 10), timeZone: "UTC" },
      endTime: {
        dateTime: new Date(tenant.clock.now() + count * 86_400_000).toISOString().slice(0, 10),
        timeZone: "UTC",
      },
    });
    const few = await post("/me/calendar/getSchedule", days(24));
    const many = await post("/me/calendar/getSchedule", days(26));
    expect(few.body.value[0]).not.toHaveProperty("error");
    expect(many.body.value[0]).toMatchObject({ error: { responseCode: "5006" } });
  });

  test("looks at primary calendars, whichever calendar the path names", async () => {
    const { post } = await graphClient({ scenario: july });
    const { body: calendar } = await post("/me/calendars", { name: "Other" });
    const ask = (id: string) => post(`/me/calendars/${id}/getSchedule`, { ...body, schedules: [MAYA] });
    expect((await ask(calendar.id)).body.value[0]).toMatchObject({ availabilityView: "20022000" });
    expect((await ask("nonsense")).body.error.code).toBe("ErrorInvalidIdMalformed");
  });

  test.each([
    ["Calendars.ReadBasic", 200],
    ["Calendars.Read", 200],
    ["User.Read", 403],
  ])("answers a token with %s with %i", async (permissions, status) => {
    expect((await ask([MAYA], {}, { permissions })).status).toBe(status);
  });

  test.each([
    [{ schedules: [] }, 400, "ErrorMailboxDataArrayEmpty"],
    [{ availabilityViewInterval: null }, 500, "ErrorInternalServerError"],
    [{ endTime: body.startTime }, 400, "ErrorInvalidTimeInterval"],
  ])("refuses %j as a whole", async (change, status, code) => {
    const answer = await ask([MAYA], change);
    expect(answer).toMatchObject({ status, body: { error: { code } } });
  });
});
