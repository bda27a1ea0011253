import { describe, expect, test } from "vitest";
import { graphClient } from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withManyEvents } from "../../scenarios/with-many-events.ts";

const IMMUTABLE = { prefer: 'IdType="ImmutableId"' };
const at = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
const EVENT = { subject: "One", start: at("2026-03-02T09:00"), end: at("2026-03-02T10:00") };
const SERIES = {
  ...EVENT,
  subject: "Daily",
  recurrence: {
    pattern: { type: "daily", interval: 1 },
    range: { type: "numbered", startDate: "2026-03-02", numberOfOccurrences: 3 },
  },
};
const WINDOW = "startDateTime=2026-03-01&endDateTime=2026-04-01";

describe('Prefer: IdType="ImmutableId"', () => {
  test("shows ids in the other form, in every place, and says so", async () => {
    const { call, get } = await graphClient();
    const { headers, body } = await call("POST", "/me/events", {
      headers: IMMUTABLE,
      body: JSON.stringify(EVENT),
    });
    expect(body.id).toMatch(/^AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A[\w-]{32}$/);
    expect(headers.get("preference-applied")).toBe('IdType="ImmutableId"');
    expect(headers.get("location")).toBe(`https://graph.microsoft.com/v1.0/me/events/${body.id}`);
    expect(body).toMatchObject({ webLink: expect.stringContaining(`itemid=${body.id}&`) });
    const usual = (await get("/me/events")).body.value[0];
    expect(usual?.id).toMatch(/^AAMk[\w-]{147}=$/);
    expect(usual?.changeKey).toBe(body.changeKey);
    expect((await get(`/me/events/${usual?.id ?? ""}`, IMMUTABLE)).body).toEqual(
      (await get(`/me/events/${body.id}`, IMMUTABLE)).body,
    );
  });

  test("finds an event by either form, whatever is preferred", async () => {
    const { get, patch, call, post } = await graphClient();
    const { id } = (await post("/me/events", EVENT)).body;
    const immutable = (await get(`/me/events/${id}`, IMMUTABLE)).body.id;
    expect((await get(`/me/events/${immutable}`)).body.id).toBe(id);
    expect((await patch(`/me/events/${immutable}`, { subject: "Two" }, IMMUTABLE)).body).toMatchObject({
      id: immutable,
      subject: "Two",
    });
    const calendar = (await get("/me/calendar", IMMUTABLE)).body.id;
    expect((await get(`/me/calendars/${calendar}/events/${immutable}`)).body.subject).toBe("Two");
    expect((await call("DELETE", `/me/events/${immutable}`)).status).toBe(204);
    expect((await get(`/me/events/${immutable}`)).body.error.code).toBe("ErrorItemNotFound");
  });

  test("C104: leaves ids of calendars as they are", async () => {
    const { get } = await graphClient();
    expect((await get("/me/calendars", IMMUTABLE)).body.value[0]?.id).toBe(
      (await get("/me/calendar")).body.id,
    );
  });

  test("names occurrences, exceptions and their series", async () => {
    const { get, patch, post } = await graphClient();
    const { id } = (await post("/me/events", SERIES)).body;
    const master = (await get(`/me/events/${id}`, IMMUTABLE)).body.id;
    const view = `/me/calendarView?${WINDOW}&$orderby=start/dateTime`;
    const [first, second] = (await get(view, IMMUTABLE)).body.value;
    expect(first).toMatchObject({ seriesMasterId: master, type: "occurrence" });
    expect(first?.id.startsWith(master)).toBe(true);
    await patch(`/me/events/${second?.id ?? ""}`, { subject: "Moved" });
    const moved = await get(`/me/events/${second?.id ?? ""}`, IMMUTABLE);
    expect(moved.body).toMatchObject({ id: second?.id, subject: "Moved", type: "exception" });
    expect((await get(`/me/events/${master}/instances?${WINDOW}`, IMMUTABLE)).body.value).toHaveLength(3);
    await patch(`/me/events/${master}`, { subject: "All" });
    expect((await get(`/me/events/${first?.id ?? ""}`)).body.subject).toBe("All");
  });

  test.each([
    [
      "attachments",
      { "@odata.type": "#microsoft.graph.fileAttachment", name: "a.txt", contentBytes: "YQ==" },
    ],
    [
      "extensions",
      { "@odata.type": "microsoft.graph.openTypeExtension", extensionName: "com.example", colour: "red" },
    ],
  ])("names the event of %s", async (relation, body) => {
    const { call, get, post } = await graphClient();
    const { id } = (await post("/me/events", EVENT)).body;
    const immutable = (await get(`/me/events/${id}`, IMMUTABLE)).body.id;
    const path = `/me/events/${id}/${relation}`;
    const answer = await call("POST", path, { headers: IMMUTABLE, body: JSON.stringify(body) });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("location")).toContain(`/events/${immutable}/${relation}/`);
    expect(answer.body["@odata.context"]).toContain(`/events('${immutable}')/${relation}/$entity`);
    expect((await get(answer.headers.get("location") ?? "")).body["@odata.context"]).toContain(
      `/events('${encodeURIComponent(id)}')/${relation}/$entity`,
    );
  });

  test("is told apart from ids that were cut, and from ids of nothing", async () => {
    const { get, post } = await graphClient();
    const { id } = (await post("/me/events", EVENT)).body;
    const immutable = (await get(`/me/events/${id}`, IMMUTABLE)).body.id;
    expect((await get(`/me/events/${immutable.slice(0, -1)}`)).body.error.code).toBe(
      "ErrorInvalidIdMalformed",
    );
    expect((await get(`/me/events/${immutable.slice(0, -4)}zzzz`)).body.error.code).toBe("ErrorItemNotFound");
    expect((await get(`/me/events/${immutable}zzzz`)).body.error.code).toBe("ErrorItemNotFound");
  });

  test("lets pages be followed in either form", async () => {
    const { get } = await graphClient({ scenario: scenario("many", withManyEvents("requester", 25)) });
    const first = await get("/me/events?$top=10", IMMUTABLE);
    const second = await get(first.body["@odata.nextLink"] ?? "");
    const third = await get(second.body["@odata.nextLink"] ?? "", IMMUTABLE);
    const forms = [first, second, third].map(({ body }) => body.value.map(({ id }) => id.slice(0, 4)));
    expect(forms.map((ids) => [...new Set(ids)])).toEqual([["AAkA"], ["AAMk"], ["AAkA"]]);
    expect(third.body.value).toHaveLength(5);
  });
});
