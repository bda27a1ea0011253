import { describe, expect, test } from "vitest";
import { graphClient } from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withCalendar } from "../../scenarios/with-calendar.ts";

const BERLIN = "W. Europe Standard Time";
const lunch = {
  subject: "Lunch",
  start: { dateTime: "2026-07-01T12:00:00", timeZone: BERLIN },
  end: { dateTime: "2026-07-01T13:00:00", timeZone: BERLIN },
};

describe("POST /me/events", () => {
  test("answers with the whole event, in UTC", async () => {
    const { tenant, get, post } = await graphClient();
    const user = (await get("/me")).body.id;
    const { status, headers, body } = await post("/me/events", lunch);
    expect(status).toBe(201);
    expect(headers.get("etag")).toBe(`W/"${body.changeKey}"`);
    expect(headers.get("location")).toBe(
      `https://graph.microsoft.com/v1.0/me/events/${encodeURIComponent(body.id)}`,
    );
    expect(body).toEqual({
      "@odata.context": `https://graph.microsoft.com/v1.0/$metadata#users('${user}')/events/$entity`,
      "@odata.etag": `W/"${body.changeKey}"`,
      id: expect.stringMatching(/^AAMk[\w-]{147}=$/),
      createdDateTime: "2026-01-05T09:00:00Z",
      lastModifiedDateTime: "2026-01-05T09:00:00Z",
      changeKey: expect.stringMatching(/^[\w+/]{22}==$/),
      categories: [],
      transactionId: null,
      originalStartTimeZone: BERLIN,
      originalEndTimeZone: BERLIN,
      iCalUId: expect.stringMatching(/^040000008200E00074C5B7101A82E008[0-9A-F]{72}$/),
      reminderMinutesBeforeStart: 15,
      isReminderOn: true,
      hasAttachments: false,
      subject: "Lunch",
      bodyPreview: "",
      importance: "normal",
      sensitivity: "normal",
      isAllDay: false,
      isCancelled: false,
      isOrganizer: true,
      responseRequested: true,
      seriesMasterId: null,
      showAs: "busy",
      type: "singleInstance",
      webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(body.id)}&exvsurl=1&path=/calendar/item`,
      onlineMeetingUrl: null,
      isOnlineMeeting: false,
      onlineMeetingProvider: "unknown",
      allowNewTimeProposals: true,
      hideAttendees: false,
      isDraft: false,
      responseStatus: { response: "organizer", time: "0001-01-01T00:00:00Z" },
      body: { contentType: "html", content: "" },
      start: { dateTime: "2026-07-01T10:00:00.0000000", timeZone: "UTC" },
      end: { dateTime: "2026-07-01T11:00:00.0000000", timeZone: "UTC" },
      location: {
        displayName: "",
        locationType: "default",
        uniqueIdType: "unknown",
        address: {},
        coordinates: {},
      },
      locations: [],
      recurrence: null,
      attendees: [],
      organizer: { emailAddress: { name: "Maya Okafor", address: tenant.people.requester.address } },
      onlineMeeting: null,
    });
  });

  test("writes what a body can say, and reads it back alike", async () => {
    const { get, post } = await graphClient();
    const room = { displayName: "Room 1", address: { city: "Bergen" }, coordinates: { latitude: 60.4 } };
    const { body } = await post("/me/events", {
      ...lunch,
      body: { contentType: "text", content: "Bring <your> own" },
      location: room,
      attendees: [
        { emailAddress: { address: "Jonas.Weber@fjordline.example" } },
        { emailAddress: { address: "x@y.example", name: "X" }, type: "optional" },
      ],
      categories: ["Red"],
      showAs: "tentative",
    });
    expect(body).toMatchObject({
      bodyPreview: "Bring <your> own",
      body: { contentType: "html", content: expect.stringContaining("Bring &lt;your&gt; own") },
      location: { ...room, locationType: "default", uniqueId: "Room 1", uniqueIdType: "private" },
      locations: [{ displayName: "Room 1" }],
      attendees: [
        {
          type: "required",
          status: { response: "none", time: "0001-01-01T00:00:00Z" },
          emailAddress: { name: "Jonas Weber", address: "Jonas.Weber@fjordline.example" },
        },
        { type: "optional", emailAddress: { name: "X", address: "x@y.example" } },
      ],
      categories: ["Red"],
      showAs: "tentative",
    });
    const again = await get(`/me/events/${body.id}`, {
      prefer: 'outlook.body-content-type="text"',
    });
    expect(again.headers.get("preference-applied")).toBe('outlook.body-content-type="text"');
    expect(again.body).toEqual({ ...body, body: { contentType: "text", content: "Bring <your> own" } });
  });

  test("joins the names of several locations", async () => {
    const { post } = await graphClient();
    const { body } = await post("/me/events", {
      ...lunch,
      locations: [{ displayName: "A" }, { displayName: "B" }],
    });
    expect(body.location).toMatchObject({ displayName: "A; B" });
    expect(body.locations).toHaveLength(2);
  });

  test.each([
    "/me/calendar/events",
    "/me/calendars/:default/events",
    "/users/maya.okafor@fjordline.example/events",
  ])("is reached through %s too", async (path) => {
    const { get, post } = await graphClient();
    const { id } = (await get("/me/calendar")).body;
    const { status, body } = await post(path.replace(":default", id), lunch);
    expect(status).toBe(201);
    expect((await get("/me/events")).body.value).toMatchObject([{ id: body.id }]);
  });

  test.each([
    ["no start", { end: lunch.end }, 400, "ErrorPropertyValidationFailure"],
    [
      "an end before the start",
      { start: lunch.end, end: lunch.start },
      400,
      "ErrorPropertyValidationFailure",
    ],
    ["a whole day that begins at noon", { ...lunch, isAllDay: true }, 400, "ErrorPropertyValidationFailure"],
    [
      "an unknown zone",
      { ...lunch, start: { dateTime: "2026-07-01T12:00", timeZone: "Nowhere" } },
      400,
      "TimeZoneNotSupportedException",
    ],
    ["an unknown property", { ...lunch, title: "x" }, 400, "RequestBodyRead"],
    ["a series of nothing", { ...lunch, recurrence: {} }, 400, "ErrorPropertyValidationFailure"],
  ])("refuses %s and writes nothing", async (_, body, status, code) => {
    const { tenant, post } = await graphClient();
    expect(await post("/me/events", body)).toMatchObject({ status, body: { error: { code } } });
    expect(tenant.journal()).toEqual([]);
  });

  test.each([
    ["text that is no JSON", "{", "application/json", 400, "BadRequest"],
    ["nothing", "", "application/json", 400, "BadRequest"],
    ["a list", "[]", "application/json", 400, "RequestBodyRead"],
    ["a form", "subject=x", "application/x-www-form-urlencoded", 415, "RequestBodyRead"],
    [
      "more than 4 MB",
      JSON.stringify({ subject: "x".repeat(4_194_304) }),
      "application/json",
      400,
      "BadRequest",
    ],
  ])("refuses %s as a body", async (_, body, type, status, code) => {
    const { call } = await graphClient();
    const answer = await call("POST", "/me/events", { body, headers: { "content-type": type } });
    expect(answer).toMatchObject({ status, body: { error: { code } } });
  });

  test("refuses to write with a permission to read, and into a calendar that cannot be edited", async () => {
    const reader = await graphClient({ permissions: "Calendars.Read" });
    expect(await reader.post("/me/events", lunch)).toMatchObject({
      status: 403,
      body: { error: { code: "ErrorAccessDenied" } },
    });
    const { get, post } = await graphClient({
      scenario: scenario("holidays", withCalendar("requester", { name: "Holidays", canEdit: false })),
    });
    const [, holidays] = (await get("/me/calendars")).body.value;
    expect((await post(`/me/calendars/${holidays?.id ?? ""}/events`, lunch)).status).toBe(403);
  });

  test("makes one event of a request that is repeated", async () => {
    const { get, post, tenant } = await graphClient();
    const first = await post("/me/events", { ...lunch, transactionId: "t-1" });
    await post("/me/events", { ...lunch, transactionId: "t-2" });
    tenant.clock.advance({ minutes: 10 });
    const again = await post("/me/events", { ...lunch, transactionId: "t-1" });
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect((await get("/me/events?$count=true")).body["@odata.count"]).toBe(2);
  });

  test("still knows the repetition when the event was changed in between", async () => {
    const { patch, post } = await graphClient();
    const { id } = (await post("/me/events", { ...lunch, transactionId: "t-1" })).body;
    await patch(`/me/events/${id}`, { subject: "Late lunch" });
    expect((await post("/me/events", { ...lunch, transactionId: "t-1" })).body).toMatchObject({
      id,
      subject: "Late lunch",
    });
  });

  test("refuses a transaction id for another content, until the event is gone", async () => {
    const { call, post } = await graphClient();
    const { id } = (await post("/me/events", { ...lunch, transactionId: "t-1" })).body;
    const other = { ...lunch, subject: "Dinner", transactionId: "t-1" };
    expect(await post("/me/events", other)).toMatchObject({
      status: 400,
      body: { error: { code: "ErrorDuplicateTransactionId" } },
    });
    await call("DELETE", `/me/events/${id}`);
    expect((await post("/me/events", other)).status).toBe(201);
  });
});
