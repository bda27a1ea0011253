import { describe, expect, test } from "vitest";
import { scenario, withEmulation, withManyEvents } from "../../src/index.ts";
import { graphClient } from "../support/graph-client.ts";

const at = (dateTime: string, timeZone = "Europe/Berlin") => ({ dateTime, timeZone });
const MEETING = { subject: "meeting", start: at("2026-02-02T09:00"), end: at("2026-02-02T10:00") };
const DAY = { subject: "day", isAllDay: true, start: at("2026-02-02T00:00"), end: at("2026-02-03T00:00") };
const INVALID = {
  status: 400,
  body: {
    error: { code: "ErrorPropertyValidationFailure", message: "At least one property failed validation." },
  },
};

const series = (numberOfOccurrences: number) => ({
  ...MEETING,
  recurrence: {
    pattern: { type: "daily", interval: 1 },
    range: { type: "numbered", startDate: "2026-02-02", numberOfOccurrences },
  },
});

describe("reported cases about events", () => {
  test("C017: whole days stand from midnight to midnight UTC in a window, and keep their zone's dates", async () => {
    const { get, post } = await graphClient();
    await post("/me/events", DAY);
    const view = (start: string, end: string) =>
      get(`/me/calendarView?startDateTime=${start}&endDateTime=${end}`);
    expect((await view("2026-02-01T23:00:00Z", "2026-02-02T00:00:00Z")).body.value).toEqual([]);
    const { value } = (await view("2026-02-02T00:00:00Z", "2026-02-02T01:00:00Z")).body;
    expect(value.map(({ start }) => start.dateTime)).toEqual(["2026-02-02T00:00:00.0000000"]);
  });

  test("C022: each event says whether it is of whole days", async () => {
    const { get, post } = await graphClient();
    await post("/me/events", DAY);
    await post("/me/events", MEETING);
    const { body } = await get("/me/events?$orderby=start/dateTime");
    expect(body.value).toMatchObject([{ isAllDay: true }, { isAllDay: false }]);
  });

  test("C023: whole days with a time of day are refused", async () => {
    const { post } = await graphClient();
    expect(await post("/me/events", { ...MEETING, isAllDay: true })).toMatchObject(INVALID);
  });

  test("C025: an end before its start is refused without a word about why", async () => {
    const { post } = await graphClient();
    expect(await post("/me/events", { ...MEETING, end: at("2026-02-02T08:00") })).toMatchObject(INVALID);
  });

  test("C028: pattern and range come in any order, unless the mailbox is an old one", async () => {
    const { recurrence } = series(3);
    const reversed = { ...MEETING, recurrence: { range: recurrence.range, pattern: recurrence.pattern } };
    const usual = await graphClient();
    expect((await usual.post("/me/events", reversed)).status).toBe(201);
    const old = await graphClient({
      scenario: scenario("old", withEmulation({ calendars: { patternBeforeRange: true } })),
    });
    expect(await old.post("/me/events", reversed)).toMatchObject({
      status: 400,
      body: { error: { code: "UnableToDeserializePostBody" } },
    });
    expect((await old.post("/me/events", series(3))).status).toBe(201);
  });

  test("C032: a series has no more than 999 occurrences", async () => {
    const { post } = await graphClient();
    expect((await post("/me/events", series(999))).status).toBe(201);
    expect(await post("/me/events", series(1000))).toMatchObject(INVALID);
  });

  test("C050: a page has ten events, in no order of time, and says where the next one is", async () => {
    const { get } = await graphClient({ scenario: scenario("many", withManyEvents("requester", 25)) });
    const window = "startDateTime=2026-01-01&endDateTime=2026-02-01";
    const { body } = await get(`/me/calendarView?${window}`);
    expect(body.value).toHaveLength(10);
    expect(body["@odata.nextLink"]).toBeDefined();
    const starts = body.value.map(({ start }) => start.dateTime);
    expect(starts).not.toEqual(starts.toSorted());
  });

  test.each([
    ["cut", (id: string) => id.slice(0, 40)],
    ["escaped twice", (id: string) => `${id.slice(0, -1)}%253D`],
    ["of another alphabet", (id: string) => `${id.slice(0, 20)}*${id.slice(21)}`],
  ])("C101: an id that is %s is malformed", async (_, change) => {
    const { get, post } = await graphClient();
    const { id } = (await post("/me/events", MEETING)).body;
    expect(await get(`/me/events/${change(id)}`)).toMatchObject({
      status: 400,
      body: { error: { code: "ErrorInvalidIdMalformed", message: "Id is malformed." } },
    });
    expect((await get(`/me/events/${encodeURIComponent(id)}`)).status).toBe(200);
  });

  test("C109: a body sent as text comes back as a page, and as text where that is preferred", async () => {
    const { get, post } = await graphClient();
    const { id } = (await post("/me/events", { ...MEETING, body: { contentType: "text", content: "a < b" } }))
      .body;
    expect((await get(`/me/events/${id}`)).body).toMatchObject({
      body: { contentType: "html", content: expect.stringContaining("a &lt; b") as string },
    });
    expect(
      (await get(`/me/events/${id}`, { prefer: 'outlook.body-content-type="text"' })).body,
    ).toMatchObject({ body: { contentType: "text", content: expect.stringContaining("a < b") as string } });
  });

  test("C125: a write over a version that was not read is refused", async () => {
    const { post, patch } = await graphClient();
    const created = (await post("/me/events", MEETING)).body;
    const path = `/me/events/${created.id}`;
    const ifMatch = { "if-match": created["@odata.etag"] };
    expect((await patch(path, { subject: "first" }, ifMatch)).status).toBe(200);
    expect(await patch(path, { subject: "second" }, ifMatch)).toMatchObject({
      status: 412,
      body: { error: { code: "ErrorIrresolvableConflict" } },
    });
  });

  test("C127: a transaction id that is copied to another event is refused", async () => {
    const { post } = await graphClient();
    const transactionId = "5d3f6c1a-7d2b-4c59-9f58-0c9a3f9b7e21";
    expect((await post("/me/events", { ...MEETING, transactionId })).status).toBe(201);
    expect(await post("/me/events", { ...MEETING, subject: "copy", transactionId })).toMatchObject({
      status: 400,
      body: { error: { code: "ErrorDuplicateTransactionId" } },
    });
  });

  test.each([null, ""])("C133: an event has the subject %j", async (subject) => {
    const { get, post } = await graphClient();
    const { id } = (await post("/me/events", { ...MEETING, subject })).body;
    expect((await get(`/me/events/${id}`)).body.subject).toBe(subject);
  });
});
